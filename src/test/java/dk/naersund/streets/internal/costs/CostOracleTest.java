package dk.naersund.streets.internal.costs;

import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMInput;
import com.graphhopper.reader.osm.OSMInputFile;
import dk.naersund.streets.TestMaps;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.network.StreetMap;
import dk.naersund.streets.internal.ways.TestStreets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What edges cost, against a slow reading of the raw tags of their ways that shares no code and no
 * numbers with the program. Crossings and lifts, which take extra time, are not among them.
 */
class CostOracleTest {
  private static final int EDGES = 3000;

  @TempDir Path folder;

  @Test
  void edgesCostWhatTheirTagsSay() throws Exception {
    long seed = System.nanoTime();
    System.out.println("CostOracleTest seed " + seed);
    Random random = new Random(seed);
    for (Path file : TestMaps.all()) {
      Map<Long, Map<String, String>> ways = rawWays(file);
      StreetMap map = TestStreets.load(file, folder);
      Map<String, EdgeCosts> costs = new HashMap<>();
      for (String profile : RawTagsReading.PROFILES) {
        costs.put(profile, TestStreets.costs(map, profile));
      }
      int compared = 0;
      for (int i = 0; i < EDGES; i++) {
        int edge = random.nextInt(map.edges());
        Map<String, String> tags = ways.getOrDefault((long) map.osmWay(edge), Map.of());
        boolean timed = tags.containsValue("crossing") || tags.containsValue("elevator");
        if (map.tags(edge).isNode() || map.tags(edge).atJunction().isPresent() || timed) {
          continue;
        }
        for (Map.Entry<String, EdgeCosts> profile : costs.entrySet()) {
          compare(map, profile.getValue(), edge, tags, file);
        }
        compared++;
      }
      assertThat(compared).isGreaterThan(EDGES / 2);
      map.close();
    }
  }

  private static void compare(
      StreetMap map, EdgeCosts costs, int edge, Map<String, String> tags, Path file) {
    for (boolean reverse : new boolean[] {false, true}) {
      RawTagsReading reading = RawTagsReading.of(costs.profile(), tags, reverse);
      String where = file + ", " + costs.profile() + ", reverse " + reverse + ", tags " + tags;
      int expected =
          reading.blocked()
              ? EdgeCosts.BLOCKED
              : (int) Math.round(map.millimetres(edge) * 3.6 / reading.kmh());
      assertThat(costs.millis(edge, reverse)).as(where).isBetween(expected - 1, expected + 1);
      if (!reading.blocked()) {
        assertThat(costs.unknownDecimetres(edge, reverse))
            .as("doubt of " + where)
            .isEqualTo(reading.unknown() ? costs.decimetres(edge) : 0);
      }
    }
  }

  private static Map<Long, Map<String, String>> rawWays(Path file) throws Exception {
    Map<Long, Map<String, String>> ways = new HashMap<>();
    try (OSMInput input = new OSMInputFile(file.toFile()).setWorkerThreads(1).open()) {
      for (ReaderElement one = input.getNext(); one != null; one = input.getNext()) {
        if (one instanceof ReaderWay way) {
          Map<String, String> tags = new HashMap<>();
          way.getTags().forEach((key, value) -> tags.put(key, String.valueOf(value)));
          ways.put(way.getId(), tags);
        }
      }
    }
    return ways;
  }
}
