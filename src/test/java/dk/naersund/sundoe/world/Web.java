package dk.naersund.sundoe.world;

import dk.naersund.sundoe.draw.Dice;
import dk.naersund.sundoe.draw.Housing;
import dk.naersund.sundoe.draw.Point;
import dk.naersund.sundoe.draw.Sketch;
import dk.naersund.sundoe.draw.Spot;
import dk.naersund.sundoe.draw.Street;
import dk.naersund.sundoe.draw.Tags;
import dk.naersund.sundoe.town.Tagging;
import java.util.ArrayList;
import java.util.List;

/**
 * The streets of a town like a spider's web: rings round a square, and streets outwards that become
 * more numerous with every few rings. Where two meet they share a point.
 */
final class Web {
  private static final double LONGEST_BLOCK = 180;
  private static final int BENDS = 3;

  private final Town town;
  private final Dice dice;
  private final Sketch sketch = new Sketch();
  private final List<List<Point>> rings = new ArrayList<>();
  private int names;
  private double tilt;

  private Web(Town town) {
    this.town = town;
    dice = town.dice().named("web");
  }

  static Sketch draw(Town town) {
    Web web = new Web(town);
    web.corners();
    for (int ring = 0; ring < web.rings.size(); ring++) {
      web.ring(ring);
    }
    web.outwards();
    web.crossings();
    return web.sketch;
  }

  /** The points of the outermost ring nearest to east, north, west and south, in this order. */
  static List<Point> gates(Town town) {
    Web web = new Web(town);
    web.corners();
    List<Point> last = web.rings.getLast();
    int count = last.size();
    return List.of(
        last.getFirst(), last.get(count / 4), last.get(count / 2), last.get(3 * count / 4));
  }

  private void corners() {
    tilt = dice.between(0, 2 * StrictMath.PI);
    int count = 4 + 2 * dice.below(2);
    double radius = dice.between(60, 90);
    while (radius < town.radius()) {
      while (2 * StrictMath.PI * radius / count > LONGEST_BLOCK) {
        count *= 2;
      }
      List<Point> corners = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        double turn = 2 * StrictMath.PI * (i + dice.between(-0.16, 0.16)) / count;
        double away = radius * outline(turn) + dice.between(-14, 14);
        corners.add(new Point(away, 0).turned(turn).rounded());
      }
      rings.add(corners);
      radius += dice.between(80, 115);
    }
  }

  /** No town is a circle: how far out it reaches in a direction, 0.6 to 1. */
  private double outline(double turn) {
    return 0.8
        + 0.12 * StrictMath.sin(2 * turn + tilt)
        + 0.08 * StrictMath.sin(3 * turn + 2 * tilt);
  }

  private boolean doubled(int ring) {
    return ring == 0 || rings.get(ring).size() != rings.get(ring - 1).size();
  }

  /** Streets along a ring, some blocks each; now and then a block is left out or only a path. */
  private void ring(int ring) {
    List<Point> corners = rings.get(ring);
    boolean whole = doubled(ring) || ring == rings.size() - 1;
    List<Point> line = new ArrayList<>();
    Tags tags = tags(ring);
    for (int i = 0; i < corners.size(); i++) {
      Point from = corners.get(i);
      Point to = corners.get((i + 1) % corners.size());
      if (!whole && dice.chance(0.1)) {
        street(tags, line);
        line.clear();
        if (dice.chance(0.5)) {
          sketch.street(dice.chance(0.1) ? steps() : Tagging.path(dice), from, to);
        }
        continue;
      }
      if (line.isEmpty()) {
        line.add(from);
        tags = tags(ring);
      }
      bend(line, from, to);
      line.add(to);
      if (line.size() > 4 * (1 + BENDS)) {
        street(tags, line);
        line.clear();
      }
    }
    street(tags, line);
  }

  private void outwards() {
    for (int ring = 0; ring < rings.size(); ring++) {
      int count = rings.get(ring).size();
      for (int i = 0; i < count; i++) {
        if (doubled(ring) && (ring == 0 || i % 2 == 1)) {
          outwards(ring, i);
        }
      }
    }
  }

  /** One street from a ring to the outermost. */
  private void outwards(int ring, int index) {
    List<Point> line = new ArrayList<>();
    line.add(rings.get(ring).get(index));
    int at = index;
    for (int next = ring + 1; next < rings.size(); next++) {
      at = doubled(next) ? at * rings.get(next).size() / rings.get(next - 1).size() : at;
      Point to = rings.get(next).get(at);
      bend(line, line.getLast(), to);
      line.add(to);
    }
    boolean main = ring == 0 && town.radius() > 500;
    street(
        main
            ? Tags.of("highway", "secondary", "surface", "asphalt", "maxspeed", "50")
            : Tagging.residential(dice),
        line);
  }

  private Tags tags(int ring) {
    if (ring == 0 && town.radius() > 600) {
      return Tags.of("highway", "pedestrian", "surface", "sett");
    }
    if (ring % 5 == 4) {
      return Tags.of("highway", "tertiary", "surface", "asphalt", "sidewalk", "both");
    }
    Tags tags = Tagging.residential(dice);
    return !doubled(ring) && ring < rings.size() - 1 && dice.chance(0.08)
        ? tags.with("oneway", "yes")
        : tags;
  }

  private static Tags steps() {
    return Tags.of("highway", "steps", "step_count", "12");
  }

  private void street(Tags tags, List<Point> line) {
    if (line.size() > 1) {
      boolean dense = town.radius() > 900 && rings.size() < 8;
      Housing housing =
          new Housing(town.postcode(), town.name(), dense ? 20 : 34, dense ? 6 : 9, dense);
      String name = TownNames.street(town.number(), names++);
      sketch.streets().add(new Street(tags.with("name", name), line, housing));
    }
  }

  private void crossings() {
    for (List<Point> ring : rings) {
      for (Point corner : ring) {
        if (dice.chance(0.06)) {
          Tags tags = Tags.of("highway", "crossing", "crossing", "unmarked");
          sketch
              .onStreet()
              .add(new Spot(dice.chance(0.3) ? tags.with("kerb", "lowered") : tags, corner));
        }
      }
    }
  }

  /** Adds points between two corners, on a slight curve. */
  private void bend(List<Point> line, Point from, Point to) {
    Point aside = to.minus(from).left().times(dice.between(-0.08, 0.08));
    for (int i = 1; i <= BENDS; i++) {
      double share = i / (BENDS + 1.0);
      double swing = StrictMath.sin(StrictMath.PI * share);
      line.add(from.towards(to, share).plus(aside.times(swing)).rounded());
    }
  }
}
