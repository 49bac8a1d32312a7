package dk.naersund.bench;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Placement;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.text.Texts;
import dk.naersund.transit.Feed;
import dk.naersund.transit.PlaceWalks;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.Timetable;
import dk.naersund.transit.TransitQuery;
import dk.naersund.transit.TransitSearch;
import dk.naersund.transit.TransitTimes;
import dk.naersund.transit.Walker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * One person to all places by public transport, on a feed and the region's streets: how long it
 * takes to load and what it holds, a question answered for all 3,000 places, a journey to one of
 * them, and many random questions. Writes 200 questions with their answers for the programs in
 * {@code src/test/peers}. Arguments: feed, map, register of places, folder for prepared files,
 * random questions (100,000 where left out), name of the file of questions.
 */
public final class TransitBenchmark {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final int PLACES = 3000;
  private static final int ORIGINS = 10_000;
  private static final long SEED = 20261122;

  private final Timetable timetable;
  private final StopWalks walks;
  private final PlaceWalks places;
  private final List<Snapped> origins;
  private final List<Snapped> doors;
  private final Random random = new Random(SEED);
  private long sink;

  private TransitBenchmark(
      Timetable timetable,
      StopWalks walks,
      PlaceWalks places,
      List<Snapped> origins,
      List<Snapped> doors) {
    this.timetable = timetable;
    this.walks = walks;
    this.places = places;
    this.origins = origins;
    this.doors = doors;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[3]);
    Files.createDirectories(folder);
    StreetNetwork streets =
        StreetNetwork.open(
            Path.of(args[1]), Path.of("maps/profiles"), folder, Texts.fromClasspath());
    Random random = new Random(SEED);
    List<Position> drawn = places(Path.of(args[2]), streets, random);
    ReachIndex index =
        streets.index(
            IntStream.range(0, PLACES)
                .mapToObj(
                    number ->
                        new Placement(
                            number, drawn.get(number), Set.of("walk"), Set.of(0), null, null))
                .toList());
    String version = timed("feed read", () -> load(Path.of(args[0])).version());
    ClassHistogram before = ClassHistogram.take();
    Timetable timetable = timed("feed read again", () -> load(Path.of(args[0])));
    ClassHistogram read = ClassHistogram.take();
    Walker walker = Walker.of(streets.findProfile("walk").orElseThrow());
    StopWalks walks =
        timed(
            "walks between stops",
            () -> Map.copyOf(StopWalks.onStreets(timetable, streets, List.of(walker))).get("walk"));
    PlaceWalks places =
        timed(
            "stops near the places", () -> PlaceWalks.of(walks, index, IntStream.range(0, PLACES)));
    ClassHistogram all = ClassHistogram.take();
    if (!version.equals(timetable.version())) {
      throw new IllegalStateException("one feed has two versions");
    }
    System.out.printf(
        Locale.ROOT,
        "%,d stops, %,d departures, %,d stop times; heap: feed %.1f MB, walks of one profile %.1f"
            + " MB%n",
        timetable.stops().size(),
        timetable.tripCount(),
        timetable.stopTimeCount(),
        megabytes(read.since(before)),
        megabytes(all.since(read)));
    List<Snapped> doors =
        IntStream.range(0, PLACES)
            .mapToObj(number -> index.door(number, "walk").orElseThrow())
            .toList();
    TransitBenchmark benchmark =
        new TransitBenchmark(
            timetable, walks, places, origins(drawn, streets, walks, random), doors);
    benchmark.firstOfADay();
    benchmark.measure();
    benchmark.many(args.length > 4 ? Integer.parseInt(args[4]) : 100_000);
    Path questions = folder.resolve(args.length > 5 ? args[5] : "transit-questions.tsv");
    new TransitQuestions(streets, timetable, walks)
        .write(questions, i -> benchmark.question(i).to(doors.get(benchmark.place(i))));
  }

  private static double megabytes(ClassHistogram histogram) {
    return histogram.total() / 1e6;
  }

  /** Places drawn from the register that have a way to their door. */
  private static List<Position> places(Path register, StreetNetwork streets, Random random)
      throws IOException {
    List<Position> all = new ArrayList<>();
    for (String line : Files.readAllLines(register)) {
      String[] fields = line.split(",");
      try {
        all.add(
            new Position(
                Double.parseDouble(fields[fields.length - 2]),
                Double.parseDouble(fields[fields.length - 1])));
      } catch (NumberFormatException heading) {
        continue;
      }
    }
    Collections.shuffle(all, random);
    return all.stream()
        .filter(at -> streets.snapDoor(at, "walk").isPresent())
        .limit(PLACES)
        .toList();
  }

  /** Positions some two kilometres around the places, on a street, with a stop near. */
  private static List<Snapped> origins(
      List<Position> places, StreetNetwork streets, StopWalks walks, Random random) {
    List<Snapped> origins = new ArrayList<>();
    while (origins.size() < ORIGINS) {
      Position near = places.get(random.nextInt(places.size()));
      streets
          .snap(
              new Position(
                  near.lat() + random.nextGaussian() * 0.02,
                  near.lon() + random.nextGaussian() * 0.035),
              "walk")
          .filter(at -> walks.near(at, Direction.TO_PLACE).size() > 0)
          .ifPresent(origins::add);
    }
    return origins;
  }

  private static Timetable load(Path feed) {
    return Timetable.load(List.of(Feed.of(feed)), ZONE, Texts.fromClasspath());
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long start = System.nanoTime();
    T made = work.get();
    System.out.printf(Locale.ROOT, "%s: %.2f s%n", what, (System.nanoTime() - start) / 1e9);
    return made;
  }

  /** The first question about each kind of day lays out what runs around it. */
  private void firstOfADay() {
    try (TransitSearch search = timetable.search()) {
      StopLegs access = walks.near(origin(0), Direction.TO_PLACE);
      for (LocalDate day :
          List.of(
              DAY,
              DAY.plusDays(1),
              DAY.plusDays(3),
              DAY.plusDays(4),
              DAY.plusDays(5),
              DAY.plusDays(6),
              LocalDate.of(2026, 3, 29))) {
        TransitQuery query = TransitQuery.at(day.atTime(9, 0).atZone(ZONE).toInstant());
        ClassHistogram before = ClassHistogram.take();
        long start = System.nanoTime();
        sink += search.from(walks, query, access).second(0);
        long first = System.nanoTime() - start;
        double heap = megabytes(ClassHistogram.take().since(before));
        start = System.nanoTime();
        sink += search.from(walks, query, access).second(0);
        System.out.printf(
            Locale.ROOT,
            "%s %s: first question %.1f ms, the next %.1f ms, %.1f MB more%n",
            day.getDayOfWeek(),
            day,
            first / 1e6,
            (System.nanoTime() - start) / 1e6,
            heap);
      }
    }
  }

  private void measure() {
    System.out.println(ReachTable.HEAD);
    StopLegs access = new StopLegs();
    StopLegs egress = new StopLegs();
    try (TransitSearch search = timetable.search()) {
      ReachTable.measure(
          "one to all, all places answered",
          1000,
          2000,
          i -> {
            walks.near(origin(i), Direction.TO_PLACE, access);
            TransitTimes times = search.from(walks, TransitQuery.at(at(i)), access);
            TransitTimes.PlaceTimes found = times.at(places);
            for (int place = 0; place < PLACES; place++) {
              sink += found.second(place);
            }
          });
      ReachTable.measure(
          "the walks to stops alone",
          1000,
          2000,
          i -> sink += walks.near(origin(i), Direction.TO_PLACE, access).size());
      ReachTable.measure(
          "one to one, with its legs",
          1000,
          2000,
          i -> {
            walks.near(origin(i), Direction.TO_PLACE, access);
            places.legs(place(i), egress);
            TransitTimes times = search.between(walks, TransitQuery.at(at(i)), access, egress);
            int leg = times.best(egress, TransitQuery.MOST_RIDES);
            if (leg >= 0) {
              sink += times.legs(egress.stop(leg), TransitQuery.MOST_RIDES).size();
            }
          });
      ReachTable.measure(
          "all ways worth choosing, to one place, within 3 hours",
          100,
          200,
          i -> {
            walks.near(origin(i), Direction.TO_PLACE, access);
            places.legs(place(i), egress);
            TransitQuery query = TransitQuery.at(at(i)).within(Duration.ofHours(3));
            sink += search.journeys(walks, query, access, egress).size();
          });
    }
  }

  private Snapped origin(int i) {
    return origins.get(i % origins.size());
  }

  private int place(int i) {
    return (i * 7919) % PLACES;
  }

  /** Between six in the morning and ten in the evening. */
  private static Instant at(int i) {
    return DAY.atTime(6, 0).plusMinutes((i * 37L) % (16 * 60)).atZone(ZONE).toInstant();
  }

  /** Random questions on random days: nothing may fail, and nobody arrives before they leave. */
  private void many(int questions) {
    long start = System.nanoTime();
    long answered = 0;
    StopLegs access = new StopLegs();
    try (TransitSearch search = timetable.search()) {
      for (int i = 0; i < questions; i++) {
        Instant at =
            LocalDate.of(2026, 1, 1)
                .plusDays(random.nextInt(365))
                .atStartOfDay(ZONE)
                .toInstant()
                .plusSeconds(random.nextInt(86_400));
        walks.near(origins.get(random.nextInt(origins.size())), Direction.TO_PLACE, access);
        TransitTimes.PlaceTimes found = search.from(walks, TransitQuery.at(at), access).at(places);
        for (int place = 0; place < PLACES; place++) {
          long there = found.second(place);
          if (there != TransitTimes.NO_WAY) {
            answered++;
            if (there < at.getEpochSecond()) {
              throw new IllegalStateException("place " + place + " is reached before " + at);
            }
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,d random questions, %,d times of places: no error, %.0f s%n",
        questions,
        answered,
        (System.nanoTime() - start) / 1e9);
  }

  private TransitQuestions.From question(int i) {
    return new TransitQuestions.From(i, origin(i), at(i));
  }
}
