package dk.naersund.world;

import dk.naersund.transit.PlaceWalks;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.Timetable;
import java.util.Map;

/**
 * The timetable, and the walks to and from its stops.
 *
 * @param timetable what runs
 * @param walksByProfile how each profile that walks or rolls gets to, from and between stops
 * @param doorsByProfile from which stops each profile reaches the doors of {@link Offers#reach()};
 *     places have the doors' numbers
 */
public record PublicTransport(
    Timetable timetable,
    Map<String, StopWalks> walksByProfile,
    Map<String, PlaceWalks> doorsByProfile) {
  public PublicTransport {
    walksByProfile = Map.copyOf(walksByProfile);
    doorsByProfile = Map.copyOf(doorsByProfile);
  }

  /**
   * The walks of a profile.
   *
   * @throws IllegalArgumentException when there is no such profile, or it is a vehicle
   */
  public StopWalks walks(String profile) {
    return get(walksByProfile, profile);
  }

  /**
   * The doors as a profile reaches them from stops.
   *
   * @throws IllegalArgumentException when there is no such profile, or it is a vehicle
   */
  public PlaceWalks doors(String profile) {
    return get(doorsByProfile, profile);
  }

  private static <T> T get(Map<String, T> byProfile, String profile) {
    T found = byProfile.get(profile);
    if (found == null) {
      throw new IllegalArgumentException("nobody walks to a stop as " + profile);
    }
    return found;
  }
}
