/** Sundø's timetable: a hand-written plan, written as a GTFS feed. */
@NullMarked
package dk.naersund.sundoe.timetable;

import org.jspecify.annotations.NullMarked;
