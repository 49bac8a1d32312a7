package dk.naersund.streets.internal.ways;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Doubt;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.streets.Way;
import dk.naersund.streets.internal.Snapper;
import dk.naersund.streets.internal.costs.ProfileCosts;
import dk.naersund.streets.internal.landmarks.Landmarks;
import dk.naersund.streets.internal.network.StreetMap;
import dk.naersund.streets.internal.reach.ReachStreets;
import dk.naersund.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds one way and tells it. */
public final class Ways {
  /** A door further than this from a street of the profile has no known way. */
  public static final double MAX_DOOR_METRES = StreetNetwork.MOST_METRES_TO_DOOR;

  private static final double MAX_ORIGIN_METRES = 300;
  private static final String UNLIMITED = "walk";

  private final StreetMap map;
  private final Landmarks landmarks;
  private final Map<String, ProfileCosts> profiles;
  private final Snapper snapper;
  private final ReachStreets reach;
  private final Words words;
  private final Doubts doubts;

  /**
   * @param map the streets
   * @param landmarks what is seen beside them
   * @param profiles what each profile pays on them, by id
   * @param snapper brings doors to the streets
   * @param reach finds fastest ways
   * @param texts words
   */
  public Ways(
      StreetMap map,
      Landmarks landmarks,
      Map<String, ProfileCosts> profiles,
      Snapper snapper,
      ReachStreets reach,
      Texts texts) {
    this.reach = reach;
    this.map = map;
    this.landmarks = landmarks;
    this.profiles = profiles;
    this.snapper = snapper;
    this.words = new Words(texts);
    this.doubts = new Doubts(words);
  }

  /** The fastest way in words. */
  public Optional<Way> fastest(Snapped origin, Position door, Direction direction) {
    ProfileCosts profile = profile(origin);
    return fastestRoute(origin, door, direction).map(route -> told(route, direction, profile));
  }

  /** The way with as little doubt as can be had within twice the time of the fastest. */
  public Optional<Way> safestKnown(Snapped origin, Position door, Direction direction) {
    ProfileCosts profile = profile(origin);
    return fastestRoute(origin, door, direction)
        .map(fastest -> new SafestRoute(map, profile, SafestRoute.MOST_LABELS).find(fastest))
        .map(safest -> told(safest, direction, profile));
  }

  /** The fastest way without words and line. */
  public Optional<Way> doubt(Snapped origin, Position door, Direction direction) {
    ProfileCosts profile = profile(origin);
    return fastestRoute(origin, door, direction)
        .map(
            route -> {
              List<Pieces.Piece> pieces =
                  isVerifiedOnStreets(route) ? List.of() : Pieces.of(route, map, profile);
              return way(route, pieces, direction, profile, List.of(), List.of(), List.of());
            });
  }

  /**
   * As {@link #doubt(Snapped, Position, Direction)}, for a way that a reach index has found: where
   * its numbers leave no doubt on the streets, no way needs to be looked for.
   */
  public Optional<Way> doubt(Snapped origin, Snapped door, Direction direction, Reached reached) {
    ProfileCosts profile = profile(origin);
    Route route = numbers(origin, door, direction, reached);
    if (mayAvoid(profile) || !isVerifiedOnStreets(route)) {
      return doubt(origin, door.asked(), direction);
    }
    return Optional.of(way(route, List.of(), direction, profile, List.of(), List.of(), List.of()));
  }

  /** Lengths of the shortest ways on the road. */
  public List<Optional<Double>> shortestMetres(
      Snapped origin, List<Snapped> places, Direction direction) {
    return ShortestRoads.metres(map, profile(origin), origin, places, direction);
  }

  private static Route numbers(Snapped origin, Snapped goal, Direction direction, Reached reached) {
    boolean there = direction == Direction.TO_PLACE;
    return new Route(
        there ? origin : goal,
        there ? goal : origin,
        new int[0],
        reached.millis(),
        Math.round(reached.metres() * 10),
        Math.round(reached.unknownMetres() * 10));
  }

  /** Whether all that is unknown lies between the streets and the positions at both ends. */
  private static boolean isVerifiedOnStreets(Route route) {
    return route.unknownDecimetres()
        <= ArcCosts.offStreetDecimetres(route.from().metres())
            + ArcCosts.offStreetDecimetres(route.to().metres());
  }

  private Optional<Route> fastestRoute(Snapped origin, Position door, Direction direction) {
    return snapper
        .snap(door, origin.profile(), MAX_DOOR_METRES)
        .flatMap(
            goal ->
                direction == Direction.TO_PLACE
                    ? fastestRoute(origin, goal)
                    : fastestRoute(goal, origin));
  }

  private Optional<Route> fastestRoute(Snapped from, Snapped to) {
    return reach
        .fastest(from, to)
        .map(
            path ->
                new Route(
                    from,
                    to,
                    path.keys(),
                    path.millis(),
                    path.decimetres(),
                    path.unknownDecimetres()));
  }

  private Way told(SafestRoute.Safest safest, Direction direction, ProfileCosts profile) {
    Way way = told(safest.route(), direction, profile);
    return safest.exact() ? way : words.withFirstNote(way, words.say("note.safest.given-up"));
  }

  private Way told(Route route, Direction direction, ProfileCosts profile) {
    List<Pieces.Piece> pieces = Pieces.of(route, map, profile);
    return way(
        route,
        pieces,
        direction,
        profile,
        new WayWords(map, landmarks, words, profile).steps(route, pieces, direction),
        Pieces.line(route, pieces),
        Pieces.unknown(route, pieces));
  }

  private Way way(
      Route route,
      List<Pieces.Piece> pieces,
      Direction direction,
      ProfileCosts profile,
      List<Way.Step> steps,
      List<Position> line,
      List<Way.Span> unknown) {
    return new Way(
        profile.profile(),
        route.millis(),
        route.decimetres() / 10.0,
        doubts.of(route, pieces, direction, profile),
        avoided(route, direction, profile),
        steps,
        line,
        unknown);
  }

  private List<Doubt.Spot> avoided(Route route, Direction direction, ProfileCosts profile) {
    ProfileCosts unlimited = profiles.get(UNLIMITED);
    if (unlimited == null || !mayAvoid(profile)) {
      return List.of();
    }
    Optional<Snapped> from = snapper.snap(route.from().asked(), UNLIMITED, MAX_ORIGIN_METRES);
    Optional<Snapped> to = snapper.snap(route.to().asked(), UNLIMITED, MAX_ORIGIN_METRES);
    if (from.isEmpty() || to.isEmpty()) {
      return List.of();
    }
    List<Doubt.Spot> spots =
        fastestRoute(from.get(), to.get())
            .map(shorter -> doubts.avoided(Pieces.of(shorter, map, unlimited), profile))
            .orElse(List.of());
    return direction == Direction.TO_PLACE ? spots : spots.reversed();
  }

  /** Whether somebody without limits might take a shorter way. */
  private static boolean mayAvoid(ProfileCosts profile) {
    return !profile.profile().equals(UNLIMITED) && !profile.rules().profile().vehicle();
  }

  private ProfileCosts profile(Snapped origin) {
    ProfileCosts profile = profiles.get(origin.profile());
    if (profile == null) {
      throw new IllegalArgumentException("there is no profile " + origin.profile());
    }
    return profile;
  }
}
