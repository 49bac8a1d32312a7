/** What the room behind {@link dk.naersund.geo} keeps to itself. */
@NullMarked
package dk.naersund.geo.internal;

import org.jspecify.annotations.NullMarked;
