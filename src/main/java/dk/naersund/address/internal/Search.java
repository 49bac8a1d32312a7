package dk.naersund.address.internal;

import dk.naersund.address.internal.SimilarWords.Match;
import dk.naersund.address.internal.Words.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Looks up readings of one typed text, and keeps the cheapest way to each entry. */
final class Search {
  private static final int MOST_BEGINNINGS = 400;
  private static final int MOST_SIMILAR = 500;
  private static final int MOST_SIMILAR_WORDS = 300;

  /** Walks over the dictionary for one typed text: the bound on its work. */
  private static final int MOST_WALKS = 36;

  private static final int MOST_EXACT = 5000;
  private static final int MOST_IN_POSTCODE = 100;
  private static final int SHORTEST_OPEN_SIMILAR = 5;

  /** An entry's document, what it costs, and the house number that goes with it. */
  record Hit(int document, int cost, Reading reading) {}

  private record Key(int document, @Nullable HouseNumber number) {}

  private record MatchKey(String field, String word, boolean open) {}

  private record TownKey(String town, boolean open, Level level) {}

  /** Documents in towns that fit equally well. */
  private record TownDocuments(int cost, FixedBitSet documents) {}

  private final Lexicon lexicon;
  private final Map<Key, Hit> hits = new HashMap<>();
  private final Map<TownKey, List<TownDocuments>> towns = new HashMap<>();
  private final Map<MatchKey, List<Match>> matches = new HashMap<>();

  Search(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Collection<Hit> hits() {
    return hits.values();
  }

  /** Adds what the reading finds at this level; levels must come in their order. */
  void run(Reading reading, Level level) {
    List<TownDocuments> inTown = List.of();
    if (!reading.town().isEmpty()) {
      inTown = towns(reading.town(), reading.townOpen(), level);
      if (inTown.isEmpty()) {
        return;
      }
    }
    Filter filter = new Filter(reading, inTown, postcode(reading));
    if (reading.name().isEmpty()) {
      lexicon.beginning(
          Fields.POSTCODE,
          reading.postcode(),
          Costs.POSTCODE_ONLY,
          filter.taking(MOST_IN_POSTCODE));
      return;
    }
    int expanded = 0;
    // What a lower level found once it finds again only where the town was not found before.
    boolean again = level == Level.FUZZY && !reading.town().isEmpty();
    for (String form : Abbreviations.squashed(reading.name())) {
      String name = Fold.folded(form);
      if (level == Level.PLAIN || again) {
        plain(name, expanded, reading, filter);
      }
      if (level == Level.SOUND || again) {
        sound(name, expanded, reading, filter);
      }
      if (level == Level.FUZZY) {
        similar(name, expanded, reading, filter);
      }
      expanded = Costs.EXPANDED;
    }
  }

  private void plain(String name, int more, Reading reading, Filter filter) {
    lexicon.exact(Fields.NAME, name, more, filter.taking(MOST_EXACT));
    lexicon.exact(Fields.TAIL, name, more + Costs.TAIL, filter.taking(MOST_EXACT));
    if (name.length() < 2 && !reading.nameOpen()) {
      return;
    }
    int cost = more + (reading.nameOpen() ? Costs.BEGINNING : Costs.CLOSED_BEGINNING);
    boolean brief = name.length() <= Fields.LONGEST_BEGINNING;
    beginning(brief ? Fields.NAME_BEGIN : Fields.NAME, brief, name, cost, filter);
    beginning(brief ? Fields.TAIL_BEGIN : Fields.TAIL, brief, name, cost + Costs.TAIL, filter);
  }

  private void beginning(String field, boolean brief, String name, int cost, Filter filter) {
    if (brief) {
      lexicon.exact(field, name, cost, filter.taking(MOST_BEGINNINGS));
    } else {
      lexicon.beginning(field, name, cost, filter.taking(MOST_BEGINNINGS));
    }
  }

  private void sound(String name, int more, Reading reading, Filter filter) {
    String sound = Fold.sound(name);
    lexicon.exact(Fields.SOUND, sound, more + Costs.SOUND, filter.taking(MOST_EXACT));
    if (sound.length() >= 4) {
      int cost = more + Costs.SOUND + (reading.nameOpen() ? 4 : 8);
      lexicon.beginning(Fields.SOUND, sound, cost, filter.taking(MOST_BEGINNINGS));
    }
  }

  private void similar(String name, int more, Reading reading, Filter filter) {
    int most = Level.mistakes(name);
    if (most == 0 || reading.name().stream().anyMatch(Word::startsWithDigit)) {
      return;
    }
    boolean open = reading.nameOpen() && name.length() >= SHORTEST_OPEN_SIMILAR;
    similar(Fields.NAME, name, most, open, more, filter);
    similar(Fields.TAIL, name, most, open, more + Costs.TAIL, filter);
  }

  private void similar(String field, String name, int most, boolean open, int more, Filter filter) {
    Lexicon.Sink sink = filter.taking(MOST_SIMILAR);
    matches(field, name, most, open).stream()
        .sorted(Comparator.comparingInt(match -> Costs.ofMistakes(name, match, most)))
        .limit(MOST_SIMILAR_WORDS)
        .forEach(
            match ->
                lexicon.exact(
                    field, match.word(), Costs.ofMistakes(name, match, most) + more, sink));
  }

  private List<Match> matches(String field, String word, int most, boolean open) {
    MatchKey key = new MatchKey(field, word, open);
    List<Match> known = matches.get(key);
    if (known == null) {
      boolean spent = matches.size() >= MOST_WALKS;
      known = spent ? List.of() : lexicon.similar(field, word, most, open);
      matches.put(key, known);
    }
    return known;
  }

  private @Nullable FixedBitSet postcode(Reading reading) {
    if (reading.postcode().isEmpty() || reading.name().isEmpty()) {
      return null;
    }
    FixedBitSet documents = new FixedBitSet(lexicon.documents());
    lexicon.beginning(
        Fields.POSTCODE,
        reading.postcode(),
        0,
        (document, cost) -> {
          documents.set(document);
          return true;
        });
    return documents;
  }

  private List<TownDocuments> towns(List<Word> words, boolean open, Level level) {
    String all = String.join(" ", words.stream().map(Word::text).toList());
    return towns.computeIfAbsent(new TownKey(all, open, level), k -> findTowns(words, open, level));
  }

  private List<TownDocuments> findTowns(List<Word> words, boolean open, Level level) {
    TreeMap<Integer, FixedBitSet> byCost = new TreeMap<>();
    Lexicon.Sink sink =
        (document, cost) -> {
          byCost.computeIfAbsent(cost, k -> new FixedBitSet(lexicon.documents())).set(document);
          return true;
        };
    for (String form : Abbreviations.squashed(words)) {
      String town = Fold.folded(form);
      lexicon.exact(Fields.TOWN, town, 0, sink);
      if (open) {
        lexicon.beginning(Fields.TOWN, town, Costs.TOWN_BEGINNING, sink);
      }
      int most = Level.mistakes(town);
      if (level == Level.FUZZY && most > 0) {
        boolean goesOn = open && town.length() >= SHORTEST_OPEN_SIMILAR;
        for (Match match : matches(Fields.TOWN, town, most, goesOn)) {
          lexicon.exact(Fields.TOWN, match.word(), Costs.ofTownMistakes(town, match), sink);
        }
      }
    }
    List<TownDocuments> found = new ArrayList<>();
    byCost.forEach((cost, documents) -> found.add(new TownDocuments(cost, documents)));
    return found;
  }

  /** Lets pass what lies in the town and postcode of a reading, and adds the town's cost. */
  private final class Filter {
    private final Reading reading;
    private final List<TownDocuments> inTown;
    private final @Nullable FixedBitSet inPostcode;

    Filter(Reading reading, List<TownDocuments> inTown, @Nullable FixedBitSet inPostcode) {
      this.reading = reading;
      this.inTown = inTown;
      this.inPostcode = inPostcode;
    }

    Lexicon.Sink taking(int most) {
      int[] left = {most};
      return (document, cost) -> {
        int townCost = townCost(document);
        if (townCost < 0 || (inPostcode != null && !inPostcode.get(document))) {
          return true;
        }
        Hit hit = new Hit(document, cost + townCost + reading.doubt(), reading);
        hits.merge(new Key(document, reading.number()), hit, (a, b) -> b.cost() < a.cost() ? b : a);
        return --left[0] > 0;
      };
    }

    private int townCost(int document) {
      if (inTown.isEmpty()) {
        return 0;
      }
      for (TownDocuments town : inTown) {
        if (town.documents().get(document)) {
          return town.cost();
        }
      }
      return -1;
    }
  }
}
