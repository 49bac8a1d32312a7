package dk.naersund.calls;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long it takes to read a text aloud over the phone to somebody who hears badly.
 *
 * <p>Adults read English aloud at 183 words a minute on average (Brysbaert 2019, "How many words do
 * we read per minute?", Journal of Memory and Language 109, doi:10.1016/j.jml.2019.104047). Whoever
 * speaks clearly for people who are hard of hearing speaks more slowly (Picheny, Durlach and Braida
 * 1986, "Speaking clearly for the hard of hearing II", Journal of Speech and Hearing Research 29).
 * That an agent reads {@value #WORDS_PER_MINUTE}, two words a second, is our own assumption,
 * measured by nobody in Danish. Long words and numbers take longer, so a word counts once for each
 * twelve letters begun, and a number as it is spoken.
 */
public final class ReadingTime {
  /** How many words an agent reads in a minute. */
  public static final int WORDS_PER_MINUTE = 120;

  private static final int LETTERS = 12;
  private static final Pattern PIECE = Pattern.compile("\\d+|[\\p{L}\\p{M}'’]+");

  private ReadingTime() {}

  /** Seconds that the text takes, rounded up. */
  public static int seconds(String text) {
    return (words(text) * 60 + WORDS_PER_MINUTE - 1) / WORDS_PER_MINUTE;
  }

  /** Words of usual length, as spoken. */
  public static int words(String text) {
    int words = 0;
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      String found = piece.group();
      words +=
          Character.isDigit(found.charAt(0))
              ? spokenDigits(found)
              : (found.length() + LETTERS - 1) / LETTERS;
    }
    return words;
  }

  /**
   * 8 is one word, 58 two, 117 four; "00" after an hour is one at most. Long ones digit by digit.
   */
  private static int spokenDigits(String digits) {
    if (digits.length() > 4) {
      return digits.length();
    }
    int number = Integer.parseInt(digits);
    int below = number % 100;
    int words = below > 20 && below % 10 != 0 ? 2 : 1;
    return number < 100 ? words : words + 2 * (digits.length() - 2);
  }
}
