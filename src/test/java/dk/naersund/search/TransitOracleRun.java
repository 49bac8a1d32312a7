package dk.naersund.search;

import dk.naersund.Instance;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/**
 * The nearest by public transport on any region, compared with every place judged on its own: to be
 * run by name, on a region that {@code dk.naersund.sundoe.world.GenerateWorld} made and a feed of
 * {@code dk.naersund.bench.BusFeed} in its folder {@code timetable}.
 */
public final class TransitOracleRun {
  private static final long SEED = 20_261_122;

  private TransitOracleRun() {}

  /** Takes {@code <folder of the region> <home folder> [cases] [seed]}. */
  public static void main(String[] args) {
    if (args.length < 2) {
      System.err.println("Usage: <folder of the region> <home folder> [cases] [seed]");
      System.exit(2);
    }
    int cases = args.length > 2 ? Integer.parseInt(args[2]) : 2000;
    long seed = args.length > 3 ? Long.parseLong(args[3]) : SEED;
    try (Instance program = Instance.start(Path.of(args[1]), "--naersund.region=" + args[0])) {
      World world = program.get(Worlds.class).current();
      TransitOneByOne oracle =
          new TransitOneByOne(
              world, program.get(Nearest.class), LocalDate.of(2026, 11, 20), 40, new Random(seed));
      int carried = oracle.compare(cases, "seed " + seed);
      System.out.printf(
          Locale.ROOT,
          "%,d questions on %,d sites, seed %d: all the same; %,d doors were reached sooner by a"
              + " vehicle than on foot%n",
          cases,
          world.registry().sites().size(),
          seed,
          carried);
    }
  }
}
