package dk.naersund.pages.internal.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.naersund.pages.internal.way.TransitView.Sign;
import dk.naersund.transit.Route;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A line's sign can be read, whatever colours its feed names. */
class LineSignsTest {
  @Test
  void contrastIsWhatItsFormulaSays() {
    assertThat(LineSigns.contrast("000000", "FFFFFF")).isEqualTo(21, within(0.01));
    assertThat(LineSigns.contrast("777777", "FFFFFF")).isEqualTo(4.48, within(0.01));
    assertThat(LineSigns.contrast("C8102E", "C8102E")).isEqualTo(1, within(0.01));
  }

  @Test
  void aFeedsReadableColoursAreKept() {
    assertThat(sign("C8102E", "FFFFFF")).isEqualTo(new Sign("1", "#C8102E", "#FFFFFF", 25));
  }

  @Test
  void everySignCanBeRead() {
    long seed = Long.getLong("naersund.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      String colour = random.nextInt(20) == 0 ? null : hex(random);
      String letters = random.nextInt(20) == 0 ? "no colour" : hex(random);
      Sign sign = sign(colour, letters);
      assertThat(LineSigns.contrast(sign.colour().substring(1), sign.letters().substring(1)))
          .as("seed %d: %s on %s", seed, letters, colour)
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  private static String hex(Random random) {
    return "%06X".formatted(random.nextInt(0x1000000));
  }

  private static Sign sign(@Nullable String colour, @Nullable String letters) {
    return LineSigns.of(
        new Route(0, "a:1", "1", null, Route.Kind.BUS, colour, letters, "Sundø Trafik"));
  }
}
