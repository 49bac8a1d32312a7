/** What the room behind {@link dk.naersund.booking} keeps to itself. */
@NullMarked
package dk.naersund.booking.internal;

import org.jspecify.annotations.NullMarked;
