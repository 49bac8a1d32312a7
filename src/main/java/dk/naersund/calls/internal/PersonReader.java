package dk.naersund.calls.internal;

import dk.naersund.calls.Told;
import dk.naersund.calls.internal.PersonVocabulary.Meaning;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what was typed about one person, from left to right; used once. */
public final class PersonReader {
  private static final int OLDEST = 130;
  private static final int LONGEST = 200;

  private static final Set<String> FILLERS =
      Set.of(
          ("år gammel aar og i fra bor med går gaar bruger har en et er kan kun skal sidder hun han"
               + " den der de mand kvinde fru hr vil gerne på paa via bruge kørt of old with from"
               + " lives in uses has a an is and years year needs by the he she man woman")
              .split(" "));

  private final PersonVocabulary vocabulary;
  private final Set<String> modes = new LinkedHashSet<>();
  private final Set<AccessFeature> needs = EnumSet.noneOf(AccessFeature.class);
  private final Map<String, Boolean> conditions = new HashMap<>();
  private final List<String> unclear = new ArrayList<>();
  private @Nullable Integer age;
  private @Nullable String profile;
  private @Nullable String kommunekode;
  private Answer referral = Answer.UNKNOWN;

  public PersonReader(PersonVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What the words say. */
  public Told read(String typed) {
    String cut = typed.substring(0, Math.min(LONGEST, typed.length()));
    List<String> words =
        List.of(cut.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}-]+")).stream()
            .filter(word -> !word.isEmpty())
            .toList();
    int at = 0;
    while (at < words.size()) {
      at += readFrom(words, at);
    }
    return new Told(
        age, profile, List.copyOf(modes), kommunekode, referral, needs, conditions, unclear);
  }

  /** Reads the longest name that begins here; returns how many words it has. */
  private int readFrom(List<String> words, int at) {
    for (int length = Math.min(vocabulary.longest(), words.size() - at); length > 0; length--) {
      Meaning meaning = vocabulary.find(String.join(" ", words.subList(at, at + length)));
      if (meaning != null) {
        take(meaning);
        return length;
      }
    }
    String word = words.get(at);
    if (!readAge(word) && !FILLERS.contains(word)) {
      Optional<Meaning> guess = vocabulary.guess(word);
      guess.ifPresent(this::take);
      if (guess.isEmpty()) {
        unclear.add(word);
      }
    }
    return 1;
  }

  /** "82", "82år". */
  private boolean readAge(String word) {
    String digits = word.replaceFirst("(år|aar|yo)$", "");
    if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > OLDEST || age != null) {
      return false;
    }
    age = Integer.valueOf(digits);
    return true;
  }

  private void take(Meaning meaning) {
    switch (meaning.kind()) {
      case PROFILE -> profile = meaning.id();
      case MODE -> modes.add(meaning.id());
      case CONDITION -> conditions.put(meaning.id(), true);
      case MUNICIPALITY -> kommunekode = meaning.id();
      case NEED -> AccessFeature.find(meaning.id()).ifPresent(needs::add);
      case REFERRAL -> referral = meaning.id().equals("yes") ? Answer.YES : Answer.NO;
    }
  }
}
