package dk.naersund.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.onthegomap.planetiler.collection.LongLongMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The table of nodes against a plain map, in the order of ids and in none. */
class NodePositionsTest {
  @Test
  void findsWhatAPlainMapFinds() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      boolean inOrder = round % 2 == 0;
      Map<Long, Long> plain = new HashMap<>();
      try (NodePositions positions = new NodePositions()) {
        long id = 0;
        for (int i = 0; i < random.nextInt(500); i++) {
          id = inOrder ? id + 1 + random.nextInt(9) : random.nextLong(1, 100_000);
          if (plain.putIfAbsent(id, id * 7) == null) {
            positions.put(id, id * 7);
          }
        }
        for (long asked = 1; asked < 5_000; asked++) {
          assertThat(positions.get(asked))
              .as("seed %d, round %d, node %d", seed, round, asked)
              .isEqualTo(plain.getOrDefault(asked, LongLongMap.MISSING_VALUE));
        }
      }
    }
  }
}
