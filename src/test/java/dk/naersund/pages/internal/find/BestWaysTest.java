package dk.naersund.pages.internal.find;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.search.Mode;
import dk.naersund.search.TravelOption;
import dk.naersund.streets.Doubt;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who cannot drive sees the bus without unfolding anything. */
class BestWaysTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  @Test
  void theWayThatDecidedComesFirstAndThenTheBus() {
    assertThat(
            BestWays.of(
                List.of(way(Mode.WALK, 102), way(Mode.CAR, 5), way(Mode.TRANSIT, 25, true))))
        .extracting(TravelOption::mode)
        .containsExactly(Mode.WALK, Mode.TRANSIT, Mode.CAR);
  }

  @Test
  void aBusThatDoesNotBringOneHomeComesLast() {
    assertThat(
            BestWays.of(
                List.of(way(Mode.WALK, 102), way(Mode.TRANSIT, 25, false), way(Mode.CAR, 5))))
        .extracting(TravelOption::mode)
        .containsExactly(Mode.WALK, Mode.CAR, Mode.TRANSIT);
  }

  private static TravelOption way(Mode mode, long minutes) {
    return way(mode, minutes, true);
  }

  private static TravelOption way(Mode mode, long minutes, boolean home) {
    return new TravelOption(
        mode,
        mode.streetProfile("walk"),
        minutes * 60,
        1000,
        NOW,
        NOW.plusSeconds(minutes * 60),
        home ? new TravelOption.Home(600, 1000, 0) : null,
        new Doubt(1000, 0, null),
        List.of(),
        null);
  }
}
