/** What the room behind {@link dk.naersund.hours} keeps to itself. */
@NullMarked
package dk.naersund.hours.internal;

import org.jspecify.annotations.NullMarked;
