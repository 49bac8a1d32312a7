/** What the room behind {@link dk.naersund.api} keeps to itself. */
@NullMarked
package dk.naersund.api.internal;

import org.jspecify.annotations.NullMarked;
