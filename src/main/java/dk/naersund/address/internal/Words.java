package dk.naersund.address.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into words: letters and digits, apart from everything else and from each other. */
final class Words {
  /** More than this of what someone typed is not read. */
  static final int MOST_LETTERS = 200;

  private static final int MOST_WORDS = 12;
  private static final int LONGEST_WORD = 60;

  /**
   * A word.
   *
   * @param text its lower-case letters, its digits, or digits with one letter ({@code 12b})
   * @param dotted whether a dot follows: it may be short for something
   * @param parted whether a comma or the like follows: what comes next is another part
   */
  record Word(String text, boolean dotted, boolean parted) {
    boolean startsWithDigit() {
      return Character.isDigit(text.charAt(0));
    }

    boolean isPostcode() {
      return text.matches("\\d{4}");
    }

    boolean isLetter() {
      return text.length() == 1 && Character.isLetter(text.charAt(0));
    }
  }

  private final List<Word> words = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();

  private Words() {}

  /** The words of the text, at most twelve, of at most its first 200 characters. */
  static List<Word> of(String text) {
    String cut = text.substring(0, Math.min(text.length(), MOST_LETTERS));
    String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Words words = new Words();
    plain.codePoints().forEach(words::read);
    words.end();
    return words.words;
  }

  private void read(int c) {
    boolean letter = Character.isLetter(c) && Character.isBmpCodePoint(c);
    // Danish signs carry no digits but these.
    boolean digit = c >= '0' && c <= '9';
    if (letter || digit) {
      boolean afterLetter =
          !current.isEmpty() && Character.isLetter(current.charAt(current.length() - 1));
      if (digit && afterLetter) {
        end();
      }
      current.appendCodePoint(c);
    } else if (Character.getType(c) == Character.NON_SPACING_MARK || c == '\'' || c == '’') {
      return;
    } else {
      end();
      mark(c);
    }
  }

  private void mark(int c) {
    boolean dot = c == '.';
    boolean part = c == ',' || c == ';' || c == '\n';
    if (!words.isEmpty() && (dot || part)) {
      Word last = words.removeLast();
      words.add(new Word(last.text(), last.dotted() || dot, last.parted() || part));
    }
  }

  private void end() {
    String text = current.toString();
    current.setLength(0);
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    // "12b" is one house number, "9991sundby" and "2tv" are two words.
    if (digits > 0 && text.length() - digits > 1) {
      add(text.substring(0, digits));
      add(text.substring(digits));
    } else if (!text.isEmpty()) {
      add(text);
    }
  }

  private void add(String text) {
    if (words.size() < MOST_WORDS) {
      String cut = text.substring(0, Math.min(text.length(), LONGEST_WORD));
      words.add(new Word(cut, false, false));
    }
  }
}
