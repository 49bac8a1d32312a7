package dk.naersund.address.internal;

import dk.naersund.address.internal.MapContents.Door;
import dk.naersund.geo.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * House numbers that the map gives only as a line between two known ones ({@code
 * addr:interpolation} = even, odd, all, a step, or alphabetic).
 */
final class Interpolation {
  private static final int MOST = 500;

  /** A node of the line with its tags. */
  record Point(Position position, Map<String, String> tags) {}

  private Interpolation() {}

  /** The numbers strictly between each two neighbouring known ones on the line. */
  static List<Door> doors(Map<String, String> tags, List<Point> line) {
    List<Door> doors = new ArrayList<>();
    int from = -1;
    for (int i = 0; i < line.size(); i++) {
      if (number(line.get(i)).isPresent()) {
        if (from >= 0) {
          between(tags, line.subList(from, i + 1), doors);
        }
        from = i;
      }
    }
    return doors;
  }

  private static Optional<HouseNumber> number(Point point) {
    return HouseNumber.parse(point.tags().getOrDefault("addr:housenumber", ""));
  }

  private static void between(Map<String, String> tags, List<Point> line, List<Door> doors) {
    HouseNumber first = number(line.getFirst()).orElseThrow();
    HouseNumber last = number(line.getLast()).orElseThrow();
    Map<String, String> named = line.getFirst().tags();
    String street =
        AddressTags.street(named).isEmpty() ? AddressTags.street(tags) : AddressTags.street(named);
    String how = tags.getOrDefault("addr:interpolation", "");
    List<HouseNumber> numbers = numbers(how, first, last);
    if (street.isEmpty() || numbers.size() > MOST) {
      return;
    }
    for (int i = 0; i < numbers.size(); i++) {
      Position position = along(line, (i + 1.0) / (numbers.size() + 1));
      String city = AddressTags.city(named);
      doors.add(
          new Door(street, numbers.get(i), AddressTags.postcode(named), city, position, true));
    }
  }

  private static List<HouseNumber> numbers(String how, HouseNumber first, HouseNumber last) {
    List<HouseNumber> numbers = new ArrayList<>();
    if (how.equals("alphabetic")) {
      boolean letters = first.number() == last.number() && !last.letter().isEmpty();
      char begin = first.letter().isEmpty() ? 'A' : (char) (first.letter().charAt(0) + 1);
      for (char c = begin; letters && c < last.letter().charAt(0); c++) {
        numbers.add(new HouseNumber(first.number(), String.valueOf(c)));
      }
      return numbers;
    }
    int step =
        switch (how) {
          case "even", "odd" -> 2;
          case "all" -> 1;
          default -> how.matches("[1-9]\\d?") ? Integer.parseInt(how) : 0;
        };
    int up = last.number() > first.number() ? 1 : -1;
    for (int n = first.number() + up * step;
        step > 0 && (last.number() - n) * up > 0 && numbers.size() <= MOST;
        n += up * step) {
      numbers.add(new HouseNumber(n, ""));
    }
    return numbers;
  }

  /** The point after this share of the line's length. */
  private static Position along(List<Point> line, double share) {
    double length = 0;
    for (int i = 1; i < line.size(); i++) {
      length += line.get(i - 1).position().metresTo(line.get(i).position());
    }
    double left = length * share;
    for (int i = 1; i < line.size(); i++) {
      Position a = line.get(i - 1).position();
      Position b = line.get(i).position();
      double piece = a.metresTo(b);
      if (piece >= left && piece > 0) {
        return between(a, b, left / piece);
      }
      left -= piece;
    }
    return line.getLast().position();
  }

  /** The point at this share of the way from a to b. */
  static Position between(Position a, Position b, double share) {
    return new Position(
        a.lat() + (b.lat() - a.lat()) * share, a.lon() + (b.lon() - a.lon()) * share);
  }
}
