package dk.naersund.pages.internal.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Ids for new entries: Danish words in ASCII, which nobody has to think of. */
public final class Ids {
  private static final int LONGEST = 80;

  private Ids() {}

  /** {@code Børnelægen på Ærø} becomes {@code boernelaegen-paa-aeroe}; empty without any letter. */
  public static String of(String name) {
    String ascii =
        Normalizer.normalize(
                name.toLowerCase(Locale.ROOT)
                    .replace("æ", "ae")
                    .replace("ø", "oe")
                    .replace("å", "aa"),
                Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-");
    String cut = ascii.substring(0, Math.min(LONGEST, ascii.length()));
    return cut.replaceAll("^-+|-+$", "");
  }

  /** The same with a number behind it, where it is taken. */
  public static String free(String name, Predicate<String> taken) {
    String id = of(name);
    String free = id;
    for (int number = 2; taken.test(free); number++) {
      free = id + "-" + number;
    }
    return free;
  }
}
