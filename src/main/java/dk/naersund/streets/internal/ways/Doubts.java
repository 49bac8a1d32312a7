package dk.naersund.streets.internal.ways;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Doubt;
import dk.naersund.streets.internal.costs.Outcome;
import dk.naersund.streets.internal.costs.ProfileCosts;
import dk.naersund.streets.internal.costs.Question;
import dk.naersund.streets.internal.ways.Pieces.Piece;
import dk.naersund.text.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the worst spot of a route, and what a shorter one would have met. */
final class Doubts {
  private static final int MOST_AVOIDED = 5;

  /** People know the first metres from their own door. */
  static final double OWN_METRES = 50;

  private static final double DOOR_METRES = 3;

  private final Words words;

  Doubts(Words words) {
    this.words = words;
  }

  /** What is known and not known about a route of the profile. */
  Doubt of(Route route, List<Piece> pieces, Direction direction, ProfileCosts profile) {
    double unknown = route.unknownDecimetres() / 10.0;
    double verified = Math.max(0, (route.decimetres() - route.unknownDecimetres()) / 10.0);
    return new Doubt(verified, unknown, worst(route, pieces, direction, profile));
  }

  /** A run of neighbouring pieces with the same question. */
  private record Run(Question question, double metres, Piece middle, @Nullable String where) {}

  private Doubt.@Nullable Spot worst(
      Route route, List<Piece> pieces, Direction direction, ProfileCosts profile) {
    Run worst = null;
    for (Run run : runs(pieces, profile, Outcome.UNKNOWN)) {
      boolean worse =
          worst == null
              || run.question.compareTo(worst.question) < 0
              || (run.question == worst.question && run.metres > worst.metres);
      if (worse) {
        worst = run;
      }
    }
    if (worst != null) {
      return spot(worst, "unknown");
    }
    boolean there = direction == Direction.TO_PLACE;
    double first = worthSaying(route.from().metres(), there);
    double last = worthSaying(route.to().metres(), !there);
    double door = Math.max(first, last);
    if (door <= 0) {
      return null;
    }
    boolean atGoal = last >= first;
    Position at = atGoal ? route.to().asked() : route.from().asked();
    return new Doubt.Spot(
        at, "door", words.say(atGoal ? "spot.goal" : "spot.origin", Words.spoken(door)));
  }

  /** The stretch between a door and the street, or 0 when it is too short to be spoken of. */
  private static double worthSaying(double metres, boolean own) {
    return metres < (own ? OWN_METRES : DOOR_METRES) ? 0 : metres;
  }

  /**
   * What stands on the way that a profile without limits would take.
   *
   * @param shorter that way
   * @param profile the profile that cannot take it
   */
  List<Doubt.Spot> avoided(List<Piece> shorter, ProfileCosts profile) {
    return runs(shorter, profile, Outcome.BLOCKED).stream()
        .limit(MOST_AVOIDED)
        .map(run -> spot(run, "blocked"))
        .toList();
  }

  private static List<Run> runs(List<Piece> pieces, ProfileCosts profile, Outcome outcome) {
    List<Run> runs = new ArrayList<>();
    Question open = null;
    String where = null;
    for (Piece piece : pieces) {
      where = piece.name() == null ? where : piece.name();
      Optional<Question> question =
          outcome == Outcome.BLOCKED || piece.unknownMetres() > 0
              ? profile.verdict(piece.edge(), piece.reverse()).first(outcome)
              : Optional.empty();
      if (question.isEmpty()) {
        open = Pieces.tiny(piece) ? open : null;
        continue;
      }
      double metres = Math.max(piece.metres(), piece.unknownMetres());
      if (question.get() == open && !open.spot()) {
        Run last = runs.removeLast();
        Piece longer = piece.metres() > last.middle.metres() ? piece : last.middle;
        String name = longer == piece ? where : last.where;
        runs.add(new Run(open, last.metres + metres, longer, name));
      } else {
        open = question.get();
        runs.add(new Run(open, metres, piece, where));
      }
    }
    return runs;
  }

  private Doubt.Spot spot(Run run, String outcome) {
    LocalText where =
        run.where == null
            ? words.say("where." + run.middle.kind().name().toLowerCase(Locale.ROOT))
            : words.say("where.street", run.where);
    List<Position> line = run.middle.line();
    String key = "spot." + outcome + "." + run.question.code();
    return new Doubt.Spot(
        line.get(line.size() / 2),
        run.question.code(),
        words.say(key, where, Words.spoken(run.metres)));
  }
}
