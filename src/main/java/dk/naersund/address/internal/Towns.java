package dk.naersund.address.internal;

import dk.naersund.address.internal.MapContents.Door;
import dk.naersund.address.internal.MapContents.Seen;
import dk.naersund.geo.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which town a position belongs to. Real maps leave postcode or town out of many addresses; they
 * are taken from the neighbours on the same street, then from any neighbours, then from the nearest
 * place on the map.
 */
final class Towns {
  private static final double SAME_STREET_METRES = 1500;
  private static final double CLOSE_METRES = 250;
  private static final double FAR_METRES = 1000;
  private static final double PLACE_METRES = 10_000;

  /** How many times its own reach a village may be away and still lend its name. */
  private static final double STRETCH = 4;

  /** Postcode and postal town; either may be empty. */
  record Town(String postcode, String city) {
    static final Town UNKNOWN = new Town("", "");
  }

  private final Map<String, String> cityOf;
  private final Map<String, List<Door>> byStreet = new HashMap<>();
  private final Nearby<Door> close;
  private final Nearby<Door> far;
  private final Nearby<Seen> places;

  Towns(MapContents contents) {
    cityOf = usualCities(contents.doors());
    List<Door> withCity = new ArrayList<>();
    List<Door> withBoth = new ArrayList<>();
    for (Door door : contents.doors()) {
      Door named = withUsualCity(door);
      if (!named.city().isEmpty()) {
        withCity.add(named);
        if (!named.postcode().isEmpty()) {
          withBoth.add(named);
          byStreet.computeIfAbsent(streetKey(named.street()), k -> new ArrayList<>()).add(named);
        }
      }
    }
    close = new Nearby<>(withBoth, Door::position, CLOSE_METRES);
    far = new Nearby<>(withCity, Door::position, FAR_METRES);
    List<Seen> around =
        contents.sights().stream().filter(seen -> seen.sight().reachMetres() > 0).toList();
    places = new Nearby<>(around, Seen::position, PLACE_METRES);
  }

  /** The town that most addresses with this postcode name: the rest are misspelt or half. */
  private static Map<String, String> usualCities(List<Door> doors) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Door door : doors) {
      if (!door.postcode().isEmpty() && !door.city().isEmpty()) {
        counts
            .computeIfAbsent(door.postcode(), k -> new HashMap<>())
            .merge(door.city(), 1, Integer::sum);
      }
    }
    Map<String, String> usual = new HashMap<>();
    counts.forEach((postcode, cities) -> usual.put(postcode, Tally.most(cities)));
    return usual;
  }

  private Door withUsualCity(Door door) {
    String city = cityOf.getOrDefault(door.postcode(), door.city());
    return city.equals(door.city()) ? door : door.at(door.postcode(), city);
  }

  /** The door with postcode and town as far as they can be told. */
  Door complete(Door door) {
    Door named = withUsualCity(door);
    if (!named.city().isEmpty() && !named.postcode().isEmpty()) {
      return named;
    }
    Town town = of(named.street(), named.position());
    if (!named.city().isEmpty()) {
      return town.city().equals(named.city()) ? named.at(town.postcode(), town.city()) : named;
    }
    return named.at(named.postcode().isEmpty() ? town.postcode() : named.postcode(), town.city());
  }

  /** The town of a piece of street: its houses know best. */
  Town of(String street, Position position) {
    return nearest(byStreet.getOrDefault(streetKey(street), List.of()), position)
        .map(door -> new Town(door.postcode(), door.city()))
        .orElseGet(() -> at(position));
  }

  private static Optional<Door> nearest(List<Door> doors, Position position) {
    Door best = null;
    double bestMetres = SAME_STREET_METRES;
    for (Door door : doors) {
      double metres = door.position().metresTo(position);
      if (metres < bestMetres) {
        best = door;
        bestMetres = metres;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The town around the position. */
  Town at(Position position) {
    Optional<Door> neighbour = close.nearest(position);
    if (neighbour.isPresent()) {
      return new Town(neighbour.get().postcode(), neighbour.get().city());
    }
    return far.nearest(position)
        .map(door -> new Town("", door.city()))
        .orElseGet(() -> new Town("", settlement(position)));
  }

  private String settlement(Position position) {
    String best = "";
    double bestShare = STRETCH;
    for (Seen place : places.around(position)) {
      double share = place.position().metresTo(position) / place.sight().reachMetres();
      if (place.sight().settlement() && share < bestShare) {
        best = place.name();
        bestShare = share;
      }
    }
    return best;
  }

  /** Names of the places around, by which people also say where something is; nearest first. */
  List<String> areas(Position position) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    places.around(position).stream()
        .filter(p -> p.position().metresTo(position) <= p.sight().reachMetres())
        .sorted(
            Comparator.<Seen>comparingDouble(p -> p.position().metresTo(position))
                .thenComparing(Seen::name))
        .limit(4)
        .forEach(p -> names.add(p.name()));
    return List.copyOf(names);
  }

  /** The nearest house within 250 metres that has a town. */
  Optional<Door> house(Position position) {
    return close.nearest(position);
  }

  /** One key for all spellings of a street's name. */
  static String streetKey(String street) {
    return Fold.folded(Fold.written(street));
  }
}
