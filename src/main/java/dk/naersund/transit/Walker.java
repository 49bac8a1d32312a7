package dk.naersund.transit;

import dk.naersund.streets.Profile;

/**
 * How somebody of a profile goes to, from and between stops.
 *
 * @param profile id of the mobility profile
 * @param mostMetres longest single walk in metres: to the first stop, between two, from the last
 * @param changeSeconds least time for a change, beside the walk: to get off, find one's way, and
 *     not be left behind by a vehicle that is early
 * @param metresPerSecond speed where no street is known
 * @param need which stops and departures they can use
 */
public record Walker(
    String profile, int mostMetres, int changeSeconds, double metresPerSecond, AccessNeed need) {
  public Walker {
    if (mostMetres < 0 || changeSeconds < 0 || !(metresPerSecond > 0)) {
      throw new IllegalArgumentException(
          "a walker needs metres and seconds that are not below 0 and a speed above 0: " + profile);
    }
  }

  /** What the profile's file expects of somebody. */
  public static Walker of(Profile profile) {
    Profile.Walking walking = profile.walking();
    return new Walker(
        profile.id(),
        walking.mostMetresToStop(),
        walking.changeSeconds(),
        walking.metresPerSecond(),
        profile.needsStepFree() ? AccessNeed.STEP_FREE : AccessNeed.NONE);
  }

  /** The same person with another limit for each walk, in metres. */
  public Walker within(int metres) {
    return new Walker(profile, metres, changeSeconds, metresPerSecond, need);
  }

  /** The same person with another need. */
  public Walker needing(AccessNeed other) {
    return new Walker(profile, mostMetres, changeSeconds, metresPerSecond, other);
  }
}
