package dk.naersund.streets.internal.profiles;

import dk.naersund.streets.Profile;
import java.util.Map;

/**
 * All that a profile file says.
 *
 * @param profile its public part
 * @param travel whose access counts
 * @param wheelchairTag what the tag {@code wheelchair} means to it
 * @param speeds how fast it moves
 * @param limits what it cannot pass
 * @param penalties what takes extra time, milliseconds
 */
public record ProfileRules(
    Profile profile,
    Travel travel,
    WheelchairTag wheelchairTag,
    Speeds speeds,
    Limits limits,
    Map<Penalty, Integer> penalties) {
  public ProfileRules {
    penalties = Map.copyOf(penalties);
  }

  /** The extra time in milliseconds; 0 when the file names none. */
  public int penalty(Penalty penalty) {
    return penalties.getOrDefault(penalty, 0);
  }
}
