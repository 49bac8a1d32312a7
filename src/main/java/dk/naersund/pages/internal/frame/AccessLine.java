package dk.naersund.pages.internal.frame;

import dk.naersund.registry.AccessFact;
import dk.naersund.registry.Answer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One fact of access in words.
 *
 * @param label what was looked at
 * @param answer yes, no or unknown, in words; the measure where there is one
 * @param known {@code yes}, {@code no} or {@code unknown}, for the style
 * @param detail when it was seen; null when nothing is known
 * @param source who says so; null when nothing is known
 */
public record AccessLine(
    String label, String answer, String known, @Nullable String detail, @Nullable String source) {
  /** The fact in the page's language. */
  public static AccessLine of(AccessFact fact, PageWords words) {
    String known = fact.answer().name().toLowerCase(Locale.ROOT);
    String label = words.get("feature." + fact.feature().id());
    if (fact.answer() == Answer.UNKNOWN || fact.date() == null) {
      return new AccessLine(label, words.get("answer.unknown"), "unknown", null, null);
    }
    String seen = words.get("seen", words.fullDate(fact.date()));
    String answer =
        fact.measure() == null
            ? words.get("answer." + known)
            : words.get("measure." + fact.feature().id(), fact.measure());
    return new AccessLine(label, answer, known, seen, fact.source());
  }

  /** Whether nobody has told us. */
  public boolean isUnknown() {
    return known.equals("unknown");
  }
}
