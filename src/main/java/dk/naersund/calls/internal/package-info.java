/** What the room behind {@link dk.naersund.calls} keeps to itself. */
@NullMarked
package dk.naersund.calls.internal;

import org.jspecify.annotations.NullMarked;
