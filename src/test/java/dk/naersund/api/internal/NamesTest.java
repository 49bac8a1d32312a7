package dk.naersund.api.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void writesMomentsAsTheLibraryDoes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      Instant moment = Instant.ofEpochSecond(random.nextLong(-40_000_000_000L, 300_000_000_000L));
      assertThat(Names.iso(moment)).as("seed %d", seed).isEqualTo(moment.toString());
    }
  }

  @Test
  void nobodyIsToldToBeThereBeforeTheyCanBe() {
    assertThat(Names.iso(Instant.parse("2026-12-31T22:59:59.001Z")))
        .isEqualTo("2026-12-31T23:00:00Z");
  }
}
