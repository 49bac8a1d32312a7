package dk.naersund.transit.internal.walks;

import dk.naersund.transit.StopLegs;
import dk.naersund.transit.Walker;
import dk.naersund.transit.internal.data.Footpaths;
import dk.naersund.transit.internal.data.TimetableData;
import dk.naersund.transit.internal.data.TransferRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Puts together a walker's changes: walks that are known, what the feed says about them, and
 * straight lines where the feed names a change, or two platforms of one station, and no way is
 * known.
 */
final class FootpathMaker {
  /** One change. */
  private record Change(int ready, int seconds, double metres, double unknownMetres) {}

  private final TimetableData data;
  private final Walker walker;
  private final Map<Integer, Map<Integer, TransferRule>> rules = new HashMap<>();
  private final Map<String, List<Integer>> stations = new HashMap<>();

  FootpathMaker(TimetableData data, Walker walker) {
    this.data = data;
    this.walker = walker;
    for (TransferRule rule : data.transfers()) {
      rules.computeIfAbsent(rule.from(), from -> new TreeMap<>()).putIfAbsent(rule.to(), rule);
    }
    data.stops()
        .forEach(
            stop -> {
              if (stop.station() != null) {
                stations
                    .computeIfAbsent(stop.station(), id -> new ArrayList<>())
                    .add(stop.number());
              }
            });
  }

  /**
   * Makes them.
   *
   * @param near the walks from a stop to others; may name the stop itself, which is passed over
   */
  Footpaths make(IntFunction<StopLegs> near) {
    int stops = data.stops().size();
    int[] sameStop = new int[stops];
    FootpathTable table = new FootpathTable(stops);
    for (int from = 0; from < stops; from++) {
      sameStop[from] = sameStop(from);
      Map<Integer, Change> changes = new TreeMap<>();
      StopLegs legs = near.apply(from);
      for (int leg = 0; leg < legs.size(); leg++) {
        int to = legs.stop(leg);
        if (to != from) {
          put(changes, from, to, legs.seconds(leg), legs.metres(leg), legs.unknownMetres(leg));
        }
      }
      addStraight(changes, from);
      changes.forEach(
          (to, change) ->
              table.add(to, change.ready, change.seconds, change.metres, change.unknownMetres));
      table.endOfStop();
    }
    return table.build(sameStop);
  }

  private int sameStop(int stop) {
    TransferRule rule = rule(stop, stop);
    return rule == null ? walker.changeSeconds() : ready(rule, 0);
  }

  private void addStraight(Map<Integer, Change> changes, int from) {
    rules.getOrDefault(from, Map.of()).keySet().forEach(to -> addStraight(changes, from, to));
    String station = data.stops().get(from).station();
    if (station != null) {
      stations.getOrDefault(station, List.of()).forEach(to -> addStraight(changes, from, to));
    }
  }

  private void addStraight(Map<Integer, Change> changes, int from, int to) {
    if (to == from || changes.containsKey(to)) {
      return;
    }
    double metres = data.stops().get(from).position().metresTo(data.stops().get(to).position());
    if (metres <= walker.mostMetres()) {
      int seconds = (int) Math.ceil(metres / walker.metresPerSecond());
      put(changes, from, to, seconds, metres, metres);
    }
  }

  private void put(
      Map<Integer, Change> changes,
      int from,
      int to,
      int seconds,
      double metres,
      double unknownMetres) {
    TransferRule rule = rule(from, to);
    int ready = rule == null ? seconds + walker.changeSeconds() : ready(rule, seconds);
    if (ready < Footpaths.NEVER) {
      changes.merge(
          to,
          new Change(ready, seconds, metres, unknownMetres),
          (a, b) -> a.ready <= b.ready ? a : b);
    }
  }

  private int ready(TransferRule rule, int seconds) {
    return switch (rule.kind()) {
      case RECOMMENDED -> seconds + walker.changeSeconds();
      case TIMED -> seconds;
      case MINIMUM -> Math.max(rule.seconds(), seconds + walker.changeSeconds());
      case IMPOSSIBLE -> Footpaths.NEVER;
    };
  }

  private @Nullable TransferRule rule(int from, int to) {
    return rules.getOrDefault(from, Map.of()).get(to);
  }
}
