package dk.naersund.hours.internal;

import java.util.regex.Pattern;

/** Recognises the usual wordings of "by appointment" in a comment, in Danish and English. */
final class AppointmentWords {
  private static final String WORD =
      "(aftale|aftalt|tidsbestil|bestil|book|reserv|appointment|appt|arrangement|on request)";

  private static final Pattern NEEDED = pattern(WORD);

  /** "Uden aftale", "ingen tidsbestilling", "ikke nødvendigt at bestille tid", "drop-in". */
  private static final Pattern NOT_NEEDED =
      pattern(
          "\\b(uden|ingen|ikke|without|no|not)\\s+(\\w+\\s+){0,3}?"
              + WORD
              + "|"
              + WORD
              + "\\w*\\s+(er\\s+|is\\s+)?(ikke|not)\\b|drop-?\\s?in|walk-?\\s?in");

  private static final Pattern NEEDED_ALL_THE_SAME = pattern("\\b(ikke uden|not without)\\b");

  private AppointmentWords() {}

  /** Whether the comment says that one must have an appointment. */
  static boolean in(String comment) {
    return NEEDED.matcher(comment).find()
        && (!NOT_NEEDED.matcher(comment).find() || NEEDED_ALL_THE_SAME.matcher(comment).find());
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
