package dk.naersund.booking;

import dk.naersund.availability.BrokenTime;
import dk.naersund.availability.FreeSlot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking that is no more as the person was told: somebody calls them.
 *
 * @param id number of the case
 * @param why what broke it
 * @param state how far the case is
 * @param booking what they have booked; its ticket moves and cancels it
 * @param person whom to call; null when it is deleted
 * @param other the nearest other time, by the way from where they were told to go; null for none
 * @param noticed when it was noticed
 * @param agent name of the agent who calls; null while nobody does
 * @param tries how often somebody called in vain
 */
public record BrokenBooking(
    long id,
    BrokenTime.Why why,
    State state,
    Booking booking,
    @Nullable Person person,
    @Nullable FreeSlot other,
    Instant noticed,
    @Nullable String agent,
    int tries) {
  /** How far a case is. */
  public enum State {
    TO_CALL,
    /** Somebody called in vain; stays on the list. */
    NOT_REACHED,
    /** The person knows. */
    REACHED,
    /** The person has another time. */
    MOVED,
    CANCELLED,
    /** What broke it was taken back before anybody called. */
    WHOLE
  }

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "BrokenBooking[" + id + " " + state + "]";
  }
}
