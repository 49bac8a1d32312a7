package dk.naersund.availability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seat that somebody holds or has booked.
 *
 * @param key what whoever claims it chose
 * @param slot which slot
 * @param at the service at the site
 * @param start when the slot begins
 * @param minutes how long it is
 * @param heldUntil when the hold runs out, by the database's clock; null when it is booked
 */
public record Claim(
    String key,
    SlotId slot,
    ServiceAtSiteId at,
    Instant start,
    int minutes,
    @Nullable Instant heldUntil) {
  /** Whether it is booked, not only held. */
  public boolean isBooked() {
    return heldUntil == null;
  }
}
