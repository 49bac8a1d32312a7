/** What the room behind {@link dk.naersund.registry} keeps to itself. */
@NullMarked
package dk.naersund.registry.internal;

import org.jspecify.annotations.NullMarked;
