package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Placement;
import dk.naersund.streets.internal.Snapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All placements as one profile reaches them, there and home. Immutable. */
final class ProfilePlaces {
  /** More changes than this at once, and than one in eight, and buckets are made anew. */
  private static final int MANY = 48;

  private static final int[] NOBODY = new int[0];

  final ProfileStreets streets;
  private final @Nullable Door[] doors;

  /** Numbers of the placements on each street edge. */
  private final EditedBuckets onEdge;

  private final DirectedPlaces there;
  private final DirectedPlaces home;

  private ProfilePlaces(
      ProfileStreets streets,
      @Nullable Door[] doors,
      EditedBuckets onEdge,
      DirectedPlaces there,
      DirectedPlaces home) {
    this.streets = streets;
    this.doors = doors;
    this.onEdge = onEdge;
    this.there = there;
    this.home = home;
  }

  static ProfilePlaces none(ProfileStreets streets) {
    return new ProfilePlaces(
        streets,
        new Door[0],
        EditedBuckets.empty(streets.graph().streets.edges()),
        DirectedPlaces.empty(streets.hierarchy().states()),
        DirectedPlaces.empty(streets.hierarchy().states()));
  }

  DirectedPlaces places(Direction direction) {
    return direction == Direction.TO_PLACE ? there : home;
  }

  /** The placement's door; null when the profile has no way to it. */
  @Nullable Door door(int number) {
    return number >= 0 && number < doors.length ? doors[number] : null;
  }

  /** Numbers of the placements on the street edge. */
  int[] onEdge(int edge) {
    long[] entries = onEdge.get(edge);
    if (entries.length == 0) {
      return NOBODY;
    }
    int[] numbers = new int[entries.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Entry.number(entries[i]);
    }
    return numbers;
  }

  /**
   * The way between the origin and a placement on the same street edge that does not leave the
   * edge, the stretch at the door included; null when there is none.
   */
  @Nullable Leg along(Door origin, int number, Direction direction) {
    return along(origin, number, direction, streets.graph());
  }

  /** The same on a graph with other costs. */
  @Nullable Leg along(Door origin, int number, Direction direction, SearchGraph graph) {
    Door door = door(number);
    if (door == null || door.edge() != origin.edge()) {
      return null;
    }
    boolean toPlace = direction == Direction.TO_PLACE;
    return graph
        .along(
            door.edge(),
            toPlace ? origin.fraction() : door.fraction(),
            toPlace ? door.fraction() : origin.fraction())
        .map(leg -> leg.plus(door.stretch()))
        .orElse(null);
  }

  /**
   * The fastest way between the origin and a placement, the stretch at the door included but not
   * the one at the origin; null when there is none.
   *
   * @param search the finished search from the origin, or with {@link Direction#FROM_PLACE} to it
   */
  @Nullable Leg way(Door origin, int number, Direction direction, UpwardSearch search) {
    SearchSpace space = places(direction).space(number);
    if (space == null) {
      return null;
    }
    Leg over = search.best(space);
    Leg along = along(origin, number, direction);
    return along != null && (over == null || along.millis() <= over.millis()) ? along : over;
  }

  /**
   * A version in which the numbered placements are as the second table has them.
   *
   * @param before the placements of this version
   * @param after the placements of the new one
   */
  ProfilePlaces edited(
      Set<Integer> numbers, PlacementTable before, PlacementTable after, Snapper snapper) {
    @Nullable Door[] nextDoors = Arrays.copyOf(doors, after.numbers());
    EditedBuckets.Editor edges = onEdge.edit();
    UpwardSearch search = Workspace.mine().search;
    List<DirectedPlaces.Change> changesThere = new ArrayList<>();
    List<DirectedPlaces.Change> changesHome = new ArrayList<>();
    for (int number : numbers) {
      Placement old = before.get(number);
      Placement placement = after.get(number);
      Set<Integer> labelsBefore = old == null ? Set.of() : old.labels();
      Set<Integer> labels = placement == null ? Set.of() : placement.labels();
      Door oldDoor = door(number);
      Door door = oldDoor;
      SearchSpace spaceThere = there.space(number);
      SearchSpace spaceHome = home.space(number);
      if (!sameDoor(old, placement)) {
        door =
            placement == null
                ? null
                : Door.find(placement, streets.graph().costs, snapper).orElse(null);
        spaceThere = door == null ? null : SearchSpace.of(streets, door, true, search);
        spaceHome = door == null ? null : SearchSpace.of(streets, door, false, search);
      }
      if (oldDoor == null && door == null || door == oldDoor && labels.equals(labelsBefore)) {
        continue;
      }
      if (oldDoor != null) {
        edges.remove(oldDoor.edge(), Entry.of(0, Entry.slot(number, false), 0));
      }
      if (door != null) {
        edges.add(door.edge(), Entry.of(0, Entry.slot(number, false), 0));
      }
      nextDoors[number] = door;
      changesThere.add(new DirectedPlaces.Change(number, spaceThere));
      changesHome.add(new DirectedPlaces.Change(number, spaceHome));
    }
    if (changesThere.isEmpty()) {
      return new ProfilePlaces(streets, nextDoors, onEdge, there, home);
    }
    boolean many = changesThere.size() > Math.max(MANY, doors.length / 8);
    return new ProfilePlaces(
        streets,
        nextDoors,
        edges.build(),
        many ? there.rebuilt(changesThere, after) : there.edited(changesThere, after),
        many ? home.rebuilt(changesHome, after) : home.edited(changesHome, after));
  }

  private boolean sameDoor(@Nullable Placement old, @Nullable Placement placement) {
    if (old == null || placement == null) {
      return false;
    }
    String profile = streets.profile();
    return Objects.equals(old.door(), placement.door())
        && old.profiles().contains(profile) == placement.profiles().contains(profile);
  }
}
