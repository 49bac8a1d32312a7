package dk.naersund.sundoe;

import dk.naersund.sundoe.draw.Point;
import dk.naersund.sundoe.draw.Shape;
import dk.naersund.sundoe.draw.Sketch;
import dk.naersund.sundoe.draw.Spot;
import dk.naersund.sundoe.draw.Street;
import dk.naersund.sundoe.draw.Tags;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * Draws a part of the island as a PNG, for whoever changes the plans and wants to see what came
 * out.
 */
final class Picture {
  private static final Set<String> FOOT =
      Set.of("footway", "path", "steps", "pedestrian", "cycleway", "track");

  private final Graphics2D graphics;
  private final BufferedImage image;
  private final Point southWest;
  private final double scale;

  private Picture(Point southWest, Point northEast, int width) {
    this.southWest = southWest;
    scale = width / (northEast.x() - southWest.x());
    int height = (int) ((northEast.y() - southWest.y()) * scale);
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(new Color(0xA9CCE3));
    graphics.fillRect(0, 0, width, height);
  }

  /** Takes the file and, if wanted, west, south, east and north in metres. */
  public static void main(String[] args) throws IOException {
    Point low = new Point(-5200, -4900);
    Point high = new Point(5200, 4600);
    if (args.length == 5) {
      low = new Point(Double.parseDouble(args[1]), Double.parseDouble(args[2]));
      high = new Point(Double.parseDouble(args[3]), Double.parseDouble(args[4]));
    }
    Picture picture = new Picture(low, high, 1600);
    picture.draw(Island.draw().sketch());
    ImageIO.write(picture.image, "png", Path.of(args[0]).toFile());
  }

  private void draw(Sketch sketch) {
    for (String key : List.of("natural", "landuse", "leisure", "building", "waterway")) {
      sketch.shapes().stream().filter(shape -> shape.tags().has(key)).forEach(this::shape);
    }
    sketch.streets().forEach(this::street);
    sketch.spots().forEach(this::spot);
    sketch.onStreet().forEach(this::spot);
    if (scale > 0.7) {
      graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
      sketch.streets().forEach(this::name);
    }
  }

  private void shape(Shape shape) {
    Tags tags = shape.tags();
    if (shape.closed()) {
      graphics.setColor(
          new Color(
              tags.is("natural", "water")
                  ? 0xA9CCE3
                  : tags.has("building")
                      ? 0xB5A79A
                      : tags.has("leisure") || tags.is("landuse", "forest")
                          ? 0xC5DDB0
                          : tags.is("landuse", "residential") ? 0xE6E1DC : 0xF4F1E6));
      graphics.fill(path(shape.line()));
    } else {
      line(shape.line(), new Color(0x7FB0D0), 2);
    }
  }

  private void street(Street street) {
    String highway = street.tags().find("highway").orElse("");
    if (street.tags().has("railway") && highway.isEmpty()) {
      line(street.line(), Color.DARK_GRAY, 2.5f);
    } else if (highway.equals("steps")) {
      line(street.line(), Color.RED, 4);
    } else if (FOOT.contains(highway)) {
      line(street.line(), new Color(0xB5651D), 1.2f);
    } else if (highway.isEmpty()) {
      line(street.line(), Color.BLUE, 1);
    } else {
      boolean main = !highway.equals("residential") && !highway.equals("living_street");
      line(street.line(), main ? new Color(0xE0A030) : Color.WHITE, main ? 4 : 3);
    }
  }

  private void spot(Spot spot) {
    boolean address = spot.tags().has("addr:street");
    graphics.setColor(address ? Color.GRAY : Color.MAGENTA);
    double size = address ? 1.5 : 4;
    graphics.fill(
        new Ellipse2D.Double(x(spot.at()) - size / 2, y(spot.at()) - size / 2, size, size));
  }

  private void name(Street street) {
    Point middle = street.line().get(street.line().size() / 2);
    graphics.setColor(Color.BLACK);
    graphics.drawString(street.name(), (float) x(middle), (float) y(middle));
  }

  private void line(List<Point> points, Color colour, float width) {
    graphics.setColor(colour);
    graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(path(points));
  }

  private Path2D path(List<Point> points) {
    Path2D path = new Path2D.Double();
    path.moveTo(x(points.getFirst()), y(points.getFirst()));
    points.forEach(point -> path.lineTo(x(point), y(point)));
    return path;
  }

  private double x(Point point) {
    return (point.x() - southWest.x()) * scale;
  }

  private double y(Point point) {
    return image.getHeight() - (point.y() - southWest.y()) * scale;
  }
}
