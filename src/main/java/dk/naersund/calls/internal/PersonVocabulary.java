package dk.naersund.calls.internal;

import dk.naersund.address.TermFinder;
import dk.naersund.geo.Area;
import dk.naersund.registry.AccessFeature;
import dk.naersund.rides.Condition;
import dk.naersund.rides.Ride;
import dk.naersund.search.Mode;
import dk.naersund.streets.Profile;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import dk.naersund.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words by which people name what matters about them, and what each of them means. */
public final class PersonVocabulary {
  /** A beginning of a name so long is known, where only one name begins so. */
  private static final int SHORTEST_BEGINNING = 3;

  /** A word so short is only known as it is written. */
  private static final int SHORTEST_GUESS = 4;

  private static final String WORDS = "calls.word.";

  /** What kind of thing a word says. */
  enum Kind {
    PROFILE,
    MODE,
    CONDITION,
    MUNICIPALITY,
    NEED,
    REFERRAL
  }

  /**
   * What a word means.
   *
   * @param id of the profile, mode, condition …
   */
  record Meaning(Kind kind, String id) {}

  private final Map<String, Meaning> exact = new HashMap<>();
  private final Map<String, Meaning> byId = new HashMap<>();
  private final TermFinder finder;
  private int longest = 1;

  private PersonVocabulary(Texts texts, World world) {
    List<TermFinder.Term> terms = new ArrayList<>();
    for (Profile profile : world.streets().profiles()) {
      if (!profile.vehicle()) {
        add(terms, Kind.PROFILE, profile.id(), named(texts, "profile." + profile.id(), profile));
      }
    }
    for (Mode mode : List.of(Mode.BIKE, Mode.CAR, Mode.TRANSIT)) {
      add(terms, Kind.MODE, mode.id(), words(texts, "mode." + mode.id()));
    }
    for (Ride ride : world.rides().all()) {
      List<String> names = new ArrayList<>(words(texts, "ride." + ride.id()));
      names.addAll(ride.name().byLanguage().values());
      names.add(ride.id());
      // Who names a ride that is for some only says that they are one of them.
      List<Condition> conditions = ride.who().all();
      if (conditions.isEmpty()) {
        add(terms, Kind.MODE, ride.id(), names);
      } else {
        conditions.forEach(condition -> add(terms, Kind.CONDITION, condition.id(), names));
      }
    }
    for (Area area : world.areas().all()) {
      if (area.kind() == Area.Kind.MUNICIPALITY) {
        String name = area.name();
        String place = name.replaceAll("(?i)\\s+kommune$", "");
        add(terms, Kind.MUNICIPALITY, area.id(), List.of(place, place + " kommune", name));
      }
    }
    for (AccessFeature feature : AccessFeature.values()) {
      add(terms, Kind.NEED, feature.id(), words(texts, "need." + feature.id()));
    }
    add(terms, Kind.REFERRAL, "yes", words(texts, "referral.yes"));
    add(terms, Kind.REFERRAL, "no", words(texts, "referral.no"));
    finder = TermFinder.of(terms);
  }

  /** The words for this world, in all languages there are. */
  public static PersonVocabulary of(Texts texts, World world) {
    return new PersonVocabulary(texts, world);
  }

  /** As many words as the longest name has. */
  int longest() {
    return longest;
  }

  /** What the phrase means as it is written. */
  @Nullable Meaning find(String phrase) {
    return exact.get(folded(phrase));
  }

  /** What the word means as a beginning, or when endings and slips are forgiven. */
  Optional<Meaning> guess(String word) {
    Optional<Meaning> begun = begun(word);
    return begun.isPresent() || word.length() < SHORTEST_GUESS
        ? begun
        : finder.find(word, 1).stream().findFirst().map(byId::get);
  }

  /** "rol" for "rollator", as long as nothing else begins so. */
  private Optional<Meaning> begun(String word) {
    if (word.length() < SHORTEST_BEGINNING) {
      return Optional.empty();
    }
    List<Meaning> meant =
        exact.entrySet().stream()
            .filter(name -> name.getKey().startsWith(folded(word)))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  private void add(List<TermFinder.Term> terms, Kind kind, String id, List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    Meaning meaning = new Meaning(kind, id);
    String key = kind + " " + id;
    byId.put(key, meaning);
    terms.add(new TermFinder.Term(key, names));
    for (String name : names) {
      exact.putIfAbsent(folded(name), meaning);
      longest = Math.max(longest, name.strip().split("\\s+").length);
    }
  }

  private static List<String> named(Texts texts, String key, Profile profile) {
    List<String> names = new ArrayList<>(words(texts, key));
    names.addAll(profile.name().byLanguage().values());
    return names;
  }

  /** Words separated by commas in the message files; none where there is no such text. */
  private static List<String> words(Texts texts, String key) {
    try {
      LocalText listed = texts.all(WORDS + key);
      return texts.languages().stream()
          .flatMap(language -> List.of(listed.in(language).split("\\s*,\\s*")).stream())
          .filter(word -> !word.isBlank())
          .distinct()
          .toList();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ");
  }
}
