/**
 * Reach: from one origin to all placements in one search, and the same back home.
 *
 * <p>{@link dk.naersund.streets.internal.reach.ReachStreets} is the door. For each profile the
 * streets become a {@code SearchGraph} (states and arcs), that is contracted by GraphHopper ({@code
 * Contraction}) and copied into a {@code FlatHierarchy}. Placements stand on it as {@code Buckets};
 * a question is one {@code UpwardSearch}, read lazily by {@code NearestIterator} or to its end by
 * {@code ReachSearch}. {@code DijkstraReachIndex} answers the same questions plainly and is what
 * the fast index is compared with.
 */
@NullMarked
package dk.naersund.streets.internal.reach;

import org.jspecify.annotations.NullMarked;
