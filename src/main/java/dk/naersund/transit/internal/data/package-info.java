/** The timetable as flat arrays: patterns, trips, service days, changes. */
@NullMarked
package dk.naersund.transit.internal.data;

import org.jspecify.annotations.NullMarked;
