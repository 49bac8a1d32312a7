package dk.naersund.booking;

import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotId;
import java.time.Instant;

/**
 * A booked time, without the person who comes.
 *
 * @param state how far it is
 * @param code what people read aloud and type, in groups: {@code 7K3QM-9XV2T}; empty when what was
 *     sealed is deleted
 * @param ticket opens the same for half an hour, fit for an address; tells nothing by itself
 * @param slot which slot
 * @param at the service at the site
 * @param start when the slot begins
 * @param minutes how long it is
 */
public record Booking(
    State state,
    String code,
    String ticket,
    SlotId slot,
    ServiceAtSiteId at,
    Instant start,
    int minutes) {
  /** How far a booking is. */
  public enum State {
    /** The other system has not said yes or no; we ask it again and again. */
    CONFIRMING,
    BOOKED,
    /** Is being cancelled in another system. */
    CANCELLING,
    CANCELLED,
    /** The other system said no after all. */
    FAILED
  }

  /** Says nothing of code and ticket. */
  @Override
  public String toString() {
    return "Booking[" + state + " " + slot + "]";
  }
}
