package dk.naersund.rides;

import dk.naersund.text.LocalText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may take a ride for a journey, and what they must do.
 *
 * @param ride the ride
 * @param verdict yes, no, or it depends
 * @param because what speaks against it and what it depends on, the worst first, then what to know
 * @param pickup when they are fetched; null when that cannot be said
 * @param arrive when they are there at the latest: after waiting for the car and its detours; null
 *     when {@code pickup} is
 * @param orderFrom the first day's beginning on which it can be ordered; null when there is no such
 *     day, or nothing to order
 * @param orderBy the last moment at which it can be ordered; null when there is nothing to order,
 *     or nobody knows
 * @param price what it costs; null when not known
 */
public record RideAnswer(
    Ride ride,
    Verdict verdict,
    List<Because> because,
    @Nullable Instant pickup,
    @Nullable Instant arrive,
    @Nullable Instant orderFrom,
    @Nullable Instant orderBy,
    @Nullable Price price) {
  public RideAnswer {
    because = List.copyOf(because);
  }

  /**
   * One thing to say about it.
   *
   * @param verdict what it comes to; {@link Verdict#YES} for what is only good to know
   * @param code stable, for programs: {@code order-by}
   * @param text one or two sentences, for people
   */
  public record Because(Verdict verdict, String code, LocalText text) {}

  /**
   * A price in øre.
   *
   * @param ore when ordered by phone
   * @param onlineOre when ordered on the internet; null when that makes no difference
   */
  public record Price(long ore, @Nullable Long onlineOre) {}
}
