/**
 * Reach: from one origin to all placements in one search, and the same back home.
 *
 * <p>{@link dk.naersund.streets.internal.reach.ReachIndexes} is the door. A {@code SearchGraph} is
 * what one profile's search runs on; {@code DijkstraReachIndex} searches it plainly and is what
 * every faster index is compared with.
 */
@NullMarked
package dk.naersund.streets.internal.reach;

import org.jspecify.annotations.NullMarked;
