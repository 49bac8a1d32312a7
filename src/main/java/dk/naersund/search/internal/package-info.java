/** What the room behind {@link dk.naersund.search} keeps to itself. */
@NullMarked
package dk.naersund.search.internal;

import org.jspecify.annotations.NullMarked;
