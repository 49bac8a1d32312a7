package dk.naersund.search.internal;

import dk.naersund.search.Mode;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The roads between where a person is and doors: the fastest for time, the shortest for fares. */
final class RideRoads {
  private final World world;
  private final Travel travel;

  RideRoads(World world, Travel travel) {
    this.world = world;
    this.travel = travel;
  }

  /** The fastest drives, in one search, by the door's number. */
  Map<Integer, Reached> reach(Direction direction, List<Door> doors) {
    Map<Integer, Reached> found = new HashMap<>();
    Snapped origin = travel.origin(Mode.RIDE);
    if (origin != null) {
      int[] numbers = doors.stream().mapToInt(Door::number).distinct().toArray();
      for (Reached reached : world.offers().reach().reach(origin, direction, numbers)) {
        found.put(reached.placement(), reached);
      }
    }
    return found;
  }

  /** Metres of the shortest roads, in one search, by the door's number. */
  Map<Integer, Double> shortest(Direction direction, List<Door> doors) {
    Map<Integer, Double> found = new HashMap<>();
    Snapped origin = travel.origin(Mode.RIDE);
    if (origin == null) {
      return found;
    }
    List<Snapped> places = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (Door door : doors) {
      Optional<Snapped> at = world.offers().reach().door(door.number(), origin.profile());
      if (at.isPresent()) {
        places.add(at.get());
        numbers.add(door.number());
      }
    }
    List<Optional<Double>> metres = world.streets().shortestMetres(origin, places, direction);
    for (int i = 0; i < numbers.size(); i++) {
      int number = numbers.get(i);
      metres.get(i).ifPresent(length -> found.put(number, length));
    }
    return found;
  }
}
