package dk.naersund.transit.internal.rounds;

import dk.naersund.transit.StopLegs;
import dk.naersund.transit.internal.data.Footpaths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All ways to one place that are worth choosing between: earlier, with fewer rides, or with fewer
 * metres on foot. Rounds in which every stop keeps a bag of ways (McRAPTOR; Delling, Pajor and
 * Werneck 2012, section 4); what is no better than a whole way already found is not followed.
 */
final class ParetoRounds {
  private final DayView view;
  private final Footpaths changes;
  private final Footpaths.Side paths;
  private final int latest;
  private final ParetoBounds bounds;
  private int mostRides;
  private int mostMetres;
  private final Map<Integer, List<int[]>> egress = new HashMap<>();
  private final Map<Integer, ParetoBag> off = new HashMap<>();
  private final Map<Integer, ParetoBag> ready = new HashMap<>();
  private final ParetoBag found = new ParetoBag();

  /** New ways by stop, from the round before. */
  private Map<Integer, List<ParetoLabel>> fresh = new TreeMap<>();

  /**
   * @param latest what arrives after this second is left out
   * @param other the walks at the other end
   * @param bounds until when one may get on where
   */
  ParetoRounds(DayView view, Footpaths changes, int latest, StopLegs other, ParetoBounds bounds) {
    this.view = view;
    this.changes = changes;
    this.latest = latest;
    this.bounds = bounds;
    paths = view.mirrored() ? changes.backward() : changes.forward();
    for (int leg = 0; leg < other.size(); leg++) {
      egress
          .computeIfAbsent(other.stop(leg), _ -> new ArrayList<>())
          .add(new int[] {other.seconds(leg), metres(other.metres(leg)), leg});
    }
  }

  static int metres(double metres) {
    return (int) Math.round(metres);
  }

  /**
   * The ways: each label's {@code stop} is the number of the walk at the other end, and {@code
   * before} the way to its stop.
   *
   * @param rides with how many vehicles at most
   * @param metresOnFoot with how many metres on foot at most
   */
  List<ParetoLabel> run(int begin, StopLegs access, int rides, int metresOnFoot) {
    mostRides = rides;
    mostMetres = metresOnFoot;
    for (int leg = 0; leg < access.size(); leg++) {
      board(
          new ParetoLabel(
              access.stop(leg),
              begin + access.seconds(leg),
              metres(access.metres(leg)),
              0,
              null,
              ParetoLabel.WALKED,
              leg,
              0));
    }
    for (int round = 1; round <= mostRides && !fresh.isEmpty(); round++) {
      Map<Integer, List<ParetoLabel>> last = fresh;
      fresh = new TreeMap<>();
      List<ParetoLabel> arrived = new ArrayList<>();
      for (Map.Entry<Integer, Integer> line : lines(last).entrySet()) {
        ride(line.getKey(), line.getValue(), last, arrived);
      }
      for (ParetoLabel label : arrived) {
        if (bag(off, label.stop()).holds(label)) {
          walk(label);
        }
      }
    }
    return found.labels();
  }

  /** The lines that stop where something is new, with the first position where it does. */
  private Map<Integer, Integer> lines(Map<Integer, List<ParetoLabel>> last) {
    Map<Integer, Integer> lines = new TreeMap<>();
    for (int stop : last.keySet()) {
      for (int i = view.stopFirst()[stop]; i < view.stopFirst()[stop + 1]; i++) {
        lines.merge(view.stopLine()[i], view.stopPos()[i], Math::min);
      }
    }
    return lines;
  }

  /** Somebody on a trip of the line. */
  private record Aboard(int trip, int position, ParetoLabel from) {}

  private void ride(
      int line, int first, Map<Integer, List<ParetoLabel>> last, List<ParetoLabel> arrived) {
    List<Aboard> aboard = new ArrayList<>();
    int begin = view.lineFirst()[line];
    int length = view.lineFirst()[line + 1] - begin;
    for (int position = first; position < length; position++) {
      int stop = view.posStop()[begin + position];
      int flags = view.posFlags()[begin + position];
      if ((flags & DayView.ALIGHT) != 0) {
        for (Aboard one : aboard) {
          alight(one, stop, position, arrived);
        }
      }
      if ((flags & DayView.BOARD) != 0) {
        for (ParetoLabel label : last.getOrDefault(stop, List.of())) {
          int trip = view.firstFrom(line, position, label.second());
          if (trip < view.lineTrips()[line + 1]) {
            join(aboard, new Aboard(trip, position, label));
          }
        }
      }
    }
  }

  private static void join(List<Aboard> aboard, Aboard one) {
    for (Aboard other : aboard) {
      if (other.trip <= one.trip && other.from.metres() <= one.from.metres()) {
        return;
      }
    }
    aboard.removeIf(other -> one.trip <= other.trip && one.from.metres() <= other.from.metres());
    aboard.add(one);
  }

  private void alight(Aboard one, int stop, int position, List<ParetoLabel> arrived) {
    ParetoLabel label =
        new ParetoLabel(
            stop,
            view.arrival(one.trip, position),
            one.from.metres(),
            one.from.rides() + 1,
            one.from,
            one.trip,
            one.position,
            position);
    if (label.second() > latest || found.covers(label) || !bag(off, stop).add(label)) {
      return;
    }
    arrived.add(label);
    for (int[] leg : egress.getOrDefault(stop, List.of())) {
      int there = label.second() + leg[0];
      if (there <= latest && label.metres() + leg[1] <= mostMetres) {
        found.add(
            new ParetoLabel(
                leg[2],
                there,
                label.metres() + leg[1],
                label.rides(),
                label,
                ParetoLabel.WALKED,
                0,
                0));
      }
    }
  }

  private void walk(ParetoLabel label) {
    int stop = label.stop();
    if (changes.sameStop()[stop] < Footpaths.NEVER) {
      change(label, stop, changes.sameStop()[stop], 0);
    }
    for (int i = paths.first()[stop]; i < paths.first()[stop + 1]; i++) {
      change(label, paths.to()[i], paths.ready()[i], metres(changes.metres()[paths.path()[i]]));
    }
  }

  private void change(ParetoLabel label, int to, int seconds, int metres) {
    ParetoLabel on =
        new ParetoLabel(
            to,
            label.second() + seconds,
            label.metres() + metres,
            label.rides(),
            label,
            ParetoLabel.WALKED,
            0,
            0);
    if (on.second() <= latest && !found.covers(on)) {
      board(on);
    }
  }

  private void board(ParetoLabel label) {
    if (label.metres() <= mostMetres
        && !bounds.isTooLate(label.stop(), label.second(), mostRides - label.rides())
        && bag(ready, label.stop()).add(label)) {
      fresh.computeIfAbsent(label.stop(), _ -> new ArrayList<>()).add(label);
    }
  }

  private static ParetoBag bag(Map<Integer, ParetoBag> bags, int stop) {
    return bags.computeIfAbsent(stop, _ -> new ParetoBag());
  }
}
