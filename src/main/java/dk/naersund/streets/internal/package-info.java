/** What the room behind {@link dk.naersund.streets} keeps to itself. */
@NullMarked
package dk.naersund.streets.internal;

import org.jspecify.annotations.NullMarked;
