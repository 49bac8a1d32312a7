package dk.naersund.address.internal;

import dk.naersund.address.Address.Kind;
import dk.naersund.address.internal.Gazetteer.Ranked;
import dk.naersund.address.internal.MapContents.Seen;
import dk.naersund.geo.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stops and landmarks, one per name and town. A stop's two sides of the road are one; so are a
 * church drawn as a point and as a building. Shops of one name in one town are told apart by the
 * address next to them.
 */
final class Sights {
  private static final double SAME_AS_STREET_METRES = 400;

  private final Towns towns;
  private final Map<String, List<Position>> streets = new HashMap<>();

  /** Landmarks that are a street already (squares) are left out. */
  Sights(Towns towns, List<Ranked> streets) {
    this.towns = towns;
    for (Ranked street : streets) {
      String key = key(Kind.LANDMARK, street.entry().name(), street.entry().town());
      this.streets.computeIfAbsent(key, k -> new ArrayList<>()).add(street.entry().position());
    }
  }

  List<Ranked> entries(List<Seen> sights) {
    Map<String, List<List<Seen>>> byName = new LinkedHashMap<>();
    for (Seen seen : sights) {
      String town = towns.at(seen.position()).city();
      String key = key(seen.sight().kind(), seen.name(), town);
      if (isStreet(key, seen.position())) {
        continue;
      }
      join(byName.computeIfAbsent(key, k -> new ArrayList<>()), seen);
    }
    List<Ranked> ranked = new ArrayList<>();
    for (List<List<Seen>> clusters : byName.values()) {
      for (List<Seen> cluster : clusters) {
        ranked.add(ranked(cluster, clusters.size() > 1));
      }
    }
    return ranked;
  }

  private boolean isStreet(String key, Position position) {
    return streets.getOrDefault(key, List.of()).stream()
        .anyMatch(p -> p.metresTo(position) <= SAME_AS_STREET_METRES);
  }

  private static void join(List<List<Seen>> clusters, Seen seen) {
    for (List<Seen> cluster : clusters) {
      Seen first = cluster.getFirst();
      int metres = Math.max(first.sight().oneMetres(), seen.sight().oneMetres());
      if (first.position().metresTo(seen.position()) <= metres) {
        cluster.add(seen);
        return;
      }
    }
    clusters.add(new ArrayList<>(List.of(seen)));
  }

  private Ranked ranked(List<Seen> cluster, boolean ambiguous) {
    int rank = cluster.stream().mapToInt(s -> s.sight().rank()).max().orElseThrow();
    List<Seen> best = cluster.stream().filter(s -> s.sight().rank() == rank).toList();
    Position position = Gazetteer.middle(best.stream().map(Seen::position).toList());
    Set<String> others = new LinkedHashSet<>();
    cluster.forEach(s -> others.addAll(s.otherNames()));
    String sign = best.getFirst().name();
    String name = best.getFirst().sight().station() ? asStation(sign) : sign;
    if (!name.equals(sign)) {
      others.add(sign);
    }
    others.remove(name);
    Towns.Town town = towns.at(position);
    String detail =
        ambiguous ? towns.house(position).map(h -> h.street() + " " + h.number()).orElse("") : "";
    Entry entry =
        new Entry(
            "",
            best.getFirst().sight().kind(),
            name,
            List.copyOf(others),
            detail,
            town.city(),
            town.postcode().isEmpty() ? List.of() : List.of(town.postcode()),
            towns.areas(position),
            position,
            List.of());
    return new Ranked(entry, rank);
  }

  /** People say and type "Nørreport Station" where the sign says "Nørreport". */
  private static String asStation(String name) {
    return name.matches("(?iu).*(station|banegård|trinbræt|lufthavn).*|.*\\bst\\.?")
        ? name
        : name + " Station";
  }

  private static String key(Kind kind, String name, String town) {
    return kind + "|" + Towns.streetKey(name) + "|" + Fold.written(town);
  }
}
