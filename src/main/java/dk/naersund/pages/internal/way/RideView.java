package dk.naersund.pages.internal.way;

import dk.naersund.pages.internal.find.CardView;
import dk.naersund.pages.internal.frame.PhoneView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one is driven to a place and home: whom to ring and until when, where one is fetched and set
 * down, what it costs and by which rule.
 *
 * @param heading where to
 * @param start where from
 * @param how how the person travels and when they leave
 * @param phone the place's own number; null when none is known
 * @param address where the place is; null when no car can stop there
 * @param entrance which door, and how to get in
 * @param why why there is no ride; null when there is one
 * @param rides the rides, the best first
 * @param none rides that are none here, and why, a line for each
 * @param road the car's way
 * @param others the other ways of travelling, each an address
 * @param site address of the place's own page
 * @param qr this page's address as a code; null where it is too long
 */
public record RideView(
    String heading,
    String start,
    String how,
    @Nullable PhoneView phone,
    @Nullable String address,
    List<String> entrance,
    @Nullable String why,
    List<Ride> rides,
    List<String> none,
    Road road,
    List<TransitView.Link> others,
    String site,
    @Nullable QrCode qr) {
  /**
   * A ride.
   *
   * @param name what people call it
   * @param about what it is
   * @param order whom to ring, by the ride's name; null when nobody takes orders
   * @param line when one is fetched and there, terms, home
   * @param steps what happens at each end, a sentence each
   */
  public record Ride(
      String name,
      String about,
      @Nullable PhoneView order,
      CardView.WayLine line,
      List<String> steps) {}

  /**
   * The car's way.
   *
   * @param steps null when none is known
   * @param map null when none is known
   */
  public record Road(WayView.@Nullable Walk steps, WayView.@Nullable Drawn map) {}
}
