/** What the room behind {@link dk.naersund.transit} keeps to itself. */
@NullMarked
package dk.naersund.transit.internal;

import org.jspecify.annotations.NullMarked;
