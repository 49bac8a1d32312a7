package dk.naersund.search;

import dk.naersund.geo.Position;
import dk.naersund.streets.Way;
import dk.naersund.world.Offers;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way to one site and home, in words, for somebody who has chosen. */
public interface Journeys {
  /**
   * Finds the fastest way, the safest known one beside it, and the way home.
   *
   * @throws UnknownInQuery when the region has no such site or profile
   */
  JourneyAnswer find(JourneyQuery query);

  /**
   * A question for the way.
   *
   * @param from where the person is
   * @param site id of the site
   * @param mode how they travel
   * @param profile id of the mobility profile
   * @param at when they leave
   * @param by when they want to be there at the latest; null for as soon as possible
   */
  record JourneyQuery(
      Position from, String site, Mode mode, String profile, Instant at, @Nullable Instant by) {
    /** Keeps the position out of logs. */
    @Override
    public String toString() {
      return "JourneyQuery[" + site + "]";
    }
  }

  /**
   * The answer.
   *
   * @param door the entrance it leads to, and what is behind it; null when no entrance can be used
   * @param fastest the fastest way; by car it leads to where one can stop; empty when none is
   *     known, then {@code why} says so
   * @param fromParking the way on foot from where the car stops to the door; empty for other modes
   * @param safest the safest known way, where it differs from the fastest
   * @param home the fastest way home; empty when none is known
   * @param depart when to leave; null without a way
   * @param arrive when one is there; null without a way
   * @param why why there is no way; null when there is one
   */
  record JourneyAnswer(
      Offers.@Nullable Door door,
      Optional<Way> fastest,
      Optional<Way> fromParking,
      Optional<Way> safest,
      Optional<Way> home,
      @Nullable Instant depart,
      @Nullable Instant arrive,
      @Nullable Reason why) {}
}
