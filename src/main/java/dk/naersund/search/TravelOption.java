package dk.naersund.search;

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
 * @param seconds travel time, door to door, in seconds
 * @param metres length in metres
 * @param depart when to leave
 * @param arrive when one is there
 * @param home the way home; null when no way home is known: pages must say so
 * @param doubt what is known and not known about the way
 * @param avoided what a shorter way would have met
 * @param parking where to stop, for the car: "handicapparkering, 40 m fra indgangen"; null for
 *     other modes and where nothing is known
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
    @Nullable LocalText parking) {
  public TravelOption {
    avoided = List.copyOf(avoided);
  }

  /**
   * The way home.
   *
   * @param seconds travel time in seconds
   * @param metres length in metres
   * @param unknownMetres how many of them are in doubt
   */
  public record Home(long seconds, double metres, double unknownMetres) {}
}
