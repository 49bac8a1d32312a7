/** What the room behind {@link dk.naersund.intake} keeps to itself. */
@NullMarked
package dk.naersund.intake.internal;

import org.jspecify.annotations.NullMarked;
