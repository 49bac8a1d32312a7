package dk.naersund.sundoe.world;

import dk.naersund.geo.Position;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Municipalities of some squares each, in each of them local areas of one square. */
final class WorldAreas {
  private final WorldPlan plan;
  private final PrintWriter out;
  private boolean first = true;

  private WorldAreas(WorldPlan plan, PrintWriter out) {
    this.plan = plan;
    this.out = out;
  }

  static void write(Path file, WorldPlan plan) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      new WorldAreas(plan, out).write();
    }
  }

  private void write() {
    out.print("{\"type\":\"FeatureCollection\",\"invented\":true,\"features\":[\n");
    int side = WorldPlan.SQUARES_PER_MUNICIPALITY;
    for (Town town : plan.towns()) {
      if (town.column() % side == 0 && town.row() % side == 0) {
        area(
            "municipality", town.kommunekode(plan.columns()), town.name() + " Kommune", town, side);
      }
      area("local-area", "egn-" + town.number(), town.name(), town, 1);
    }
    out.print("\n]}\n");
  }

  private void area(String kind, String id, String name, Town town, int side) {
    int east = Math.min(town.column() + side, plan.columns());
    int north = Math.min(town.row() + side, plan.rows());
    String ring =
        Stream.of(
                plan.corner(town.column(), town.row()),
                plan.corner(east, town.row()),
                plan.corner(east, north),
                plan.corner(town.column(), north),
                plan.corner(town.column(), town.row()))
            .map(WorldAreas::pair)
            .collect(Collectors.joining(","));
    out.print(first ? "" : ",\n");
    first = false;
    out.printf(
        Locale.ROOT,
        "{\"type\":\"Feature\",\"properties\":{\"kind\":\"%s\",\"id\":\"%s\",\"name\":\"%s\"},"
            + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s]]}}",
        kind,
        id,
        name,
        ring);
  }

  private static String pair(Position position) {
    return String.format(Locale.ROOT, "[%.6f,%.6f]", position.lon(), position.lat());
  }
}
