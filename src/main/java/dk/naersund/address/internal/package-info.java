/** What the room behind {@link dk.naersund.address} keeps to itself. */
@NullMarked
package dk.naersund.address.internal;

import org.jspecify.annotations.NullMarked;
