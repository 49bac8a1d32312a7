package dk.naersund.streets.internal;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Placement;
import dk.naersund.streets.Profile;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.streets.Way;
import dk.naersund.streets.internal.costs.ProfileCosts;
import dk.naersund.streets.internal.landmarks.Landmarks;
import dk.naersund.streets.internal.network.StreetMap;
import dk.naersund.streets.internal.reach.ReachStreets;
import dk.naersund.streets.internal.snap.NetworkSnapper;
import dk.naersund.streets.internal.ways.Ways;
import dk.naersund.text.Texts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network in memory. */
final class LoadedNetwork implements StreetNetwork {
  private static final double MAX_ORIGIN_METRES = 300;

  private final String version;
  private final StreetMap map;
  private final List<ProfileCosts> costs;
  private final NetworkSnapper snapper;
  private final ReachStreets reach;
  private final Ways ways;
  private final List<Profile> profiles;

  LoadedNetwork(
      String version,
      StreetMap map,
      Landmarks landmarks,
      List<ProfileCosts> costs,
      NetworkSnapper snapper,
      ReachStreets reach,
      Texts texts) {
    this.version = version;
    this.map = map;
    this.costs = List.copyOf(costs);
    profiles = costs.stream().map(one -> one.rules().profile()).toList();
    this.snapper = snapper;
    this.reach = reach;
    Map<String, ProfileCosts> byId = new LinkedHashMap<>();
    costs.forEach(one -> byId.put(one.profile(), one));
    this.ways = new Ways(map, landmarks, byId, snapper, reach, texts);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<Profile> profiles() {
    return profiles;
  }

  @Override
  public Optional<Snapped> snap(Position position, String profile) {
    return snapper.snap(position, profile, MAX_ORIGIN_METRES);
  }

  @Override
  public Optional<Snapped> snapDoor(Position door, String profile) {
    return snapper.snap(door, profile, MOST_METRES_TO_DOOR);
  }

  @Override
  public Optional<String> streetName(Snapped position) {
    return Optional.ofNullable(map.name(position.edge()));
  }

  @Override
  public ReachIndex index(Collection<Placement> placements) {
    return reach.index(snapper, placements);
  }

  @Override
  public Optional<Way> fastest(Snapped origin, Position door, Direction direction) {
    return ways.fastest(origin, door, direction);
  }

  @Override
  public Optional<Way> safestKnown(Snapped origin, Position door, Direction direction) {
    return ways.safestKnown(origin, door, direction);
  }

  @Override
  public Optional<Way> doubt(Snapped origin, Position door, Direction direction) {
    return ways.doubt(origin, door, direction);
  }

  @Override
  public Optional<Way> doubt(Snapped origin, Snapped door, Direction direction, Reached reached) {
    return ways.doubt(origin, door, direction, reached);
  }

  @Override
  public List<Optional<Double>> shortestMetres(
      Snapped origin, List<Snapped> places, Direction direction) {
    return ways.shortestMetres(origin, places, direction);
  }

  @Override
  public void close() {
    map.close();
  }
}
