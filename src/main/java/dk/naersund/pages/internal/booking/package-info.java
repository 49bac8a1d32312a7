/** Booking by oneself: times, hold, name, receipt; and the answer behind a code. */
@NullMarked
package dk.naersund.pages.internal.booking;

import org.jspecify.annotations.NullMarked;
