package dk.naersund.pages.internal.handmade;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Placement;
import dk.naersund.streets.Profile;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.streets.Way;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Profiles without streets: pages ask a network for no more. */
record HandmadeStreets(List<Profile> profiles) implements StreetNetwork {
  @Override
  public String version() {
    return "kort-1";
  }

  @Override
  public Optional<Snapped> snap(Position position, String profile) {
    return Optional.empty();
  }

  @Override
  public Optional<Snapped> snapDoor(Position door, String profile) {
    return Optional.empty();
  }

  @Override
  public Optional<String> streetName(Snapped position) {
    return Optional.empty();
  }

  @Override
  public ReachIndex index(Collection<Placement> placements) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Way> fastest(Snapped origin, Position door, Direction direction) {
    return Optional.empty();
  }

  @Override
  public Optional<Way> safestKnown(Snapped origin, Position door, Direction direction) {
    return Optional.empty();
  }

  @Override
  public Optional<Way> doubt(Snapped origin, Position door, Direction direction) {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
