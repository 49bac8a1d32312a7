package dk.naersund.booking;

import dk.naersund.availability.SlotId;
import reactor.core.publisher.Mono;

/**
 * Holding, booking, moving and cancelling times. A double booking is impossible by the constraint
 * of the calendar that has the slot. A code is the booking's own, as people type it, or its {@link
 * Booking#ticket()}.
 */
public interface Bookings {
  /** Holds a slot for some minutes; a new hold takes the place of the holder's last one. */
  Mono<Outcome<Hold>> hold(HoldWish wish);

  /** Whether slots of a source can be booked here: our own calendar's, and some others'. */
  boolean isBookable(String source);

  /** Whether slots of a source are booked only with a number of the civil register. */
  boolean demandsCivilNumber(String source);

  /** A hold that has not run out, or else why there is none. */
  Mono<Outcome<Hold>> findHold(String token);

  /** Gives a hold back; whether there was one. */
  Mono<Boolean> letGo(String token);

  /**
   * Makes a hold a booking. Where the other system does not answer in time the booking is {@link
   * Booking.State#CONFIRMING}, and nobody has said yet that it is booked.
   */
  Mono<Outcome<Booking>> book(BookWish wish);

  /** The booking with a code. */
  Mono<Outcome<Booking>> find(String code, Asker asker);

  /**
   * Takes a booking to another slot for the same kind of service, at once or not at all; moving
   * where it is already changes nothing.
   */
  Mono<Outcome<Booking>> move(String code, SlotId to, Asker asker);

  /** Cancels a booking and deletes what was known of the person; again changes nothing. */
  Mono<Outcome<Booking>> cancel(String code, Asker asker);
}
