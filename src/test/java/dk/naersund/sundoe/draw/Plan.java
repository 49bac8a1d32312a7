package dk.naersund.sundoe.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hand-drawn plan: a text file with one thing a line, three columns between bars. Coordinates are
 * metres east and north.
 *
 * <pre>
 * houses 9991 Sundby 9 6            every 9 m, door 6 m from the middle; "terraced"; "none"
 * way  | Storegade | pedestrian sett lit | 0,0 40,5 80,0
 * area | Torvet | place=square | 0,0 40,0 40,30 0,30
 * spot | Sundby Kirke | amenity=place_of_worship | 20,15
 * on   | - | highway=crossing crossing=zebra | 40,5
 * turn | no_left_turn | 0,0 &gt; 80,60 | 80,0    from, into, at
 * </pre>
 *
 * The words of the second column are tags, or short words for them (see {@link PlanWords}); a name
 * "-" is none.
 */
public final class Plan {
  private final Sketch sketch = new Sketch();
  private @Nullable Housing housing;

  private Plan() {}

  /** Reads a plan that lies beside the given class. */
  public static Sketch read(Class<?> beside, String file) {
    Plan plan = new Plan();
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no plan " + file);
      }
      int number = 0;
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        number++;
        try {
          plan.line(line.strip());
        } catch (RuntimeException e) {
          throw new IllegalArgumentException(file + ", line " + number + ": " + e.getMessage(), e);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return plan.sketch;
  }

  private void line(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("houses ")) {
      housing = housing(line.split("\\s+"));
      return;
    }
    String[] columns = line.split("\\s*\\|\\s*");
    if (columns.length != 4) {
      throw new IllegalArgumentException("four columns are needed: " + line);
    }
    if (columns[0].equals("turn")) {
      String[] ends = columns[2].split("\\s*>\\s*");
      sketch.turns().add(new Turn(columns[1], point(ends[0]), point(columns[3]), point(ends[1])));
      return;
    }
    Tags tags = PlanWords.tags(columns[0], columns[2]);
    if (!columns[1].equals("-")) {
      tags = tags.with("name", columns[1]);
    }
    List<Point> points =
        new ArrayList<>(Arrays.stream(columns[3].split("\\s+")).map(Plan::point).toList());
    switch (columns[0]) {
      case "way" -> sketch.streets().add(new Street(tags, points, housing(tags)));
      case "area" -> {
        points.add(points.getFirst());
        sketch.shapes().add(new Shape(tags, points));
      }
      case "line" -> sketch.shapes().add(new Shape(tags, points));
      case "spot" -> points.forEach(at -> spot(sketch.spots(), columns, at));
      case "on" -> points.forEach(at -> spot(sketch.onStreet(), columns, at));
      default -> throw new IllegalArgumentException("unknown thing " + columns[0]);
    }
  }

  private static void spot(List<Spot> spots, String[] columns, Point at) {
    Tags tags = PlanWords.tags(columns[0], columns[2]);
    spots.add(new Spot(columns[1].equals("-") ? tags : tags.with("name", columns[1]), at));
  }

  private @Nullable Housing housing(Tags tags) {
    return tags.has("name")
            && !tags.has("bridge")
            && PlanWords.HOUSED.contains(tags.find("highway").orElse(""))
        ? housing
        : null;
  }

  private static @Nullable Housing housing(String[] words) {
    if (words[1].equals("none")) {
      return null;
    }
    return new Housing(
        words[1],
        words[2].replace('_', ' '),
        Double.parseDouble(words[3]),
        Double.parseDouble(words[4]),
        words.length > 5 && words[5].equals("terraced"));
  }

  private static Point point(String text) {
    String[] numbers = text.split(",");
    return new Point(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
  }
}
