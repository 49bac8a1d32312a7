package dk.naersund.search;

import dk.naersund.geo.Position;
import dk.naersund.rides.RideAnswer;
import dk.naersund.world.Offers.Door;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rides to one site and home again, for who has chosen. */
public interface RideJourneys {
  /**
   * Finds the door that the first ride leads to, all rides there, and each one's way home.
   *
   * @throws UnknownInQuery when the region has no such site or profile
   */
  Answer find(Query query);

  /**
   * A question for the rides.
   *
   * @param from where the person is
   * @param site id of the site
   * @param profile id of the mobility profile
   * @param at when they can be fetched at the earliest
   * @param by when they want to be there at the latest; null for as soon as possible
   * @param service id of the kind of service that they come for; null for the site's first
   * @param rides ids of the rides that count; empty for all of the region's
   * @param person what they told about themselves
   */
  record Query(
      Position from,
      String site,
      String profile,
      Instant at,
      @Nullable Instant by,
      @Nullable String service,
      Set<String> rides,
      Person person) {
    public Query {
      rides = Set.copyOf(rides);
    }

    /** Keeps the position out of logs. */
    @Override
    public String toString() {
      return "Query[" + site + "]";
    }
  }

  /**
   * The answer.
   *
   * @param door where it leads; null when no car can stop there
   * @param rides the rides that may be taken, sure ones first, then the one that is there first
   * @param others the rides that are none here, and why
   */
  record Answer(@Nullable Door door, List<TravelOption> rides, List<RideAnswer> others) {
    public Answer {
      rides = List.copyOf(rides);
      others = List.copyOf(others);
    }
  }
}
