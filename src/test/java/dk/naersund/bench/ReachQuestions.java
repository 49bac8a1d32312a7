package dk.naersund.bench;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Origins;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The questions that are put to a reach index for one profile, each kind a row of the table. */
final class ReachQuestions {
  static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final int TIMES = 10_000;
  private static final double ORIGIN_METRES = 300;
  private static long sink;

  private final ReachPlaces places;
  private final ReachIndex index;
  private final String profile;
  private final List<Snapped> origins;

  ReachQuestions(ReachPlaces places, ReachIndex index, String profile) {
    this.places = places;
    this.index = index;
    this.profile = profile;
    origins = places.origins(profile, TIMES);
  }

  List<Snapped> origins() {
    return origins;
  }

  static PlacementFilter filter(int label) {
    return PlacementFilter.of(label, DAY);
  }

  private static PlacementFilter judging(int oneIn) {
    return new PlacementFilter(PlacementFilter.ANY_LABEL, DAY, DAY, number -> number % oneIn == 3);
  }

  /** The rows that have an aim. */
  List<ReachTable> aims() {
    return List.of(
        row(
            "10 nearest, 10 % qualify, snapping included",
            i -> take(index.nearest(snap(i), Direction.TO_PLACE, filter(ReachPlaces.TENTH)))),
        nearest("10 nearest, 0.2 % qualify, by kind", filter(ReachPlaces.RARE), Direction.TO_PLACE),
        nearest("10 nearest, 0.2 % qualify, by judging", judging(500), Direction.TO_PLACE),
        reach("times to all %,d".formatted(places.at().size()), all()));
  }

  /** The rows around them. */
  void others() {
    row("snapping alone", i -> sink += snap(i).edge());
    for (Direction direction : Direction.values()) {
      String way = direction == Direction.TO_PLACE ? "there" : "home";
      nearest("10 nearest, all qualify, " + way, filter(PlacementFilter.ANY_LABEL), direction);
      nearest("10 nearest, 10 % qualify, by kind, " + way, filter(ReachPlaces.TENTH), direction);
      nearest("10 nearest, 10 % qualify, by judging, " + way, judging(10), direction);
    }
    reach("times to 10 given", places.random().ints(10, 0, places.at().size()).toArray());
    reach("times to 100 given", places.random().ints(100, 0, places.at().size()).toArray());
    ReachTable.measure(
        "one to all: the nearest of 300 places for every node",
        5,
        20,
        i ->
            sink +=
                index
                    .times(
                        new Origins(profile, List.of(Optional.of(origin(i)))),
                        Direction.TO_PLACE,
                        filter(ReachPlaces.TENTH))
                    .placement(0));
  }

  private int[] all() {
    int size = places.at().size();
    return places.random().ints(0, size).distinct().limit(size).toArray();
  }

  private Snapped snap(int i) {
    return places.region().snapper().snap(origin(i).asked(), profile, ORIGIN_METRES).orElseThrow();
  }

  private ReachTable nearest(String what, PlacementFilter filter, Direction direction) {
    return row(what, i -> take(index.nearest(origin(i), direction, filter)));
  }

  private ReachTable reach(String what, int[] numbers) {
    return row(what, i -> add(index.reach(origin(i), Direction.TO_PLACE, numbers)));
  }

  private static ReachTable row(String what, ReachTable.Work work) {
    return ReachTable.measure(what, TIMES, TIMES, work);
  }

  static void take(Iterator<Reached> nearest) {
    for (int i = 0; i < 10 && nearest.hasNext(); i++) {
      sink += nearest.next().millis();
    }
  }

  private static void add(List<Reached> all) {
    for (Reached reached : all) {
      sink += reached.millis();
    }
  }

  private Snapped origin(int number) {
    return origins.get(number % origins.size());
  }
}
