/** What the room behind {@link dk.naersund.world} keeps to itself. */
@NullMarked
package dk.naersund.world.internal;

import org.jspecify.annotations.NullMarked;
