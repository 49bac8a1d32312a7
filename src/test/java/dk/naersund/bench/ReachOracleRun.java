package dk.naersund.bench;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Placement;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.costs.ProfileCosts;
import dk.naersund.streets.internal.network.GraphImport;
import dk.naersund.streets.internal.network.StreetMap;
import dk.naersund.streets.internal.profiles.ProfileFiles;
import dk.naersund.streets.internal.reach.ReachIndexes;
import dk.naersund.streets.internal.reach.ReachStreets;
import dk.naersund.streets.internal.snap.NetworkSnapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The long oracle: the fast index against the plain one on a real map with all profiles, random
 * questions and edits between them. Arguments: map file, number of questions, placements, seed (the
 * last three may be left out). Ends with an error at the first difference.
 */
public final class ReachOracleRun {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final int NEAREST = 50;

  private final Random random;
  private final NetworkSnapper snapper;
  private final List<EdgeCosts> profiles;
  private final Set<String> ids = new HashSet<>();
  private final int size;
  private final StreetMap map;
  private ReachIndex plain;
  private ReachIndex fast;
  private int results;

  private ReachOracleRun(Path file, int size, long seed) throws IOException {
    random = new Random(seed);
    this.size = size;
    Path folder = Files.createTempDirectory("reach-oracle");
    GraphImport.run(file, folder);
    map = StreetMap.load(folder);
    List<ProfileCosts> costs =
        ProfileFiles.list(Path.of("maps/profiles")).stream()
            .map(one -> new ProfileCosts(map, ProfileFiles.read(one)))
            .toList();
    snapper = new NetworkSnapper(map, costs);
    profiles = List.copyOf(costs);
    profiles.forEach(one -> ids.add(one.profile()));
    List<Placement> placements = new ArrayList<>();
    for (int number = 0; number < size; number++) {
      placements.add(placement(number));
    }
    fast = ReachStreets.prepare(map.graph(), profiles).index(snapper, placements);
    plain = ReachIndexes.dijkstra(map.graph(), profiles, snapper, placements);
  }

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    int questions = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
    int size = args.length > 2 ? Integer.parseInt(args[2]) : 1000;
    long seed = args.length > 3 ? Long.parseLong(args[3]) : System.nanoTime();
    run(file, questions, size, seed);
  }

  /** Asks and compares; says how many results were equal. */
  static int run(Path file, int questions, int size, long seed) throws IOException {
    System.out.println(file.getFileName() + ", seed " + seed);
    ReachOracleRun run = new ReachOracleRun(file, size, seed);
    for (int question = 0; question < questions; question++) {
      if (question % 10 == 9) {
        run.edit();
      }
      run.ask("question " + question);
    }
    System.out.printf(
        Locale.ROOT,
        "%,d questions, %,d results, all equal to the millisecond%n",
        questions,
        run.results);
    return run.results;
  }

  private Position anywhere() {
    var nodes = map.graph().getNodeAccess();
    int node = random.nextInt(map.graph().getNodes());
    return new Position(
        nodes.getLat(node) + random.nextGaussian() * 0.001,
        nodes.getLon(node) + random.nextGaussian() * 0.002);
  }

  private Placement placement(int number) {
    Set<Integer> labels = new HashSet<>();
    labels.add(random.nextInt(3));
    if (random.nextInt(100) == 0) {
      labels.add(7);
    }
    LocalDate from = random.nextInt(10) == 0 ? DAY.plusDays(random.nextInt(5) - 2) : null;
    LocalDate to = random.nextInt(10) == 0 ? DAY.plusDays(random.nextInt(5) - 2) : null;
    return new Placement(number, anywhere(), ids, labels, from, to);
  }

  private void edit() {
    List<Placement> moved = new ArrayList<>();
    Set<Integer> gone = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      moved.add(placement(random.nextInt(size)));
      gone.add(random.nextInt(size));
    }
    fast = fast.with(moved).without(gone);
    plain = plain.with(moved).without(gone);
  }

  private void ask(String name) {
    String profile = profiles.get(random.nextInt(profiles.size())).profile();
    Optional<Snapped> origin = snapper.snap(anywhere(), profile, 300);
    if (origin.isEmpty()) {
      return;
    }
    Direction direction = Direction.values()[random.nextInt(2)];
    int[] labels = {PlacementFilter.ANY_LABEL, 0, 1, 7};
    int share = 1 + random.nextInt(20);
    LocalDate day = DAY.plusDays(random.nextInt(5) - 2);
    PlacementFilter filter =
        new PlacementFilter(
            labels[random.nextInt(labels.length)], day, day, number -> number % share == 0);
    String what = name + ", " + origin.get() + ", " + direction + ", label " + filter.label();
    compare(
        what,
        first(plain.nearest(origin.get(), direction, filter)),
        first(fast.nearest(origin.get(), direction, filter)));
    int[] numbers = random.ints(random.nextBoolean() ? 10 : size, 0, size).toArray();
    compare(
        what,
        plain.reach(origin.get(), direction, numbers),
        fast.reach(origin.get(), direction, numbers));
  }

  private static List<Reached> first(Iterator<Reached> nearest) {
    List<Reached> first = new ArrayList<>();
    while (first.size() < NEAREST && nearest.hasNext()) {
      first.add(nearest.next());
    }
    return first;
  }

  private void compare(String what, List<Reached> expected, List<Reached> actual) {
    boolean equal = expected.size() == actual.size();
    for (int i = 0; equal && i < expected.size(); i++) {
      equal =
          expected.get(i).placement() == actual.get(i).placement()
              && expected.get(i).millis() == actual.get(i).millis();
    }
    if (!equal) {
      throw new AssertionError(what + "\nexpected " + expected + "\nbut was  " + actual);
    }
    results += actual.size();
  }
}
