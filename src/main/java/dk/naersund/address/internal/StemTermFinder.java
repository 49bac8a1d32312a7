package dk.naersund.address.internal;

import dk.naersund.address.TermFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tartarus.snowball.ext.DanishStemmer;

/**
 * Terms in memory, compared word by word on their Danish stems. There are at most some hundred
 * words, so every search looks at all of them.
 */
public final class StemTermFinder implements TermFinder {
  private static final int MOST_LETTERS = 200;
  private static final int MOST_WORDS = 12;
  private static final int LONGEST_PHRASE = 4;

  /** From here on a fit is too poor to be shown. */
  private static final int POOR = 100;

  private static final int PER_MISTAKE = 25;
  private static final int COMPOUND = 20;
  private static final int SOUND = 15;
  private static final int SAME_ROOT = 40;
  private static final int BEGINNING = 10;

  /** Words of a sentence that name no service. */
  private static final Set<String> FILLERS =
      Set.of(
          ("jeg vi min mit mine skal skulle vil gerne have har få faa taget tage en et den det de"
               + " til for mod på paa af og i om hos med at der hvor kan er skiftet skifte ny nyt"
               + " nye hjælp the a an my to need want get of and where can is new")
              .split(" "));

  private record Word(int term, int place, String whole, String stem, String sound) {}

  private record Fit(int term, int cost, int place) {}

  private final List<Term> terms;
  private final List<Word> words = new ArrayList<>();

  /** Reads the terms' words once. */
  public StemTermFinder(List<Term> terms) {
    this.terms = List.copyOf(terms);
    for (int t = 0; t < terms.size(); t++) {
      int place = 0;
      for (String word : terms.get(t).words()) {
        String squashed = Fold.written(word);
        if (!squashed.isEmpty()) {
          String whole = Fold.folded(squashed);
          words.add(new Word(t, place, whole, stem(squashed), Fold.sound(whole)));
        }
        place++;
      }
    }
  }

  @Override
  public List<String> find(String typed, int limit) {
    List<String> phrases = phrases(typed);
    Map<Integer, Fit> best = new HashMap<>();
    for (String phrase : phrases) {
      String whole = Fold.folded(phrase);
      String stem = stem(phrase);
      for (Word word : words) {
        int cost = cost(whole, stem, word);
        if (cost < POOR) {
          best.merge(
              word.term(),
              new Fit(word.term(), cost, word.place()),
              (a, b) -> BETTER.compare(a, b) <= 0 ? a : b);
        }
      }
    }
    return best.values().stream()
        .sorted(BETTER.thenComparing(Fit::term))
        .limit(Math.max(0, limit))
        .map(fit -> terms.get(fit.term()).id())
        .toList();
  }

  private static final Comparator<Fit> BETTER =
      Comparator.comparingInt(Fit::cost).thenComparingInt(Fit::place);

  /** Every run of neighbouring words, written together: "støtte strømper" is one thing. */
  private static List<String> phrases(String typed) {
    String cut = typed.substring(0, Math.min(typed.length(), MOST_LETTERS));
    List<String> tokens = new ArrayList<>();
    for (String part : cut.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}-]+", -1)) {
      String token = Fold.written(part);
      if (!token.isEmpty() && tokens.size() < MOST_WORDS) {
        tokens.add(token);
      }
    }
    List<String> phrases = new ArrayList<>();
    for (int from = 0; from < tokens.size(); from++) {
      StringBuilder phrase = new StringBuilder();
      int until = Math.min(tokens.size(), from + LONGEST_PHRASE);
      for (int i = from; i < until; i++) {
        phrase.append(tokens.get(i));
        if (i > from || tokens.size() == 1 || !FILLERS.contains(tokens.get(i))) {
          phrases.add(phrase.toString());
        }
      }
    }
    return phrases;
  }

  private static int cost(String whole, String stem, Word word) {
    if (whole.equals(word.whole())) {
      return 0;
    }
    if (stem.equals(word.stem())) {
      return 1;
    }
    if (whole.length() >= 4 && Fold.sound(whole).equals(word.sound())) {
      return SOUND;
    }
    int shorter = Math.min(whole.length(), word.whole().length());
    if (whole.length() >= 3 && word.whole().startsWith(whole)) {
      return BEGINNING;
    }
    // Danish writes compounds together: "influensavaccine" asks for "vaccine".
    if (word.stem().length() >= 5
        && (whole.startsWith(word.stem()) || stem.endsWith(word.stem()))) {
      return COMPOUND;
    }
    if (stem.length() >= 5 && (word.stem().endsWith(stem) || word.whole().startsWith(stem))) {
      return COMPOUND + 1;
    }
    int most = shorter < 5 ? 0 : shorter < 9 ? 1 : 2;
    if (most == 0) {
      return POOR;
    }
    int mistakes =
        Math.min(Edits.between(whole, word.whole(), most), Edits.between(stem, word.stem(), most));
    if (mistakes <= most) {
      return PER_MISTAKE * mistakes + 5;
    }
    int common = commonBeginning(whole, word.whole());
    if (common >= 8 && 4 * common >= 3 * Math.max(whole.length(), word.whole().length())) {
      return SAME_ROOT;
    }
    int begun = Edits.toBeginning(whole, word.whole(), most);
    return begun <= most && whole.length() >= 6 ? PER_MISTAKE * begun + BEGINNING + 5 : POOR;
  }

  private static int commonBeginning(String a, String b) {
    int end = Math.min(a.length(), b.length());
    int i = 0;
    while (i < end && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private static String stem(String written) {
    DanishStemmer stemmer = new DanishStemmer();
    stemmer.setCurrent(Fold.folded(written));
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
