package dk.naersund.streets.internal.ways;

import dk.naersund.geo.Position;
import dk.naersund.streets.internal.landmarks.Landmark;
import dk.naersund.streets.internal.landmarks.LandmarkKind;
import dk.naersund.streets.internal.landmarks.Landmarks;
import dk.naersund.streets.internal.landmarks.Landmarks.Seen;
import dk.naersund.text.LocalText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The landmarks of one way: each is spoken of once, as two things with the same name would only
 * confuse, and what stands at the goal is not spoken of before one is there.
 */
final class LandmarkWords {
  private static final double LONG_METRES = 150;
  private static final double FROM_ENDS_METRES = 40;
  private static final double EVERY_METRES = 15;
  private static final double AT_GOAL_METRES = 30;

  /** Nearer to the corner than this along the street, it is neither before nor after it. */
  private static final double AT_METRES = 8;

  /** Nearer than this it is under one's feet rather than at one's side. */
  private static final double BESIDE_METRES = 2;

  private static final double LEAST_SIDE_DEGREES = 50;

  private final Landmarks landmarks;
  private final Words words;
  private final Position goal;
  private final Set<String> said = new HashSet<>();

  /**
   * @param goal where the way ends
   */
  LandmarkWords(Landmarks landmarks, Words words, Position goal) {
    this.landmarks = landmarks;
    this.words = words;
    this.goal = goal;
  }

  /**
   * What to do at a corner, with the landmark there in front.
   *
   * @param come the line by which one comes to the corner
   * @param text what to do there
   * @return empty when there is no landmark
   */
  Optional<LocalText> atCorner(List<Position> come, LocalText text) {
    Position corner = come.getLast();
    return landmarks
        .seenFrom(corner, this::isNew)
        .map(
            seen -> {
              said.add(seen.landmark().called());
              double turn =
                  Bearings.turn(Bearings.atEnd(come), Bearings.between(corner, seen.at()));
              double ahead = seen.metres() * Math.cos(Math.toRadians(turn));
              String where = ahead > AT_METRES ? "before" : ahead < -AT_METRES ? "after" : "at";
              return words.say("landmark." + where, called(seen.landmark()), words.inside(text));
            });
  }

  /** The one landmark that a long stretch leads past; empty when there is none. */
  Optional<LocalText> along(List<Position> line) {
    double length = 0;
    for (int i = 1; i < line.size(); i++) {
      length += line.get(i - 1).metresTo(line.get(i));
    }
    if (length < LONG_METRES) {
      return Optional.empty();
    }
    Seen best = null;
    boolean bestLeft = false;
    double at = 0;
    double next = FROM_ENDS_METRES;
    for (int i = 1; i < line.size(); i++) {
      Position from = line.get(i - 1);
      Position to = line.get(i);
      double metres = from.metresTo(to);
      for (; next <= Math.min(at + metres, length - FROM_ENDS_METRES); next += EVERY_METRES) {
        double share = metres == 0 ? 0 : (next - at) / metres;
        Position here =
            new Position(
                from.lat() + share * (to.lat() - from.lat()),
                from.lon() + share * (to.lon() - from.lon()));
        Optional<Seen> seen = landmarks.seenFrom(here, this::isNew);
        double side =
            seen.isEmpty()
                ? 0
                : Bearings.turn(
                    Bearings.between(from, to), Bearings.between(here, seen.get().at()));
        if (seen.isPresent()
            && seen.get().metres() >= BESIDE_METRES
            && Math.abs(side) >= LEAST_SIDE_DEGREES
            && Math.abs(side) <= 180 - LEAST_SIDE_DEGREES
            && (best == null || seen.get().catchesTheEyeMoreThan(best))) {
          best = seen.get();
          bestLeft = side < 0;
        }
      }
      at += metres;
    }
    if (best == null) {
      return Optional.empty();
    }
    said.add(best.landmark().called());
    return Optional.of(
        words.say("landmark." + (bestLeft ? "left" : "right"), called(best.landmark())));
  }

  private boolean isNew(Landmark landmark) {
    return !said.contains(landmark.called())
        && landmark.nearestTo(goal).metresTo(goal) > AT_GOAL_METRES;
  }

  private LocalText called(Landmark landmark) {
    LandmarkKind kind = landmark.kind();
    String name = landmark.name();
    if (!kind.isKnownByName(name)) {
      return words.say(kind.key());
    }
    return kind.isSaidBy(name)
        ? words.name(name)
        : words.say("landmark.named", words.say(kind.key()), name);
  }
}
