/** What the room behind {@link dk.naersund.editing} keeps to itself. */
@NullMarked
package dk.naersund.editing.internal;

import org.jspecify.annotations.NullMarked;
