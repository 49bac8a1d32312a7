package dk.naersund.availability;

import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Claims on the slots of our own calendar. Two live claims on one seat are impossible by the
 * database's own constraint; when a hold runs out is decided by the database's clock alone.
 *
 * <p>The key is chosen by whoever claims, 1 to 100 characters, and names the claim for good; asking
 * again with the same one does nothing twice. An error means that the database could not be asked
 * ({@link dk.naersund.platform.DatabaseOutage}): whether it happened is then told by asking again.
 */
public interface Calendar {
  /**
   * Holds a seat of a slot.
   *
   * @param patience how long, from now on
   */
  Mono<HoldOutcome> hold(SlotId slot, Duration patience, String key);

  /** Makes a hold that has not run out a booking. */
  Mono<ConfirmOutcome> confirm(String key);

  /** Gives back what the key claims, held or booked; whether there was anything. */
  Mono<Boolean> release(String key);

  /** Takes a claim to another slot, at once or not at all; it keeps its key and its state. */
  Mono<MoveOutcome> move(String key, SlotId to);

  /** What the key claims now; empty for nothing. */
  Mono<Claim> find(String key);
}
