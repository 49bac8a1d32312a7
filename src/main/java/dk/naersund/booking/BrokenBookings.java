package dk.naersund.booking;

import dk.naersund.availability.SlotId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The bookings that a change of the registry or of a calendar has broken, for agents to call. A
 * case is there within seconds of the change, once however many instances run, and closes by itself
 * when the change is taken back, or when the person moves or cancels the booking themselves.
 */
public interface BrokenBookings {
  /** Cases at once on a list: the first ones in order of time. */
  int MOST = 100;

  /** What is to be called, in order of time; that it was read is recorded. */
  Flux<BrokenBooking> open(Staff reader);

  /** How many are to be called. */
  Mono<Long> count();

  /**
   * Takes a case to call the person, for half an hour; empty when another agent has it, or it is
   * closed.
   */
  Mono<BrokenBooking> take(long id, Staff agent);

  /** The person was called: reached, or not; whether the case was open. */
  Mono<Boolean> called(long id, boolean reached, Staff agent);

  /** Moves the booking to another time, and closes the case when that was possible. */
  Mono<Outcome<Booking>> move(long id, SlotId to, Staff agent);

  /** Cancels the booking, and closes the case. */
  Mono<Outcome<Booking>> cancel(long id, Staff agent);
}
