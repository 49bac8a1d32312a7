package dk.naersund.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told, to be read again on any phone. Without a name, and without where they
 * live: whoever reads it may be somebody else.
 *
 * @param site id of the place that was chosen
 * @param question what was asked for, in words: "Vaccination, med rollator"
 * @param lines what was said about the way, one sentence each, without where it begins
 * @param time when they have a time; null for none
 * @param language tag of the language it was told in
 */
public record CallerAnswer(
    String site, String question, List<String> lines, @Nullable Instant time, String language) {
  /** The most lines. */
  public static final int MOST_LINES = 20;

  /** The longest line, in characters. */
  public static final int LONGEST = 300;

  public CallerAnswer {
    lines = List.copyOf(lines);
    if (site.isBlank()
        || question.length() > LONGEST
        || lines.size() > MOST_LINES
        || lines.stream().anyMatch(line -> line.length() > LONGEST)) {
      throw new IllegalArgumentException("an answer has a place and few short lines");
    }
  }

  /** Says nothing of what was asked. */
  @Override
  public String toString() {
    return "CallerAnswer[…]";
  }
}
