/** How a region's rides are read and judged. */
@NullMarked
package dk.naersund.rides.internal;

import org.jspecify.annotations.NullMarked;
