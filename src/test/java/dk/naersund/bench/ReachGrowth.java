package dk.naersund.bench;

import dk.naersund.streets.ReachIndex;
import dk.naersund.sundoe.world.GenerateWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * How the reach index grows with the map: the rows on foot on generated worlds, with 3,000 places
 * beside the streets of each. Arguments (may be left out, from the last on): folder for worlds and
 * prepared files; numbers of nodes; seed. Five million nodes need a heap of 8 GB.
 */
public final class ReachGrowth {
  private static final int PLACES = 3000;
  private static final double MEGA = 1e6;

  private ReachGrowth() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "target/reach-growth");
    List<String> sizes =
        Arrays.asList((args.length > 1 ? args[1] : "100000,1000000,5000000").split(","));
    String seed = args.length > 2 ? args[2] : "1";
    List<String> rows = new ArrayList<>();
    for (String nodes : sizes) {
      Path world = folder.resolve(nodes);
      if (!Files.exists(world.resolve("streets.osm.pbf"))) {
        GenerateWorld.main(new String[] {world.toString(), "--nodes", nodes, "--seed", seed});
      }
      rows.add(row(nodes, world, new Random(Long.parseLong(seed))));
    }
    System.out.println(
        """

        | nodes of the world | junctions / edges | arcs up | heap, MB | entries per place | 10 nearest, 10 %, snapped, median / p99 µs | 0.2 % by kind | 0.2 % by judging | times to all 3,000 |
        |---:|---:|---:|---:|---:|---:|---:|---:|---:|\
        """);
    rows.forEach(System.out::println);
  }

  private static String row(String nodes, Path world, Random random) throws IOException {
    ReachStreetMap region =
        ReachStreetMap.open(
            world.resolve("streets.osm.pbf"), world.resolve("prepared"), Set.of("walk"));
    ReachPlaces places = ReachPlaces.of(region, Path.of("no-register"), PLACES, random);
    ReachIndex index = region.streets().index(region.snapper(), places.placements());
    var size = region.streets().size(index, "walk");
    System.gc();
    double heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.println(ReachTable.HEAD);
    StringBuilder row =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "| %,d | %,d / %,d | %,d | %,.0f | %d |",
                Long.parseLong(nodes),
                region.map().graph().getNodes(),
                region.map().graph().getEdges(),
                size.arcs(),
                heap / MEGA,
                size.thereEntries() / PLACES));
    for (ReachTable table : new ReachQuestions(places, index, "walk").aims()) {
      row.append(
          String.format(
              Locale.ROOT, " %.1f / %.1f |", table.wallMicros(0.5), table.wallMicros(0.99)));
    }
    return row.toString();
  }
}
