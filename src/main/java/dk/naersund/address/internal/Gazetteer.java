package dk.naersund.address.internal;

import dk.naersund.address.Address.Kind;
import dk.naersund.address.internal.Entry.House;
import dk.naersund.address.internal.MapContents.Door;
import dk.naersund.address.internal.MapContents.StreetPart;
import dk.naersund.geo.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts a map's contents in order: houses and pieces of street become one entry per street and town,
 * stops and landmarks one per name and town, each with its town; the best known come first.
 */
final class Gazetteer {
  private static final double TWO_STREETS_METRES = 500;
  private static final int HOUSES_OF_A_WELL_KNOWN_STREET = 400;
  private static final int POINTS_LIKE_A_HOUSE = 4;

  /** An entry with how well known it is. */
  record Ranked(Entry entry, int rank) {}

  private static final class Street {
    final String town;
    final List<Door> doors = new ArrayList<>();
    final List<StreetPart> parts = new ArrayList<>();
    final Map<String, Integer> postcodes = new HashMap<>();

    Street(String town) {
      this.town = town;
    }
  }

  private final Towns towns;
  private final Ids ids = new Ids();
  private final Map<String, Street> streets = new LinkedHashMap<>();

  private Gazetteer(MapContents contents) {
    towns = new Towns(contents);
  }

  /** The entries, best known first, in the same order for the same map. */
  static List<Entry> entries(MapContents contents) {
    Gazetteer gazetteer = new Gazetteer(contents);
    List<Ranked> ranked = gazetteer.streets(contents);
    ranked.addAll(new Sights(gazetteer.towns, ranked).entries(contents.sights()));
    ranked.sort(
        Comparator.comparingInt((Ranked r) -> -r.rank())
            .thenComparing(r -> r.entry().kind())
            .thenComparing(r -> r.entry().name())
            .thenComparing(r -> r.entry().town())
            .thenComparing(r -> r.entry().detail())
            .thenComparingDouble(r -> r.entry().position().lat())
            .thenComparingDouble(r -> r.entry().position().lon()));
    return ranked.stream().map(r -> gazetteer.withId(r.entry())).toList();
  }

  private Entry withId(Entry e) {
    String id = ids.next(e.kind(), e.name(), e.town(), e.detail());
    return new Entry(
        id,
        e.kind(),
        e.name(),
        e.otherNames(),
        e.detail(),
        e.town(),
        e.postcodes(),
        e.areas(),
        e.position(),
        e.houses());
  }

  private List<Ranked> streets(MapContents contents) {
    for (Door door : contents.doors()) {
      Door complete = towns.complete(door);
      street(complete.street(), complete.city()).doors.add(complete);
    }
    for (StreetPart part : contents.streets()) {
      Towns.Town town = towns.of(part.name(), part.middle());
      Street street = street(part.name(), town.city());
      street.parts.add(part);
      if (!town.postcode().isEmpty()) {
        street.postcodes.merge(town.postcode(), 1, Integer::sum);
      }
    }
    List<Ranked> ranked = new ArrayList<>();
    for (Street street : streets.values()) {
      for (Street one : apart(street)) {
        ranked.add(ranked(one));
      }
    }
    return ranked;
  }

  private Street street(String name, String town) {
    String key = Towns.streetKey(name) + "|" + Fold.written(town);
    return streets.computeIfAbsent(key, k -> new Street(town));
  }

  /**
   * One town may hold the same street twice, in villages with postcodes of their own; then the same
   * house number stands in two places.
   */
  private static List<Street> apart(Street street) {
    Map<HouseNumber, Door> seen = new HashMap<>();
    boolean twice = false;
    for (Door door : street.doors) {
      Door other = seen.putIfAbsent(door.number(), door);
      twice |=
          other != null
              && !other.postcode().equals(door.postcode())
              && other.position().metresTo(door.position()) > TWO_STREETS_METRES;
    }
    if (!twice) {
      return List.of(street);
    }
    Map<String, Street> byPostcode = new TreeMap<>();
    for (Door door : street.doors) {
      byPostcode.computeIfAbsent(door.postcode(), k -> new Street(street.town)).doors.add(door);
    }
    for (StreetPart part : street.parts) {
      Comparator<Street> nearest =
          Comparator.comparingDouble(
              s ->
                  s.doors.stream()
                      .mapToDouble(d -> d.position().metresTo(part.middle()))
                      .min()
                      .orElseThrow());
      byPostcode.values().stream().min(nearest).orElseThrow().parts.add(part);
    }
    return List.copyOf(byPostcode.values());
  }

  private Ranked ranked(Street street) {
    Map<String, Integer> spellings = new HashMap<>();
    Map<String, Integer> postcodes = new HashMap<>();
    Set<String> others = new LinkedHashSet<>();
    TreeMap<HouseNumber, House> houses = new TreeMap<>();
    int points = 0;
    for (StreetPart part : street.parts) {
      spellings.merge(part.name(), 1, Integer::sum);
      others.addAll(part.otherNames());
      points += part.points();
    }
    for (Door door : street.doors) {
      spellings.merge(door.street(), 1, Integer::sum);
      if (!door.postcode().isEmpty()) {
        postcodes.merge(door.postcode(), 1, Integer::sum);
      }
      House house = new House(door.number(), door.position(), door.postcode(), door.between());
      houses.merge(door.number(), house, (a, b) -> a.between() && !b.between() ? b : a);
    }
    String name = Tally.most(spellings);
    others.addAll(spellings.keySet());
    others.remove(name);
    Position position =
        street.parts.isEmpty()
            ? middle(street.doors.stream().map(Door::position).toList())
            : middle(street.parts.stream().map(StreetPart::middle).toList());
    Entry entry =
        new Entry(
            "",
            Kind.STREET,
            name,
            others.stream().sorted().toList(),
            "",
            street.town,
            Tally.ordered(postcodes.isEmpty() ? street.postcodes : postcodes),
            towns.areas(position),
            position,
            List.copyOf(houses.values()));
    int size = Math.max(houses.size(), points / POINTS_LIKE_A_HOUSE);
    return new Ranked(entry, Math.min(HOUSES_OF_A_WELL_KNOWN_STREET, size));
  }

  /** The one of the positions that lies nearest to their mean. */
  static Position middle(List<Position> positions) {
    double lat = positions.stream().mapToDouble(Position::lat).average().orElseThrow();
    double lon = positions.stream().mapToDouble(Position::lon).average().orElseThrow();
    Position mean = new Position(lat, lon);
    return positions.stream().min(Comparator.comparingDouble(p -> p.metresTo(mean))).orElseThrow();
  }
}
