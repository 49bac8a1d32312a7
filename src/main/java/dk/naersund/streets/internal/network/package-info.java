/**
 * The street graph: the map file, its import through GraphHopper, the tags kept per edge, and the
 * prepared folder.
 */
@NullMarked
package dk.naersund.streets.internal.network;

import org.jspecify.annotations.NullMarked;
