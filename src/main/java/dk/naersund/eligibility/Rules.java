package dk.naersund.eligibility;

import dk.naersund.eligibility.internal.RulesFolder;
import dk.naersund.text.Texts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a region, from {@code rules/*.yaml}: who may use what, on which day. Immutable.
 *
 * @param sets in the order of their files' names; on any day one at most answers for a service
 */
public record Rules(List<RuleSet> sets) {
  private static final Rules NONE = new Rules(List.of());

  public Rules {
    sets = List.copyOf(sets);
  }

  /**
   * Reads and checks all rules in the region's folder; a region without {@code rules} has none.
   *
   * @throws dk.naersund.platform.StartupProblem when a file is broken, leaves a gap or contradicts
   *     itself; the message names the file, the place in it, and an example
   */
  public static Rules read(Path region, Texts texts) {
    return RulesFolder.read(region, texts);
  }

  /** Where there are no rules. */
  public static Rules none() {
    return NONE;
  }

  /**
   * The rules that answer for a kind of service on a day.
   *
   * @param service id of the service kind
   * @param day Danish date
   * @return empty where nobody has written any: then one has to ring
   */
  public Optional<RuleSet> find(String service, LocalDate day) {
    return sets.stream()
        .filter(set -> set.service().equals(service) && set.answersOn(day))
        .findFirst();
  }
}
