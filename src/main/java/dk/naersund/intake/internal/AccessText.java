package dk.naersund.intake.internal;

import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is known about access in one cell: {@code accessible-toilet=yes 2026-09-03 besigtigelse |
 * door-width=yes 90 2026-09-03 besigtigelse}. A feature of which nothing is known is left out.
 */
public final class AccessText {
  private static final Pattern FACT =
      Pattern.compile(
          "([a-z-]+) *= *(yes|no)(?: +([0-9]{1,4}))? +([0-9]{4}-[0-9]{2}-[0-9]{2}) +(.+)");

  private AccessText() {}

  /** The facts in one line, in the order of the features; blank when nothing is known. */
  public static String write(List<AccessFact> facts) {
    return facts.stream()
        .filter(fact -> fact.answer() != Answer.UNKNOWN)
        .sorted(Comparator.comparing(AccessFact::feature))
        .map(AccessText::one)
        .collect(Collectors.joining(" | "));
  }

  private static String one(AccessFact fact) {
    String measure = fact.measure() == null ? "" : " " + fact.measure();
    return "%s=%s%s %s %s"
        .formatted(
            fact.feature().id(),
            fact.answer().name().toLowerCase(Locale.ROOT),
            measure,
            fact.date(),
            String.valueOf(fact.source()).replace('|', '/').strip());
  }

  /**
   * Reads such a line.
   *
   * @throws IllegalArgumentException with the part that cannot be read as its message
   */
  public static List<AccessFact> read(String text) {
    List<AccessFact> facts = new ArrayList<>();
    for (String part : text.split("\\|")) {
      AccessFact fact = fact(part.strip());
      if (facts.stream().anyMatch(other -> other.feature() == fact.feature())) {
        throw new IllegalArgumentException(part.strip());
      }
      facts.add(fact);
    }
    return facts;
  }

  private static AccessFact fact(String part) {
    Matcher fact = FACT.matcher(part);
    if (!fact.matches()) {
      throw new IllegalArgumentException(part);
    }
    AccessFeature feature =
        AccessFeature.find(fact.group(1)).orElseThrow(() -> new IllegalArgumentException(part));
    Answer answer = fact.group(2).equals("yes") ? Answer.YES : Answer.NO;
    Integer measure = fact.group(3) == null ? null : Integer.valueOf(fact.group(3));
    try {
      LocalDate date = LocalDate.parse(fact.group(4));
      return new AccessFact(feature, answer, measure, fact.group(5).strip(), date, null);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(part, e);
    }
  }
}
