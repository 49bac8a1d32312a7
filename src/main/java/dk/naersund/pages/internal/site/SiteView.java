package dk.naersund.pages.internal.site;

import dk.naersund.pages.internal.frame.AccessLine;
import dk.naersund.pages.internal.frame.PhoneView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place, as its page shows it.
 *
 * @param name what people call it
 * @param knownAs landmark; null for none
 * @param formerly former names in a sentence; null for none
 * @param address where it is today, or will be; null when it is nowhere
 * @param news moving, closing, closed for a time: sentences
 * @param phone whom to ring
 * @param way address of the directions
 * @param wrong where one tells that something is wrong here
 * @param houses the house it is part of, or a satellite of
 * @param owners who offers what
 * @param visits when somebody comes here for a day, the next one first
 * @param entrances how to get in
 * @param inside what is known about the house itself
 */
public record SiteView(
    String name,
    @Nullable String knownAs,
    @Nullable String formerly,
    @Nullable String address,
    List<String> news,
    @Nullable PhoneView phone,
    String way,
    String wrong,
    List<House> houses,
    List<Owner> owners,
    List<Visit> visits,
    List<Door> entrances,
    List<AccessLine> inside) {
  /** Another place that this one belongs to. */
  public record House(String sentence, String href) {}

  /** Who offers services here, and which. */
  public record Owner(String name, List<Offered> services) {}

  /**
   * Somebody comes here for a day.
   *
   * @param when the day and the hours: "torsdag 10. december, 13.00–15.00"
   * @param what the service and who comes with it
   * @param note what to know; null for nothing
   */
  public record Visit(String when, String what, @Nullable String note) {}

  /**
   * A service.
   *
   * @param id unique on the page
   * @param name what people call it
   * @param conditions whom it is for, from when, how to get a time: sentences
   * @param week the usual week
   * @param unusual the days of the next two weeks that are not as usual, spoken out
   * @param days the next two weeks, day by day
   * @param phone its own number; null when it is the place's
   * @param times address of its free times; null where nobody tells any
   * @param responsible who decides, pays, runs it and owns the building, and what says so:
   *     sentences; empty when nobody has told us
   */
  public record Offered(
      String id,
      String name,
      List<String> conditions,
      String week,
      List<String> unusual,
      List<DayRow> days,
      @Nullable PhoneView phone,
      @Nullable String times,
      List<String> responsible) {}

  /** A day and its hours. */
  public record DayRow(String day, String hours, boolean unusual) {}

  /**
   * A door.
   *
   * @param name which one
   * @param mark the letter it has on the map
   * @param at where it is: {@code lat,lon}
   * @param hint how to get in; null for nothing to say
   * @param photo what it looks like; null when there is no picture
   * @param access what is known about it
   */
  public record Door(
      String name,
      String mark,
      String at,
      @Nullable String hint,
      @Nullable Picture photo,
      List<AccessLine> access) {}

  /**
   * A picture of a door.
   *
   * @param alt what one sees on it
   * @param taken when it was taken, in a sentence
   */
  public record Picture(String src, String alt, String taken) {}
}
