package dk.naersund.streets;

import dk.naersund.geo.Position;
import dk.naersund.streets.internal.NetworkLoader;
import dk.naersund.text.Texts;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The streets of a region, for every profile. Immutable and safe for many readers. */
public interface StreetNetwork extends AutoCloseable {
  /** A door further than this from every street, in metres, has no known way to it. */
  double MOST_METRES_TO_DOOR = 50;

  /**
   * Opens the network: prepared once in a folder under {@code home}, loaded from there as long as
   * map and profiles stay the same.
   *
   * @param map an OpenStreetMap file ({@code .osm.pbf})
   * @param profiles the folder of profile files
   * @param home where prepared files are kept
   * @param texts words for ways and doubts
   * @throws dk.naersund.platform.StartupProblem when a file is missing or broken; the message says
   *     which and why
   */
  static StreetNetwork open(Path map, Path profiles, Path home, Texts texts) {
    return NetworkLoader.open(map, profiles, home, texts);
  }

  /** The map's version: changes whenever the map file or a profile changes. */
  String version();

  /** All profiles, in a fixed order: walk first. */
  List<Profile> profiles();

  /** The profile with this id. */
  default Optional<Profile> findProfile(String id) {
    for (Profile profile : profiles()) {
      if (profile.id().equals(id)) {
        return Optional.of(profile);
      }
    }
    return Optional.empty();
  }

  /**
   * The nearest street that the profile can use.
   *
   * @return empty when there is none within 300 metres
   * @throws IllegalArgumentException when there is no such profile
   */
  Optional<Snapped> snap(Position position, String profile);

  /**
   * The nearest street to a door that the profile can use, as an index of placements takes it.
   *
   * @return empty when there is none within {@link #MOST_METRES_TO_DOOR}: no way there is known
   * @throws IllegalArgumentException when there is no such profile
   */
  Optional<Snapped> snapDoor(Position door, String profile);

  /**
   * Many positions brought to the profile's streets at once, as {@link #snap} does it.
   *
   * @throws IllegalArgumentException when there is no such profile
   */
  default Origins snapAll(List<Position> positions, String profile) {
    return new Origins(profile, positions.stream().map(at -> snap(at, profile)).toList());
  }

  /**
   * Name of the street on which the position lies, as on the map.
   *
   * @return empty when it has none
   */
  Optional<String> streetName(Snapped position);

  /** An index of placements on this network. */
  ReachIndex index(Collection<Placement> placements);

  /**
   * The fastest way, in words.
   *
   * @param origin the person's position on the profile's streets
   * @param door the position of the entrance
   * @param direction there, or home
   * @return empty when no way is known for the profile
   */
  Optional<Way> fastest(Snapped origin, Position door, Direction direction);

  /**
   * The safest known way: over verified stretches only if there is one, else the one with the
   * fewest unknown metres that takes at most twice the time of the fastest. Among equals the
   * fastest. A search that grows too large is given up: then it is the safest way found so far, and
   * the note of its first step says so.
   *
   * @return empty when no way is known for the profile
   */
  Optional<Way> safestKnown(Snapped origin, Position door, Direction direction);

  /**
   * What is known and not known about the fastest way, with its worst spot and what it avoids, but
   * without words for every step: cheaper than {@link #fastest}.
   *
   * @return a way without steps and without line; empty when no way is known for the profile
   */
  Optional<Way> doubt(Snapped origin, Position door, Direction direction);

  /**
   * As {@link #doubt(Snapped, Position, Direction)}, for a way that a reach index of this network
   * has found: cheaper still where its numbers leave no doubt on the streets.
   *
   * @param door where {@link ReachIndex#door} says that the placement stands
   */
  default Optional<Way> doubt(Snapped origin, Snapped door, Direction direction, Reached reached) {
    return doubt(origin, door.asked(), direction);
  }

  /**
   * The shortest ways on the road, whatever time they take, in one search that ends at the farthest
   * of the places: some milliseconds for those in a town. Fares go by them.
   *
   * @param origin a position on the profile's streets
   * @param places positions on the same profile's streets
   * @param direction to the places, or from them
   * @return metres on the road in the order of the places; empty where no way is known
   */
  default List<Optional<Double>> shortestMetres(
      Snapped origin, List<Snapped> places, Direction direction) {
    return places.stream().map(place -> Optional.<Double>empty()).toList();
  }

  /** Frees what the network holds. */
  @Override
  void close();
}
