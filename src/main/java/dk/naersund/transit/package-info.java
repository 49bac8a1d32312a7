/**
 * Public transport: the timetable of all feeds, and from one place to every stop (or back from it)
 * in one search. May call {@code geo}, {@code text}, {@code streets} and {@code platform}; the only
 * room that knows the GTFS library.
 *
 * <p>Read a query in this order: {@link dk.naersund.transit.Timetable} is what runs; {@link
 * dk.naersund.transit.StopWalks} is how one profile walks to, from and between its stops; {@link
 * dk.naersund.transit.PlaceWalks} is from which stops each place can be reached; {@link
 * dk.naersund.transit.TransitSearch} puts them together and answers with {@link
 * dk.naersund.transit.TransitTimes}.
 *
 * <p>Who keeps what: this room owns all walking that begins or ends at a stop, for it needs one
 * index of stops on the streets and nothing else. {@code world} holds the timetable, the walks of
 * each profile and the places' walks, and hands on which doors an edit moved.
 */
@ApplicationModule(allowedDependencies = {"geo", "text", "streets", "platform"})
@NullMarked
package dk.naersund.transit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
