package dk.naersund.search;

import dk.naersund.rides.RideAnswer;
import dk.naersund.streets.Doubt;
import dk.naersund.text.LocalText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way there and home for one mode.
 *
 * @param mode how one travels
 * @param profile id of the street profile used
 * @param seconds travel time, door to door, in seconds; waiting on the way is part of it
 * @param metres length in metres; by public transport only what one goes oneself
 * @param depart when to leave
 * @param arrive when one is there
 * @param home the way home; null when no way home is known: pages must say so
 * @param doubt what is known and not known about the way
 * @param avoided what a shorter way would have met
 * @param parking where a car or a ride stops: "handicapparkering, 40 m fra indgangen"; null for
 *     other modes and where nothing is known
 * @param transit the way by public transport; null for other modes
 * @param ride the ride, whether one may take it, its price and until when to order; null for other
 *     modes
 * @param notes what to know about this way: the last one home, what is not known
 * @param leaveBy the latest moment to leave for the first free time; null where no time is to be
 *     kept, and where this way comes too late for it. By public transport and by a ride {@code
 *     depart} and {@code arrive} are then those of the last way that is in time; by streets alone
 *     they stay those of somebody who leaves at once
 */
public record TravelOption(
    Mode mode,
    String profile,
    long seconds,
    double metres,
    Instant depart,
    Instant arrive,
    @Nullable Home home,
    Doubt doubt,
    List<Doubt.Spot> avoided,
    @Nullable LocalText parking,
    @Nullable TransitWay transit,
    @Nullable RideAnswer ride,
    List<Reason> notes,
    @Nullable Instant leaveBy) {
  public TravelOption {
    avoided = List.copyOf(avoided);
    notes = List.copyOf(notes);
  }

  /** A way by streets alone. */
  public TravelOption(
      Mode mode,
      String profile,
      long seconds,
      double metres,
      Instant depart,
      Instant arrive,
      @Nullable Home home,
      Doubt doubt,
      List<Doubt.Spot> avoided,
      @Nullable LocalText parking) {
    this(
        mode, profile, seconds, metres, depart, arrive, home, doubt, avoided, parking, null, null,
        List.of(), null);
  }

  /** The same for somebody who has a time to keep. */
  public TravelOption forATime(@Nullable Instant leaveBy, List<Reason> notes) {
    return new TravelOption(
        mode, profile, seconds, metres, depart, arrive, home, doubt, avoided, parking, transit,
        ride, notes, leaveBy);
  }

  /** The mode's name outside the program; a ride has one of its own. */
  public String modeId() {
    return ride == null ? mode.id() : ride.ride().id();
  }

  /**
   * The way home.
   *
   * @param seconds travel time in seconds
   * @param metres length in metres
   * @param unknownMetres how many of them are in doubt
   * @param depart when to leave, after the visit; null when that makes no difference
   * @param arrive when one is home; null when {@code depart} is
   * @param transit the way by public transport; null for other modes
   * @param ride the ride; null for other modes
   */
  public record Home(
      long seconds,
      double metres,
      double unknownMetres,
      @Nullable Instant depart,
      @Nullable Instant arrive,
      @Nullable TransitWay transit,
      @Nullable RideAnswer ride) {
    /** By streets alone. */
    public Home(long seconds, double metres, double unknownMetres) {
      this(seconds, metres, unknownMetres, null, null, null, null);
    }
  }
}
