package dk.naersund.search.internal;

import dk.naersund.search.Mode;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.TravelOption;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Profile;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.text.Texts;
import dk.naersund.transit.DepartureWindow;
import dk.naersund.transit.TransitTimes;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.PublicTransport;
import dk.naersund.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * This person by public transport: one search from where they are to all doors. Where going all the
 * way oneself is as fast, that is the way.
 */
final class TransitTrips implements AutoCloseable {
  /** Who wants to be there by a time is not sent off earlier than this. */
  private static final Duration LONGEST_BEFORE = Duration.ofHours(3);

  private final World world;
  private final NearestQuery query;
  private final Profile person;
  private final Travel travel;
  private final Arrivals arrivals;
  private final Texts texts;

  /** Milliseconds to all doors that were looked for, by number; null until then. */
  private @Nullable Map<Integer, Long> carriedToAll;

  /** Doors to which going oneself is as fast, and so home again. */
  private final Set<Integer> onFoot = new HashSet<>();

  private @Nullable TransitWays ways;

  TransitTrips(
      World world,
      NearestQuery query,
      Profile person,
      Travel travel,
      Arrivals arrivals,
      Texts texts) {
    this.world = world;
    this.query = query;
    this.person = person;
    this.travel = travel;
    this.arrivals = arrivals;
    this.texts = texts;
  }

  /** The doors in order of the time until one is there; waiting on the way is part of it. */
  Iterator<Reached> nearest(List<Door> doors) {
    Snapped origin = travel.origin(Mode.TRANSIT);
    if (origin == null) {
      return List.<Reached>of().iterator();
    }
    Map<Integer, Reached> walks = walks(origin, Direction.TO_PLACE, doors);
    Map<Integer, Long> carried = carried(origin, doors);
    List<Reached> found = new ArrayList<>();
    for (Door door : doors) {
      Reached walk = walks.get(door.number());
      Long millis = carried.get(door.number());
      if (millis != null && (walk == null || millis < walk.millis())) {
        double metres = query.from().metresTo(door.entrance().position());
        found.add(new Reached(door.number(), millis, metres, 0));
      } else if (walk != null) {
        found.add(walk);
        onFoot.add(door.number());
      }
    }
    found.sort(Comparator.comparingLong(Reached::millis).thenComparing(Reached::placement));
    return found.iterator();
  }

  /** The doors that one is carried to, in no order. */
  List<Reached> rides(List<Door> doors) {
    Snapped origin = travel.origin(Mode.TRANSIT);
    if (origin == null) {
      return List.of();
    }
    Map<Integer, Long> carried = carried(origin, doors);
    List<Reached> found = new ArrayList<>();
    for (Door door : doors) {
      Long millis = carried.get(door.number());
      if (millis != null) {
        double metres = query.from().metresTo(door.entrance().position());
        found.add(new Reached(door.number(), millis, metres, 0));
      }
    }
    return found;
  }

  /** Adds the way by public transport to each candidate that has one worth taking. */
  void addOptions(List<Candidate> candidates, List<List<TravelOption>> options) {
    Snapped origin = travel.origin(Mode.TRANSIT);
    if (origin == null || candidates.isEmpty()) {
      return;
    }
    boolean first = query.modes().getFirst() == Mode.TRANSIT;
    List<List<Door>> doors = candidates.stream().map(this::doors).toList();
    List<Door> all = doors.stream().flatMap(List::stream).toList();
    Map<Integer, Reached> walks = walks(origin, Direction.TO_PLACE, all);
    if (query.order() == NearestQuery.Order.REALISTIC) {
      walks.values().removeIf(walk -> walk.metres() > person.walking().mostMetres());
    }
    Map<Integer, Long> carried = carriedToAll == null ? carried(origin, all) : carriedToAll;
    TransitWays ways = ways(origin);
    TransitHome home =
        new TransitHome(
            world, person, origin, ways, walks(origin, Direction.FROM_PLACE, all), texts);
    for (int i = 0; i < candidates.size(); i++) {
      Door best = null;
      long least = Long.MAX_VALUE;
      boolean found = candidates.get(i).mode() == Mode.TRANSIT;
      for (Door door : found ? List.of(candidates.get(i).door()) : doors.get(i)) {
        long millis = carried.getOrDefault(door.number(), Long.MAX_VALUE);
        Reached walk = walks.get(door.number());
        long sooner = walk == null ? millis : Math.min(millis, walk.millis());
        if (sooner < least) {
          best = door;
          least = sooner;
        }
      }
      if (best == null) {
        continue;
      }
      Reached walk = walks.get(best.number());
      boolean walking = walk != null && walk.millis() <= least;
      TransitWays.Found way =
          walking || ways == null ? null : way(ways, best, least, candidates.get(i).start());
      if (way != null) {
        options.get(i).add(home.option(candidates.get(i), best, way));
      } else if (walk != null && first) {
        options.get(i).add(home.onFoot(candidates.get(i), best, walk, arrivals));
      }
    }
  }

  /** The way that is there first; for somebody who has a time to keep, the last one in time. */
  private TransitWays.@Nullable Found way(
      TransitWays ways, Door door, long millis, @Nullable Instant start) {
    Instant leave = arrivals.departure(millis);
    if (start != null && query.by() == null && !leave.plusMillis(millis).isAfter(start)) {
      TransitWays.Found last = ways.thereBy(door.number(), start);
      if (last != null && !last.leave().isBefore(leave)) {
        return last;
      }
    }
    return query.by() == null
        ? ways.there(door.number(), leave)
        : ways.thereAlone(door.number(), leave);
  }

  /** Null where nothing runs. */
  private @Nullable TransitWays ways(Snapped origin) {
    PublicTransport transport = world.transport();
    if (ways == null && transport != null) {
      ways = new TransitWays(transport, person, origin);
    }
    return ways;
  }

  @Override
  public void close() {
    if (ways != null) {
      ways.close();
    }
  }

  /** Whether who comes to the door can go home from it at a moment, that day. */
  boolean canLeave(Door door, Instant moment) {
    Snapped origin = travel.origin(Mode.TRANSIT);
    if (origin == null || onFoot.contains(door.number())) {
      return true;
    }
    TransitWays known = ways(origin);
    if (known == null) {
      return false;
    }
    return world
        .offers()
        .reach()
        .door(door.number(), origin.profile())
        .map(at -> known.lastHome(door.number(), at, moment))
        .filter(last -> !last.isBefore(moment))
        .isPresent();
  }

  private List<Door> doors(Candidate candidate) {
    List<Door> doors = new ArrayList<>();
    for (Door door : world.offers().doors(candidate.offer().site().id())) {
      for (Offer offer : door.offers()) {
        if (offer == candidate.offer() && door.parking() == null) {
          doors.add(door);
        }
      }
    }
    return doors;
  }

  private Map<Integer, Reached> walks(Snapped origin, Direction direction, List<Door> doors) {
    int[] numbers = doors.stream().mapToInt(Door::number).distinct().toArray();
    Map<Integer, Reached> found = new HashMap<>();
    for (Reached reached : world.offers().reach().reach(origin, direction, numbers)) {
      found.put(reached.placement(), reached);
    }
    return found;
  }

  /** Milliseconds from leaving (or until the time asked for) by the number of the door. */
  private Map<Integer, Long> carried(Snapped origin, List<Door> doors) {
    TransitWays known = ways(origin);
    Map<Integer, Long> found = new HashMap<>();
    carriedToAll = found;
    PublicTransport transport = world.transport();
    if (known == null || transport == null) {
      return found;
    }
    Instant by = query.by();
    if (by == null) {
      TransitTimes.PlaceTimes times = known.from(query.at()).at(transport.doors(person.id()));
      for (Door door : doors) {
        long second = times.second(door.number());
        if (second != TransitTimes.NO_WAY && times.rides(door.number()) > 0) {
          found.put(door.number(), second * 1000 - query.at().toEpochMilli());
        }
      }
    } else {
      window(known, by, doors, found);
    }
    return found;
  }

  private void window(TransitWays known, Instant by, List<Door> doors, Map<Integer, Long> found) {
    Instant start =
        by.minus(LONGEST_BEFORE).isAfter(query.at()) ? by.minus(LONGEST_BEFORE) : query.at();
    if (!start.isBefore(by)) {
      return;
    }
    DepartureWindow window = known.window(start, by);
    for (Door door : doors) {
      for (DepartureWindow.Option option : window.options(door.number())) {
        if (option.rides() > 0 && option.arrive() <= by.getEpochSecond()) {
          found.put(door.number(), by.toEpochMilli() - option.leave() * 1000);
        }
      }
    }
  }
}
