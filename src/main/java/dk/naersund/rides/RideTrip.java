package dk.naersund.rides;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A journey that a ride is wanted for.
 *
 * @param service id of the service kind that they go to; null when it does not matter
 * @param fromKommune kommunekode of where it begins; null outside all known municipalities
 * @param toKommune kommunekode of where it ends; null outside all known municipalities
 * @param drive driving time without stops and detours
 * @param roadMetres the shortest road distance in metres; null when not known
 * @param from the earliest moment to be fetched
 * @param by the latest moment to be there; null for as soon as possible
 * @param now when the question is asked: nobody can order earlier
 */
public record RideTrip(
    @Nullable String service,
    @Nullable String fromKommune,
    @Nullable String toKommune,
    Duration drive,
    @Nullable Double roadMetres,
    Instant from,
    @Nullable Instant by,
    Instant now) {
  public RideTrip {
    if (drive.isNegative()) {
      throw new IllegalArgumentException("nobody drives for " + drive);
    }
    if (roadMetres != null && roadMetres < 0) {
      throw new IllegalArgumentException("no road is " + roadMetres + " m long");
    }
  }

  /** Keeps the municipalities, which tell where somebody is, out of logs. */
  @Override
  public String toString() {
    return "RideTrip[…]";
  }
}
