/** What the room behind {@link dk.naersund.availability} keeps to itself. */
@NullMarked
package dk.naersund.availability.internal;

import org.jspecify.annotations.NullMarked;
