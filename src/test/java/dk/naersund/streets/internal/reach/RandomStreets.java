package dk.naersund.streets.internal.reach;

import dk.naersund.geo.Position;
import dk.naersund.streets.Placement;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.Snapper;
import dk.naersund.streets.internal.TurnCosts;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A random street graph with everything that is awkward: parallel edges, loops, one-ways, edges
 * that cost nothing, parts that hang together with nothing. A position's latitude names an edge and
 * its longitude a place on it, so that snapping is no matter of geometry.
 */
final class RandomStreets {
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  final StreetGraph streets;
  final List<EdgeCosts> profiles;
  private final Random random;

  RandomStreets(Random random, int nodes, int edges, boolean turns) {
    this.random = random;
    int[] base = new int[edges];
    int[] adjacent = new int[edges];
    for (int edge = 0; edge < edges; edge++) {
      int kind = random.nextInt(20);
      if (kind == 0 && edge > 0) {
        base[edge] = base[edge - 1];
        adjacent[edge] = adjacent[edge - 1];
      } else {
        base[edge] = random.nextInt(nodes);
        adjacent[edge] =
            kind == 1 ? base[edge] : Math.clamp(base[edge] + random.nextInt(9) - 4, 0, nodes - 1);
      }
    }
    streets = new StreetGraph(nodes, base, adjacent);
    profiles = List.of(costs("walk", 20, false), costs("wheels", 3, false), costs("car", 4, turns));
  }

  /** Random costs; one direction in {@code oneWay} is closed. */
  private EdgeCosts costs(String id, int oneWay, boolean turns) {
    int[] millis = new int[2 * streets.edges()];
    int[] decimetres = new int[streets.edges()];
    int[] unknown = new int[2 * streets.edges()];
    for (int edge = 0; edge < streets.edges(); edge++) {
      decimetres[edge] = random.nextInt(5) == 0 ? 0 : random.nextInt(5000);
      for (int key = 2 * edge; key < 2 * edge + 2; key++) {
        // Few different times, so that many ways are equally fast.
        millis[key] =
            random.nextInt(oneWay) == 0
                ? EdgeCosts.BLOCKED
                : random.nextBoolean() ? random.nextInt(4) * 1000 : random.nextInt(100_000);
        unknown[key] = random.nextInt(decimetres[edge] + 1);
      }
      if (id.equals("walk") && millis[2 * edge] >= 0) {
        millis[2 * edge + 1] = millis[2 * edge];
      }
    }
    Optional<TurnCosts> turnCosts =
        turns ? Optional.of(turnCosts(random.nextInt())) : Optional.empty();
    return new ArrayCosts(id, millis, decimetres, unknown, turnCosts);
  }

  /** Either a few forbidden turns where turning round takes as long everywhere, or a wild mix. */
  private TurnCosts turnCosts(int salt) {
    boolean wild = random.nextInt(3) == 0;
    int rare = 5 + random.nextInt(300);
    int round = random.nextInt(5) == 0 ? TurnCosts.BLOCKED : random.nextInt(30_000);
    return (from, via, to) -> {
      int mixed = ((from * 31 + via) * 31 + to + salt) * 0x9E3779B9 >>> 12;
      if (wild) {
        return from == to
            ? mixed % 3 == 0 ? TurnCosts.BLOCKED : 20_000
            : mixed % 6 == 0 ? TurnCosts.BLOCKED : mixed % 6 == 1 ? 3_000 : 0;
      }
      if (mixed % rare == 0) {
        return TurnCosts.BLOCKED;
      }
      return from == to ? round : 0;
    };
  }

  record ArrayCosts(
      String profile, int[] millis, int[] decimetres, int[] unknown, Optional<TurnCosts> turns)
      implements EdgeCosts {
    @Override
    public int edges() {
      return decimetres.length;
    }

    @Override
    public int millis(int edge, boolean reverse) {
      return millis[2 * edge + (reverse ? 1 : 0)];
    }

    @Override
    public int decimetres(int edge) {
      return decimetres[edge];
    }

    @Override
    public int unknownDecimetres(int edge, boolean reverse) {
      return unknown[2 * edge + (reverse ? 1 : 0)];
    }

    @Override
    public double millisPerMetreOffStreet() {
      return 1111.1;
    }
  }

  EdgeCosts profile(String id) {
    return profiles.stream().filter(costs -> costs.profile().equals(id)).findFirst().orElseThrow();
  }

  private boolean usable(EdgeCosts costs, int edge) {
    return costs.millis(edge, false) >= 0 || costs.millis(edge, true) >= 0;
  }

  /** Reads the edge from the latitude; every seventh position lies some metres off the street. */
  Snapper snapper() {
    return (position, profile, maxMetres) -> {
      int edge = (int) Math.round(position.lat() * 100);
      double metres = edge % 7 == 0 ? edge % 70 : 0;
      return usable(profile(profile), edge) && metres <= maxMetres
          ? Optional.of(
              new Snapped(position, position, metres, profile, edge, position.lon() / 100))
          : Optional.empty();
    };
  }

  Position position() {
    double[] fractions = {0, 1, 0.5, random.nextDouble(), random.nextDouble()};
    return new Position(
        random.nextInt(streets.edges()) / 100.0, 100 * fractions[random.nextInt(fractions.length)]);
  }

  Snapped origin(String profile) {
    while (true) {
      Optional<Snapped> at = snapper().snap(position(), profile, 300);
      if (at.isPresent()) {
        return at.get();
      }
    }
  }

  Placement placement(int number) {
    Set<String> usableBy = new HashSet<>();
    profiles.forEach(
        costs -> {
          if (random.nextInt(5) > 0) {
            usableBy.add(costs.profile());
          }
        });
    Set<Integer> labels = new HashSet<>();
    while (random.nextInt(3) > 0) {
      labels.add(random.nextInt(4));
    }
    LocalDate from = random.nextInt(4) == 0 ? DAY.plusDays(random.nextInt(5) - 2) : null;
    LocalDate to = random.nextInt(4) == 0 ? DAY.plusDays(random.nextInt(5) - 2) : null;
    return new Placement(number, position(), usableBy, labels, from, to);
  }
}
