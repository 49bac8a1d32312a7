/** Snapping: bringing positions to the nearest edge that a profile can use. */
@NullMarked
package dk.naersund.streets.internal.snap;

import org.jspecify.annotations.NullMarked;
