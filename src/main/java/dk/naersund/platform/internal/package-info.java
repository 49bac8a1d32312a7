/** What the room behind {@link dk.naersund.platform} keeps to itself. */
@NullMarked
package dk.naersund.platform.internal;

import org.jspecify.annotations.NullMarked;
