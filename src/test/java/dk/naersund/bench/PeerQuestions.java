package dk.naersund.bench;

import dk.naersund.geo.Position;
import dk.naersund.realdata.Points;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Placement;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.text.internal.MessageTexts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Asks the reach index, on foot, what the programs in {@code src/test/peers} are asked, too: times
 * from random origins to the places nearest by crow. Writes places, questions and our answers for
 * them, as tab-separated files, and prints how long we needed. All points lie on a street, so that
 * nobody's idea of the way from street to door is compared. Arguments: map file, file of places
 * (each line ends with {@code ,lat,lon}; {@code -} draws them from the map), folder to write to,
 * number of questions, seed (may be left out).
 */
public final class PeerQuestions {
  static final int FEW = 50;
  static final int MANY = 500;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final int MOST_PLACES = 3000;
  private static final int WARM_UP = 20_000;
  private static final int TIMES = 20_000;
  private static final double NEAR_STREET = 25;

  private final Random random;
  private final StreetNetwork network;
  private final List<Position> places = new ArrayList<>();
  private final List<Position> origins = new ArrayList<>();
  private final List<int[]> near = new ArrayList<>();
  private long sink;

  private PeerQuestions(StreetNetwork network, long seed) {
    this.network = network;
    random = new Random(seed);
  }

  public static void main(String[] args) throws IOException {
    Path map = Path.of(args[0]);
    Path folder = Path.of(args[2]);
    Files.createDirectories(folder);
    long seed = args.length > 4 ? Long.parseLong(args[4]) : 20261122;
    System.out.println(map.getFileName() + ", seed " + seed);
    try (StreetNetwork network =
        StreetNetwork.open(map, Path.of("maps/profiles"), folder, new MessageTexts())) {
      PeerQuestions run = new PeerQuestions(network, seed);
      run.choose(map, args[1], Integer.parseInt(args[3]));
      run.answer(folder);
    }
  }

  private void choose(Path map, String file, int questions) throws IOException {
    List<Position> drawn = Points.near(map, random, 4 * MOST_PLACES);
    List<Position> wanted = file.equals("-") ? drawn.subList(0, MOST_PLACES) : read(Path.of(file));
    wanted.stream().flatMap(at -> onStreet(at).stream()).limit(MOST_PLACES).forEach(places::add);
    drawn.subList(MOST_PLACES, drawn.size()).stream()
        .flatMap(at -> onStreet(at).stream())
        .limit(questions)
        .forEach(origins::add);
    for (Position origin : origins) {
      near.add(
          IntStream.range(0, places.size())
              .boxed()
              .sorted(Comparator.comparingDouble(place -> origin.metresTo(places.get(place))))
              .limit(MANY)
              .mapToInt(Integer::intValue)
              .toArray());
    }
  }

  private List<Position> read(Path file) throws IOException {
    List<Position> all = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",");
      all.add(
          new Position(
              Double.parseDouble(fields[fields.length - 2]),
              Double.parseDouble(fields[fields.length - 1])));
    }
    Collections.shuffle(all, random);
    return all;
  }

  private Optional<Position> onStreet(Position at) {
    return network
        .snap(at, "walk")
        .filter(snapped -> snapped.metres() <= NEAR_STREET)
        .map(Snapped::onStreet);
  }

  private void answer(Path folder) throws IOException {
    List<Placement> placements = new ArrayList<>();
    for (int number = 0; number < places.size(); number++) {
      placements.add(
          new Placement(number, places.get(number), Set.of("walk"), Set.of(1), null, null));
    }
    ReachIndex index = network.index(placements);
    write(folder, index);
    System.out.println(ReachTable.HEAD);
    ReachTable.measure(
        "10 nearest of %,d, snapping included".formatted(places.size()),
        WARM_UP,
        TIMES,
        i -> take(index.nearest(snapped(i), Direction.TO_PLACE, PlacementFilter.of(1, DAY)), 10));
    for (int candidates : new int[] {FEW, MANY}) {
      ReachTable.measure(
          "times to the %d nearest by crow, snapping included".formatted(candidates),
          WARM_UP / 2,
          TIMES / 2,
          i -> sink += index.reach(snapped(i), Direction.TO_PLACE, nearest(i, candidates)).size());
      ReachTable.measure(
          "the %d nearest by way, snapping included".formatted(candidates),
          WARM_UP / 2,
          TIMES / 2,
          i ->
              take(
                  index.nearest(snapped(i), Direction.TO_PLACE, PlacementFilter.of(1, DAY)),
                  candidates));
    }
  }

  private void take(Iterator<Reached> nearest, int most) {
    for (int i = 0; i < most && nearest.hasNext(); i++) {
      sink += nearest.next().millis();
    }
  }

  private Snapped snapped(int question) {
    return network.snap(origins.get(question % origins.size()), "walk").orElseThrow();
  }

  private int[] nearest(int question, int candidates) {
    int[] all = near.get(question % near.size());
    return java.util.Arrays.copyOf(all, Math.min(candidates, all.length));
  }

  private void write(Path folder, ReachIndex index) throws IOException {
    try (PrintWriter points = writer(folder, "places.tsv");
        PrintWriter asked = writer(folder, "questions.tsv");
        PrintWriter told = writer(folder, "answers.tsv")) {
      for (int place = 0; place < places.size(); place++) {
        Position at = places.get(place);
        points.printf(Locale.ROOT, "%d\t%.7f\t%.7f%n", place, at.lat(), at.lon());
      }
      for (int question = 0; question < origins.size(); question++) {
        Position at = origins.get(question);
        asked.printf(Locale.ROOT, "%d\t%.7f\t%.7f", question, at.lat(), at.lon());
        for (int place : near.get(question)) {
          asked.printf(Locale.ROOT, "\t%d", place);
        }
        asked.println();
        for (Reached reached :
            index.reach(snapped(question), Direction.TO_PLACE, near.get(question))) {
          told.printf(
              Locale.ROOT,
              "%d\t%d\t%.1f\t%.1f%n",
              question,
              reached.placement(),
              reached.millis() / 1000.0,
              reached.metres());
        }
      }
    }
  }

  private static PrintWriter writer(Path folder, String name) throws IOException {
    return new PrintWriter(Files.newBufferedWriter(folder.resolve(name)));
  }
}
