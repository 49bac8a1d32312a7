package dk.naersund.address.internal;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Three ways to write one Danish name, each forgiving more than the one before: <em>written</em>
 * (lower case, letters and digits only), <em>folded</em> (å = aa, æ = ae, ø = oe = o, no accents,
 * no double letters but cc) and <em>sound</em> (what is not heard is gone, what sounds alike is one
 * letter). Two texts match on a level when their forms are equal; all three work on a name without
 * its spaces, so that a space too many or too few changes nothing.
 */
final class Fold {
  private Fold() {}

  /** Lower-case letters and digits of the text, composed, with nothing in between. */
  static String written(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    lower
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .filter(c -> c < Character.MIN_SURROGATE)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** The written form without marks (ø as o, å as a), but with all its letters. */
  static String bare(String written) {
    return withoutMarks(written.replace('ø', 'o').replace('å', 'a'));
  }

  /** The folded form of a written one. */
  static String folded(String written) {
    StringBuilder out = new StringBuilder(written.length());
    String plain = withoutMarks(written);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int last = out.length() - 1;
      char before = last < 0 ? 0 : out.charAt(last);
      if (c == before && c != 'c' && !Character.isDigit(c)) {
        continue;
      }
      // "ae" is how æ is typed, "oe" how ø is; å and ø stand as "aa" and "oe" since withoutMarks.
      if (c == 'e' && before == 'a') {
        out.setCharAt(last, 'e');
        char earlier = last > 0 ? out.charAt(last - 1) : 0;
        if (earlier == 'e' || earlier == 'o') {
          out.setLength(last);
        }
      } else if (c != 'e' || before != 'o') {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String withoutMarks(String written) {
    StringBuilder out = new StringBuilder(written.length() + 4);
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      switch (c) {
        case 'å' -> out.append("aa");
        case 'æ', 'ä' -> out.append("ae");
        case 'ø', 'ö' -> out.append("oe");
        case 'ß' -> out.append("ss");
        case 'ð' -> out.append('d');
        case 'þ' -> out.append("th");
        case 'ł' -> out.append('l');
        default -> {
          if (c < 0x80) {
            out.append(c);
          } else {
            String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            out.append(apart.charAt(0));
          }
        }
      }
    }
    return out.toString();
  }

  /** The sound of a folded form. */
  static String sound(String folded) {
    StringBuilder out = new StringBuilder(folded.length());
    int i = 0;
    while (i < folded.length()) {
      char c = folded.charAt(i);
      char next = i + 1 < folded.length() ? folded.charAt(i + 1) : 0;
      i += 1 + emit(out, c, next);
    }
    return out.toString();
  }

  /** Appends what is heard of c, and answers how many letters after it are spent with it. */
  private static int emit(StringBuilder out, char c, char next) {
    switch (c) {
      case 'h' -> {
        boolean silent = next == 'v' || next == 'j';
        return silent ? 0 : heard(out, 'h', 0);
      }
      case 'c' -> {
        if (next == 'h' || next == 'k') {
          return heard(out, 'k', 1);
        }
        boolean soft = next == 'e' || next == 'i' || next == 'y';
        return heard(out, soft ? 's' : 'k', 0);
      }
      case 'k', 'g' -> {
        return heard(out, c, next == 'j' ? 1 : 0);
      }
      case 'n', 'l', 'r' -> {
        return heard(out, c, next == 'd' ? 1 : 0);
      }
      case 'd' -> {
        return next == 's' || next == 't' ? 0 : heard(out, 'd', 0);
      }
      case 's' -> {
        return heard(out, 's', next == 'j' ? 1 : 0);
      }
      case 'p' -> {
        return next == 'h' ? heard(out, 'f', 1) : heard(out, 'p', 0);
      }
      case 't' -> {
        return heard(out, 't', next == 'h' ? 1 : 0);
      }
      case 'q' -> {
        return heard(out, 'k', 0);
      }
      case 'x' -> {
        heard(out, 'k', 0);
        return heard(out, 's', 0);
      }
      case 'z' -> {
        return heard(out, 's', 0);
      }
      case 'w' -> {
        return heard(out, 'v', 0);
      }
      case 'a', 'e' -> {
        return diphthong(out, c, next);
      }
      case 'o' -> {
        boolean oj = next == 'j' || next == 'i' || next == 'y';
        heard(out, 'o', 0);
        return oj ? heard(out, 'i', 1) : 0;
      }
      case 'j' -> {
        return heard(out, 'i', 0);
      }
      default -> {
        return heard(out, c, 0);
      }
    }
  }

  private static int diphthong(StringBuilder out, char c, char next) {
    if (next == 'j' || next == 'i' || next == 'y') {
      heard(out, 'e', 0);
      return heard(out, 'i', 1);
    }
    heard(out, c, 0);
    return c == 'a' && next == 'u' ? heard(out, 'v', 1) : 0;
  }

  private static int heard(StringBuilder out, char c, int spent) {
    int last = out.length() - 1;
    if (last < 0 || out.charAt(last) != c || Character.isDigit(c)) {
      out.append(c);
    }
    return spent;
  }
}
