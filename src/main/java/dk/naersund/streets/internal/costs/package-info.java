/** What each profile pays on each edge, and how far each of its limits is known to be kept. */
@NullMarked
package dk.naersund.streets.internal.costs;

import org.jspecify.annotations.NullMarked;
