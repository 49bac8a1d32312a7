package dk.naersund.pages.internal.way;

import dk.naersund.pages.internal.frame.PhoneView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Directions by public transport, to be read on a screen, on paper or over the phone.
 *
 * @param heading where to
 * @param start where from
 * @param how how the person travels and when they leave
 * @param price what is known of the fare; null where nobody rides
 * @param phone whom to ring; null when no number is known
 * @param address where the place is; null when no entrance is reached
 * @param entrance which door, and how to get in; empty when none is reached
 * @param warnings what one must know before one goes
 * @param why why there is no way; null when there is one
 * @param there the journeys there, the best first; empty when there is none
 * @param home the journeys home, the best first; may be empty though there is a way there
 * @param map the best way there as a line; null when there is none
 * @param marks where one gets on, for the map
 * @param times addresses of the same for earlier and later departures
 * @param others the other ways of travelling, each an address
 * @param site address of the place's own page
 * @param qr this page's address as a code; null where it is too long
 */
public record TransitView(
    String heading,
    String start,
    String how,
    @Nullable String price,
    @Nullable PhoneView phone,
    @Nullable String address,
    List<String> entrance,
    List<String> warnings,
    @Nullable String why,
    List<Trip> there,
    List<Trip> home,
    WayView.@Nullable Drawn map,
    List<Mark> marks,
    List<Link> times,
    List<Link> others,
    String site,
    @Nullable QrCode qr) {
  /**
   * A journey.
   *
   * @param choice what it is chosen for: "Færre skift"
   * @param summary when to leave, when one is there, changes, metres by oneself
   * @param legs its parts, in order
   */
  public record Trip(String choice, String summary, List<LegLine> legs) {}

  /**
   * A part of a journey.
   *
   * @param time when it begins
   * @param sign the line's sign; null for a walk
   * @param text what to do
   * @param notes what to know about it
   * @param doubt what is not known about getting on or about the walk; null for nothing
   * @param walk the walk step by step; null for a ride, and where no way is known
   */
  public record LegLine(
      String time,
      @Nullable Sign sign,
      String text,
      List<String> notes,
      @Nullable String doubt,
      WayView.@Nullable Walk walk) {}

  /**
   * A line's sign, drawn beside the words that say the same.
   *
   * @param name what is written on the vehicle
   * @param colour of the sign, {@code #C8102E}
   * @param letters colour of the letters
   * @param width in units of which the sign is 24 high
   */
  public record Sign(String name, String colour, String letters, int width) {}

  /**
   * A stop on the map.
   *
   * @param mark its number on the way, from 1
   * @param at {@code lat,lon}
   * @param name what to do there
   */
  public record Mark(String mark, String at, String name) {}

  /** Another page. */
  public record Link(String label, String href) {}
}
