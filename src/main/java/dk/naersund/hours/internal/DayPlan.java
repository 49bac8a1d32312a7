package dk.naersund.hours.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One day on the wall clock, cut into pieces: piece {@code i} begins at minute {@code starts[i]}
 * and ends where the next begins, the last at 24:00. Neighbouring pieces differ in outcome.
 */
final class DayPlan {
  static final int MINUTES = 24 * 60;

  private final short[] starts;
  private final Outcome[] outcomes;

  DayPlan(short[] starts, Outcome[] outcomes) {
    this.starts = starts;
    this.outcomes = outcomes;
  }

  int pieces() {
    return outcomes.length;
  }

  /** The number of the piece that holds at a minute of the day, 0–1439. */
  int pieceAt(int minute) {
    int piece = starts.length - 1;
    while (starts[piece] > minute) {
      piece--;
    }
    return piece;
  }

  Outcome outcome(int piece) {
    return outcomes[piece];
  }

  /** The minute at which a piece begins. */
  int start(int piece) {
    return starts[piece];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DayPlan plan
        && Arrays.equals(starts, plan.starts)
        && Arrays.equals(outcomes, plan.outcomes);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(starts) + Arrays.hashCode(outcomes);
  }
}
