package dk.naersund.intake.internal;

import dk.naersund.geo.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sites by name and square of a grid, to find one of the same name nearby. */
public final class Neighbours {
  private static final double NEAR_METRES = 100;

  /** Squares of at least 100 metres: 0.002° are 222 m northwards, and 118 m eastwards at 58° N. */
  private static final double SQUARE_DEGREES = 0.002;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<Square, List<Neighbour>> squares = new HashMap<>();

  private record Square(String name, long north, long east) {}

  /**
   * A site.
   *
   * @param id its id
   * @param position where it is
   */
  public record Neighbour(String id, Position position) {}

  /** Adds a site. */
  public void add(String id, String name, Position position) {
    squares
        .computeIfAbsent(square(key(name), position, 0, 0), square -> new ArrayList<>())
        .add(new Neighbour(id, position));
  }

  /** Another site of the same name within 100 metres. */
  public Optional<Neighbour> find(String id, String name, Position position) {
    String key = key(name);
    for (int north = -1; north <= 1; north++) {
      for (int east = -1; east <= 1; east++) {
        Square square = square(key, position, north, east);
        for (Neighbour other : squares.getOrDefault(square, List.of())) {
          if (!other.id().equals(id) && other.position().metresTo(position) <= NEAR_METRES) {
            return Optional.of(other);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Square square(String key, Position position, int north, int east) {
    return new Square(
        key,
        (long) Math.floor(position.lat() / SQUARE_DEGREES) + north,
        (long) Math.floor(position.lon() / SQUARE_DEGREES) + east);
  }

  private static String key(String name) {
    return NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
