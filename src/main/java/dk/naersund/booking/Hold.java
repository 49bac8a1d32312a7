package dk.naersund.booking;

import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotId;
import java.time.Instant;

/**
 * A slot that is kept for somebody for some minutes.
 *
 * @param token whoever has it can make it a booking, or give it back
 * @param slot which slot
 * @param at the service at the site
 * @param start when the slot begins
 * @param minutes how long it is
 * @param until when the hold runs out
 */
public record Hold(
    String token, SlotId slot, ServiceAtSiteId at, Instant start, int minutes, Instant until) {
  /** Says nothing of the token. */
  @Override
  public String toString() {
    return "Hold[" + slot + " until " + until + "]";
  }
}
