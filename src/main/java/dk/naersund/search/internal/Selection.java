package dk.naersund.search.internal;

import dk.naersund.search.Mode;
import dk.naersund.search.NearestQuery;
import dk.naersund.streets.Reached;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * Judges doors at the moment at which one reaches them, and stops when no later one can be among
 * the best. No offer is judged twice: its first door counts.
 */
final class Selection {
  private final World world;
  private final NearestQuery query;
  private final Judge judge;
  private final Arrivals arrivals;
  private final Travel travel;
  private final FreeSlots slots;
  private final EarliestService service;
  private final Set<Offer> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  Selection(
      World world,
      NearestQuery query,
      Judge judge,
      Arrivals arrivals,
      Travel travel,
      FreeSlots slots,
      EarliestService service) {
    this.world = world;
    this.query = query;
    this.judge = judge;
    this.arrivals = arrivals;
    this.travel = travel;
    this.slots = slots;
    this.service = service;
  }

  /** A door and the mode it is reached by. */
  record Way(Reached reached, Mode mode) {}

  /** The best of these ways, which come in order of travel time. */
  Ranking best(Iterator<Way> ways) {
    Ranking ranking = new Ranking(query.limit(), arrivals.endOfToday(), service);
    while (ways.hasNext()) {
      Way way = ways.next();
      Reached reached = way.reached();
      Instant earliest = arrivals.arrival(reached.millis());
      if (!arrivals.inTime(reached.millis()) || ranking.isSettled(earliest, reached.millis())) {
        break;
      }
      Door door = world.offers().door(reached.placement());
      if (!travel.canStop(way.mode(), door)) {
        continue;
      }
      long millis = reached.millis() + travel.fromParking(way.mode(), door);
      for (Offer offer : judge.offers(door)) {
        if (judge.accepts(offer, door.entrance()) && seen.add(offer)) {
          Optional<Candidate> found =
              slots.isTold(offer)
                  ? slots.judge(offer, door, reached, way.mode(), millis)
                  : arrivals.judge(offer, door, reached, way.mode(), millis);
          found.ifPresent(ranking::add);
          if (found.isEmpty() && way.mode() == Mode.RIDE) {
            // A ride may keep the time at another of its doors.
            seen.remove(offer);
          }
        }
      }
    }
    return ranking;
  }
}
