/** The calendar of a place: its fixed times, closing days, and what a change of them does. */
@NullMarked
package dk.naersund.pages.internal.calendar;

import org.jspecify.annotations.NullMarked;
