package dk.naersund.editing.internal;

import dk.naersund.editing.Reports;
import dk.naersund.editing.Reports.Filed.Why;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a report may say, and how it is kept. */
final class ReportRules {
  /** Ten digits as the civil register writes them: a day, a month, a year, four more. */
  private static final Pattern PERSONAL_NUMBER =
      Pattern.compile("(?<![\\d+])(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])\\d{2}[ -]?\\d{4}(?!\\d)");

  /** Everything but text, tabs and line ends: controls, and what turns the direction of writing. */
  private static final Pattern NOT_TEXT =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\\t\\n]]");

  private ReportRules() {}

  /** The words that are kept. */
  static String cleaned(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return NOT_TEXT.matcher(lines).replaceAll("").strip();
  }

  /** Why these words are not kept; null when they are. */
  static @Nullable Why refusal(String cleaned) {
    if (cleaned.isEmpty()) {
      return Why.EMPTY;
    }
    if (cleaned.length() > Reports.LONGEST) {
      return Why.TOO_LONG;
    }
    return PERSONAL_NUMBER.matcher(cleaned).find() ? Why.PERSONAL_NUMBER : null;
  }
}
