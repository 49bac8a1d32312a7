/**
 * Booking: hold a free time, confirm it, move or cancel it by code; and the code that opens a
 * caller's answer on any phone; the bookings that somebody must call about, and who comes to a
 * site. May call {@code availability}, {@code registry}, {@code search}, {@code world}, {@code
 * geo}, {@code text} and {@code platform}.
 *
 * <h2>One booking, followed</h2>
 *
 * <pre>{@code
 * bookings.hold(new HoldWish(key, slot, holder, asker))        // Done(Hold until 13.04), or why not
 *     .flatMap(hold -> bookings.book(new BookWish(hold.token(), key, person, asker)))
 *     .flatMap(booking -> bookings.cancel(booking.code(), asker))
 * }</pre>
 *
 * <p>Asking again with the same key does nothing twice and gives the same answer; so whoever has
 * heard no answer asks again.
 */
@ApplicationModule(
    allowedDependencies = {
      "availability",
      "registry",
      "search",
      "world",
      "geo",
      "text",
      "platform"
    })
@NullMarked
package dk.naersund.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
