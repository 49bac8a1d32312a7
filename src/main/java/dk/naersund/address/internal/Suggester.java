package dk.naersund.address.internal;

import dk.naersund.address.Address;
import dk.naersund.address.Address.Kind;
import dk.naersund.address.internal.Houses.Placed;
import dk.naersund.address.internal.Search.Hit;
import dk.naersund.address.internal.Words.Word;
import dk.naersund.geo.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/**
 * From what was typed to suggestions in their order: readings are looked up level by level until
 * enough is found, the cheapest entries are opened, and their houses are looked at.
 */
final class Suggester {
  private static final int ENOUGH = 3;

  /** What costs so much more than the best is not shown. */
  private static final int MARGIN = 62;

  private static final int MOST_OPENED = 60;
  private static final int FUZZY_FEWER = 4;
  private static final int STREETS_TO_FILL_FROM = 3;

  private record Near(Hit hit, double metres) {}

  private record Suggestion(Address address, int cost) {}

  private final Lexicon lexicon;

  Suggester(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Address> suggest(String typed, int limit, @Nullable Position near) {
    List<Word> words = Words.of(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    List<Hit> hits = ordered(search(Readings.of(words)), near);
    List<Suggestion> suggestions = new ArrayList<>();
    List<Integer> streets = new ArrayList<>();
    String written = Fold.written(typed.substring(0, Math.min(typed.length(), Words.MOST_LETTERS)));
    for (Hit hit : hits) {
      boolean numbered = hit.reading().number() != null;
      Entry entry = entry(hit.document(), numbered);
      int cost = cost(hit, entry, written);
      add(suggestions, hit.reading(), entry, cost);
      if (entry.kind() == Kind.STREET && !numbered && streets.size() < STREETS_TO_FILL_FROM) {
        streets.add(hit.document());
      }
    }
    suggestions.sort(Comparator.comparingInt(Suggestion::cost));
    int worst = suggestions.isEmpty() ? 0 : suggestions.getFirst().cost() + MARGIN * Costs.STEP;
    Map<String, Address> distinct = new LinkedHashMap<>();
    for (Suggestion suggestion : suggestions) {
      if (distinct.size() < limit && suggestion.cost() <= worst) {
        distinct.putIfAbsent(suggestion.address().id(), suggestion.address());
      }
    }
    for (int street : streets) {
      fill(distinct, street, limit);
    }
    return List.copyOf(distinct.values());
  }

  /** Adds the houses of a street that itself is a suggestion. */
  private void fill(Map<String, Address> distinct, int document, int limit) {
    if (distinct.size() < limit) {
      Entry street = entry(document, true);
      for (Entry.House house : street.houses()) {
        if (distinct.containsKey(street.id()) && distinct.size() < limit) {
          Address address = address(street, Houses.placed(house));
          distinct.putIfAbsent(address.id(), address);
        }
      }
    }
  }

  private Search search(List<Reading> readings) {
    Search search = new Search(lexicon);
    for (Level level : Level.values()) {
      if (search.hits().size() < ENOUGH) {
        readings.forEach(reading -> search.run(reading, level));
      }
    }
    if (search.hits().isEmpty()) {
      List<Reading> fewer = Readings.leavingOut(readings);
      fewer.forEach(reading -> search.run(reading, Level.PLAIN));
      fewer.forEach(reading -> search.run(reading, Level.SOUND));
      if (search.hits().isEmpty()) {
        fewer.stream().limit(FUZZY_FEWER).forEach(r -> search.run(r, Level.FUZZY));
      }
    }
    return search;
  }

  /** The cheapest hits; of equally cheap ones the nearest, then the best known. */
  private List<Hit> ordered(Search search, @Nullable Position near) {
    List<Hit> byDocument = new ArrayList<>(search.hits());
    byDocument.sort(Comparator.comparingInt(Hit::document).thenComparingInt(Hit::cost));
    List<Near> hits = new ArrayList<>(byDocument.size());
    try {
      NumericDocValues lats = lexicon.numbers(Fields.LAT);
      NumericDocValues lons = lexicon.numbers(Fields.LON);
      for (Hit hit : byDocument) {
        boolean placed = near != null && lats.advanceExact(hit.document());
        double metres = 0;
        if (near != null && placed && lons.advanceExact(hit.document())) {
          metres =
              near.metresTo(
                  new Position(
                      EntryCodec.degrees(lats.longValue()), EntryCodec.degrees(lons.longValue())));
        }
        hits.add(new Near(hit, metres));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    hits.sort(
        Comparator.comparingInt((Near n) -> n.hit().cost()).thenComparingDouble(Near::metres));
    return hits.stream().limit(MOST_OPENED).map(Near::hit).toList();
  }

  private static int cost(Hit hit, Entry entry, String written) {
    int cost = hit.cost() * Costs.STEP;
    if (entry.kind() != Kind.STREET) {
      cost += 4;
    }
    String name = Fold.written(entry.name());
    if (agree(written, name)) {
      return cost;
    }
    return agree(Fold.bare(written), Fold.bare(name)) ? cost + 1 : cost + 2;
  }

  private static boolean agree(String typed, String name) {
    return typed.contains(name) || name.startsWith(typed);
  }

  private static void add(List<Suggestion> to, Reading reading, Entry entry, int cost) {
    HouseNumber number = reading.number();
    if (number == null) {
      to.add(new Suggestion(address(entry), cost));
      return;
    }
    if (entry.kind() != Kind.STREET) {
      to.add(new Suggestion(address(entry), cost + Costs.NUMBER_MISPLACED * Costs.STEP));
      return;
    }
    boolean known = entry.houses().stream().anyMatch(h -> h.number().equals(number));
    int before = to.size();
    Houses.place(entry, number)
        .ifPresent(
            house -> {
              int more = known ? 0 : Costs.NUMBER_GUESSED * Costs.STEP;
              to.add(new Suggestion(address(entry, house), cost + more));
            });
    for (Placed house : Houses.continuing(entry, number)) {
      boolean letterOnly = house.number().number() == number.number();
      if (reading.numberOpen() || (!known && letterOnly)) {
        int more = Costs.NUMBER_BEGINNING * Costs.STEP;
        to.add(new Suggestion(address(entry, house), cost + more));
      }
    }
    if (to.size() == before) {
      to.add(new Suggestion(address(entry), cost + Costs.NUMBER_UNKNOWN * Costs.STEP));
    }
  }

  private Entry entry(int document, boolean withHouses) {
    return lexicon.entry(document, withHouses);
  }

  static Address address(Entry entry) {
    return new Address(entry.id(), entry.kind(), entry.text(), entry.position(), false);
  }

  static Address address(Entry street, Placed house) {
    return new Address(
        Ids.house(street.id(), house.number()),
        Kind.ADDRESS,
        street.text(house.number(), house.postcode()),
        house.position(),
        house.guess());
  }
}
