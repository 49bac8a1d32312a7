/** What the room behind {@link dk.naersund.pages} keeps to itself. */
@NullMarked
package dk.naersund.pages.internal;

import org.jspecify.annotations.NullMarked;
