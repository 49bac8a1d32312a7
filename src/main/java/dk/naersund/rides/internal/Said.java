package dk.naersund.rides.internal;

import dk.naersund.rides.RideAnswer.Because;
import dk.naersund.rides.Verdict;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What has been said so far about one ride, and what it comes to. */
final class Said {
  private static final LocalText UNSAID = LocalText.of("–", "–");

  private final @Nullable Texts texts;
  private final List<Because> because = new ArrayList<>();
  private Verdict verdict = Verdict.YES;

  /**
   * @param texts null where only the verdict counts
   */
  Said(@Nullable Texts texts) {
    this.texts = texts;
  }

  /** The same with a word that is only made when it is said. */
  void say(Verdict one, String key, Supplier<LocalText> argument) {
    if (texts == null) {
      verdict = verdict.and(one);
    } else {
      say(one, key, argument.get());
    }
  }

  /** Says the text under {@code rides.<key>}; the code is the key up to its first dot. */
  void say(Verdict one, String key, Object... arguments) {
    int dot = key.indexOf('.');
    add(one, dot < 0 ? key : key.substring(0, dot), text(key, arguments));
  }

  /** Says words of the region's own. */
  void add(Verdict one, String code, LocalText text) {
    verdict = verdict.and(one);
    if (texts != null) {
      because.add(new Because(one, code, text));
    }
  }

  /** The text under {@code rides.<key>}. */
  LocalText text(String key, Object... arguments) {
    return texts == null ? UNSAID : texts.all("rides." + key, arguments);
  }

  Verdict verdict() {
    return verdict;
  }

  /** All of it, the worst first; what is equally bad in the order in which it was said. */
  List<Because> because() {
    return because.stream().sorted(Comparator.comparing(Because::verdict).reversed()).toList();
  }
}
