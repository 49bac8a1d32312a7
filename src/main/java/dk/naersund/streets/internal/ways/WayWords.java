package dk.naersund.streets.internal.ways;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.Way.Step;
import dk.naersund.streets.internal.costs.ProfileCosts;
import dk.naersund.streets.internal.costs.Question;
import dk.naersund.streets.internal.landmarks.Landmarks;
import dk.naersund.streets.internal.network.StreetMap;
import dk.naersund.streets.internal.profiles.Travel;
import dk.naersund.streets.internal.profiles.WheelchairTag;
import dk.naersund.text.LocalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a route into words: one sentence for everything one has to do. */
final class WayWords {
  private static final double STRAIGHT_DEGREES = 30;
  private static final double SLIGHT_DEGREES = 55;
  private static final double SHARP_DEGREES = 130;

  /** Nearer than this to the street, left and right cannot be told apart. */
  private static final double BESIDE_METRES = 3;

  private final StreetMap map;
  private final Landmarks landmarks;
  private final Words words;
  private final Notes notes;
  private final ArcCosts costs;
  private final String go;
  private final boolean vehicle;

  WayWords(StreetMap map, Landmarks landmarks, Words words, ProfileCosts profile) {
    this.map = map;
    this.landmarks = landmarks;
    this.vehicle = profile.rules().profile().vehicle();
    this.words = words;
    this.notes = new Notes(map, words, profile);
    this.costs = new ArcCosts(profile);
    boolean walks =
        profile.rules().travel() == Travel.FOOT
            && profile.rules().wheelchairTag() != WheelchairTag.DECIDES;
    this.go = walks ? "walk" : "drive";
  }

  /** The steps; their lengths, times and doubts add up to those of the route. */
  List<Step> steps(Route route, List<Pieces.Piece> pieces, Direction direction) {
    List<Stretch> stretches = Stretch.of(pieces);
    List<Step> steps = new ArrayList<>();
    Map<Question, LocalText> common = stretches.size() < 2 ? Map.of() : notes.common(stretches);
    LandmarkWords seen = new LandmarkWords(landmarks, words, route.to().asked());
    Stretch before = null;
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      LocalText text = before == null ? start(route.from(), stretch) : next(before, stretch);
      if (stretch.kind() == Kind.ROUNDABOUT && i + 1 < stretches.size()) {
        Stretch after = stretches.get(++i);
        text = words.say("roundabout", stretch.waysOut(), called(after));
        stretch.pieces().addAll(after.pieces());
      }
      LocalText note = notes.of(stretch, before, common.keySet());
      if (!vehicle) {
        Optional<LocalText> atCorner =
            before == null || isStraight(before, stretch)
                ? Optional.empty()
                : seen.atCorner(before.line(), text);
        note =
            atCorner.isPresent() ? note : notes.join(seen.along(stretch.line()).orElse(null), note);
        text = atCorner.orElse(text);
      }
      if (before == null) {
        note = firstNote(route.from(), direction, common.values(), note);
      }
      steps.add(step(text, note, stretch, before == null ? route.from().metres() : 0));
      before = stretch;
    }
    steps.add(arrival(route, pieces, direction));
    return steps;
  }

  private @Nullable LocalText firstNote(
      Snapped from, Direction direction, Collection<LocalText> common, @Nullable LocalText note) {
    double known = direction == Direction.TO_PLACE ? Doubts.OWN_METRES : BESIDE_METRES;
    LocalText first =
        from.metres() < known
            ? null
            : words.say("note.off-street.first", Words.spoken(from.metres()));
    for (LocalText doubt : common) {
      first = notes.join(first, doubt);
    }
    return notes.join(first, note);
  }

  private Step step(
      LocalText text, @Nullable LocalText note, Stretch stretch, double offStreetMetres) {
    double off = ArcCosts.offStreetDecimetres(offStreetMetres) / 10.0;
    return new Step(
        text,
        note,
        stretch.name(),
        stretch.metres() + off,
        stretch.millis() + costs.offStreetMillis(offStreetMetres),
        stretch.unknownMetres() + off,
        stretch.start());
  }

  private LocalText start(Snapped from, Stretch first) {
    LocalText street = called(first);
    double bearing = Bearings.atStart(first.line());
    if (first.kind().alwaysSaid()) {
      return special(first);
    }
    if (from.metres() >= BESIDE_METRES) {
      double out = Bearings.between(from.asked(), from.onStreet());
      double turn = Bearings.turn(out, bearing);
      if (Math.abs(turn) > STRAIGHT_DEGREES && Math.abs(turn) < 180 - STRAIGHT_DEGREES) {
        return words.say("start." + go + (turn < 0 ? ".left" : ".right"), street);
      }
    }
    return words.say("start." + go, street, words.say(Bearings.compass(bearing)));
  }

  private LocalText next(Stretch before, Stretch stretch) {
    double turn = Bearings.turn(Bearings.atEnd(before.line()), Bearings.atStart(stretch.line()));
    if (stretch.kind().alwaysSaid()) {
      return Math.abs(turn) < SLIGHT_DEGREES
          ? special(stretch)
          : words.both(words.say("turn." + (turn < 0 ? "left" : "right")), special(stretch));
    }
    return words.say("go." + go + "." + turnKey(turn), called(stretch));
  }

  private static boolean isStraight(Stretch before, Stretch stretch) {
    double turn = Bearings.turn(Bearings.atEnd(before.line()), Bearings.atStart(stretch.line()));
    return Math.abs(turn) < STRAIGHT_DEGREES;
  }

  private static String turnKey(double turn) {
    double size = Math.abs(turn);
    if (size < STRAIGHT_DEGREES) {
      return "straight";
    }
    String side = turn < 0 ? "left" : "right";
    return size < SLIGHT_DEGREES ? "slight." + side : size < SHARP_DEGREES ? side : "sharp." + side;
  }

  private LocalText called(Stretch stretch) {
    String name = stretch.name();
    return name == null ? words.say(stretch.kind().key()) : words.name(name);
  }

  private LocalText special(Stretch stretch) {
    return switch (stretch.kind()) {
      case STEPS -> notes.steps(stretch);
      case CROSSING -> notes.crossing(stretch);
      case ROUNDABOUT -> words.say("roundabout.end");
      default -> words.say("lift");
    };
  }

  private Step arrival(Route route, List<Pieces.Piece> pieces, Direction direction) {
    Snapped to = route.to();
    String goal = direction == Direction.TO_PLACE ? "door" : "home";
    LocalText text =
        side(to, pieces)
            .map(side -> words.say("arrive." + goal + "." + side))
            .orElseGet(() -> words.say("arrive." + goal));
    double metres = ArcCosts.offStreetDecimetres(to.metres()) / 10.0;
    LocalText note =
        to.metres() >= (direction == Direction.TO_PLACE ? BESIDE_METRES : Doubts.OWN_METRES)
            ? words.say("note.off-street", Words.spoken(to.metres()))
            : null;
    return new Step(
        text, note, null, metres, costs.offStreetMillis(to.metres()), metres, to.onStreet());
  }

  private static Optional<String> side(Snapped to, List<Pieces.Piece> pieces) {
    if (to.metres() < BESIDE_METRES || pieces.isEmpty()) {
      return Optional.empty();
    }
    List<Position> line = new ArrayList<>();
    for (Pieces.Piece piece : pieces.subList(Math.max(0, pieces.size() - 3), pieces.size())) {
      line.addAll(piece.line());
    }
    double heading = Bearings.atEnd(line, BESIDE_METRES);
    double turn = Bearings.turn(heading, Bearings.between(to.onStreet(), to.asked()));
    if (Math.abs(turn) < STRAIGHT_DEGREES) {
      return Optional.of("ahead");
    }
    return Optional.of(turn < 0 ? "left" : "right");
  }
}
