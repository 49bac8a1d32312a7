package dk.naersund.streets.internal.ways;

import dk.naersund.geo.Position;
import dk.naersund.streets.internal.ways.Pieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pieces of a route that are one thing to the person: a street, a flight of steps, a crossing. */
final class Stretch {
  /** Unnamed bits below this length are not worth a sentence of their own. */
  private static final double WORTH_SAYING_METRES = 15;

  private static final double WORTH_NAMING_METRES = 8;

  /**
   * One who only goes straight on need not hear of unnamed bits and streets below these lengths.
   */
  private static final double UNNAMED_STRAIGHT_METRES = 50;

  private static final double NAMED_STRAIGHT_METRES = 25;
  private static final double STRAIGHT_DEGREES = 30;

  /** Beyond this angle a turn is said, even if the street keeps its name. */
  private static final double CORNER_DEGREES = 50;

  private final List<Piece> pieces = new ArrayList<>();

  /** The stretches of a route; no two neighbours are the same thing. */
  static List<Stretch> of(List<Piece> pieces) {
    List<Stretch> rough = new ArrayList<>();
    for (Piece piece : pieces) {
      if (rough.isEmpty() || !rough.getLast().goesOnWith(piece)) {
        rough.add(new Stretch());
      }
      rough.getLast().pieces.add(piece);
    }
    List<Stretch> joined = new ArrayList<>();
    for (Stretch stretch : rough) {
      Stretch last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && !last.worthSaying() && !stretch.kind().alwaysSaid()) {
        stretch.pieces.addAll(0, last.pieces);
        joined.removeLast();
        last = joined.isEmpty() ? null : joined.getLast();
      }
      boolean same =
          last != null && last.isSameAs(stretch) && last.turnTo(stretch) < CORNER_DEGREES;
      if (last != null && (same || last.leadsStraightOver(stretch))) {
        last.pieces.addAll(stretch.pieces);
      } else {
        joined.add(stretch);
      }
    }
    if (joined.size() > 1 && !joined.getLast().worthSaying()) {
      Stretch last = joined.removeLast();
      joined.getLast().pieces.addAll(last.pieces);
    }
    return joined;
  }

  private boolean goesOnWith(Piece piece) {
    Piece last = pieces.getLast();
    if (Pieces.tiny(piece) && !piece.tags().isNode()) {
      return true;
    }
    boolean sameThing =
        last.kind() == piece.kind()
            && (Objects.equals(last.name(), piece.name()) || last.kind() == Kind.ROUNDABOUT);
    boolean sameName =
        last.name() != null
            && last.name().equals(piece.name())
            && !last.kind().alwaysSaid()
            && !piece.kind().alwaysSaid();
    if (!sameThing && !sameName) {
      return false;
    }
    return !piece.choice()
        || piece.kind() == Kind.ROUNDABOUT
        || Pieces.tiny(last)
        || Pieces.tiny(piece)
        || Math.abs(Bearings.turn(Bearings.atEnd(last.line()), Bearings.atStart(piece.line())))
            < CORNER_DEGREES;
  }

  private boolean worthSaying() {
    return kind().alwaysSaid()
        || metres() >= (name() == null ? WORTH_SAYING_METRES : WORTH_NAMING_METRES);
  }

  /** Whether what follows is short, straight ahead, and nothing one has to know of. */
  private boolean leadsStraightOver(Stretch next) {
    double shortMetres = next.name() == null ? UNNAMED_STRAIGHT_METRES : NAMED_STRAIGHT_METRES;
    return !kind().alwaysSaid()
        && !next.kind().alwaysSaid()
        && next.metres() < Math.min(shortMetres, metres())
        && turnTo(next) < STRAIGHT_DEGREES;
  }

  private boolean isSameAs(Stretch other) {
    return Objects.equals(name(), other.name())
        && (name() != null || kind() == other.kind())
        && kind().alwaysSaid() == other.kind().alwaysSaid();
  }

  private double turnTo(Stretch next) {
    return Math.abs(Bearings.turn(Bearings.atEnd(line()), Bearings.atStart(next.line())));
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** The piece that gives the stretch its name: the longest. */
  private Piece main() {
    Piece main = pieces.getFirst();
    for (Piece piece : pieces) {
      if (piece.metres() > main.metres() || Pieces.tiny(main)) {
        main = piece;
      }
    }
    return main;
  }

  Kind kind() {
    return main().kind();
  }

  @Nullable String name() {
    return main().name();
  }

  /** How many ways out of a roundabout one has come to, the one taken included. */
  long waysOut() {
    return Math.max(1, pieces.stream().filter(Piece::wayOut).count());
  }

  double metres() {
    return pieces.stream().mapToDouble(Piece::metres).sum();
  }

  double unknownMetres() {
    return pieces.stream().mapToDouble(Piece::unknownMetres).sum();
  }

  long millis() {
    return pieces.stream().mapToLong(Piece::millis).sum();
  }

  /** Where it begins. */
  Position start() {
    return pieces.getFirst().line().getFirst();
  }

  List<Position> line() {
    List<Position> line = new ArrayList<>();
    for (Piece piece : pieces) {
      for (Position position : piece.line()) {
        if (line.isEmpty() || line.getLast().metresTo(position) > 0.01) {
          line.add(position);
        }
      }
    }
    return line;
  }
}
