package dk.naersund.rides;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RideAnswer} without its words.
 *
 * @param verdict yes, no, or it depends
 * @param pickup when they are fetched; null when that cannot be said
 * @param arrive when they are there at the latest; null when {@code pickup} is
 */
public record RideTime(Verdict verdict, @Nullable Instant pickup, @Nullable Instant arrive) {
  /** An answer without its words. */
  public static RideTime of(RideAnswer answer) {
    return new RideTime(answer.verdict(), answer.pickup(), answer.arrive());
  }
}
