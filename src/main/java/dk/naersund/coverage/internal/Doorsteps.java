package dk.naersund.coverage.internal;

import dk.naersund.address.Address;
import dk.naersund.geo.Area;
import dk.naersund.geo.Position;
import dk.naersund.streets.Origins;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.world.World;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All addresses of a map: where they are, in which areas they lie, and where they come to stand on
 * the streets of each profile. Made once per map.
 */
final class Doorsteps {
  /** Stands for "in no municipality". */
  static final int NONE = -1;

  private final StreetNetwork streets;
  private final List<Position> positions;
  private final List<Address> stops;
  private final List<Area> areas;

  /** The members of each area, in the order of the areas. */
  private final List<BitSet> members = new ArrayList<>();

  private final BitSet region = new BitSet();
  private final Map<String, Origins> origins = new ConcurrentHashMap<>();

  private Doorsteps(World world) {
    streets = world.streets();
    areas = world.areas().all();
    positions = world.addresses().all(Address.Kind.ADDRESS).map(Address::position).toList();
    stops = world.addresses().all(Address.Kind.STOP).toList();
    Map<Area, Integer> numbers = new HashMap<>();
    for (Area area : areas) {
      numbers.put(area, members.size());
      members.add(new BitSet(positions.size()));
    }
    for (int i = 0; i < positions.size(); i++) {
      for (Area area : world.areas().at(positions.get(i))) {
        members.get(Objects.requireNonNull(numbers.get(area))).set(i);
        region.set(i);
      }
    }
  }

  /** Reads all addresses of the world's map. */
  static Doorsteps of(World world) {
    return new Doorsteps(world);
  }

  /** Whether these are the addresses of the world's map. */
  boolean belongTo(World world) {
    return streets == world.streets();
  }

  int size() {
    return positions.size();
  }

  List<Position> positions() {
    return positions;
  }

  List<Address> stops() {
    return stops;
  }

  List<Area> areas() {
    return areas;
  }

  /** The addresses in the area. */
  BitSet in(Area area) {
    return members.get(areas.indexOf(area));
  }

  /** The addresses that lie in any area of the region. */
  BitSet inRegion() {
    return region;
  }

  /** All addresses on the streets of a profile; snapped when first asked for. */
  Origins origins(String profile) {
    return origins.computeIfAbsent(profile, id -> streets.snapAll(positions, id));
  }
}
