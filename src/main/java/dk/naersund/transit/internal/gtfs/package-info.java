/** Feeds in: from GTFS files to flat arrays, with a notice for each thing that is wrong. */
@NullMarked
package dk.naersund.transit.internal.gtfs;

import org.jspecify.annotations.NullMarked;
