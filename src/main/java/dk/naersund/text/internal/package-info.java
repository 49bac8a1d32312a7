/** What the room behind {@link dk.naersund.text} keeps to itself. */
@NullMarked
package dk.naersund.text.internal;

import org.jspecify.annotations.NullMarked;
