package dk.naersund.sundoe;

import dk.naersund.geo.Position;
import dk.naersund.sundoe.draw.Plane;
import dk.naersund.sundoe.draw.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code areas.geojson}: one feature a line, so that a change shows as one line. */
final class AreasFile {
  /** An area by its border on the drawing board. */
  record Drawn(String kind, String id, String name, List<Point> border) {}

  /** The areas of Sundø. */
  static final List<Drawn> ISLAND =
      List.of(
          new Drawn("municipality", "0991", "Sundø Kommune", Borders.SUNDOE),
          new Drawn("municipality", "0992", "Nordø Kommune", Borders.NORDOE),
          new Drawn("municipality", "0993", "Lilleø Kommune", Borders.LILLEOE),
          new Drawn("local-area", "midtbyen-og-bakken", "Midtbyen og Bakken", Borders.MIDTBY),
          new Drawn("local-area", "vesterby", "Vesterby", Borders.VESTERBY),
          new Drawn("local-area", "landet-og-oesterlund", "Landet og Østerlund", Borders.LANDET),
          new Drawn("local-area", "nordoe", "Nordø", Borders.NORDOE),
          new Drawn("local-area", "lilleoe", "Lilleø", Borders.LILLEOE),
          new Drawn(
              "health-council", "sundhedsraad-kattegat", "Sundhedsråd Kattegat", Borders.ALL));

  private AreasFile() {}

  static void write(Path file, Plane plane, List<Drawn> areas) throws IOException {
    Files.writeString(
        file,
        areas.stream()
            .map(area -> feature(plane, area))
            .collect(
                Collectors.joining(
                    ",\n",
                    "{\"type\":\"FeatureCollection\",\"invented\":true,\"features\":[\n",
                    "\n]}\n")));
  }

  private static String feature(Plane plane, Drawn area) {
    String ring =
        Stream.concat(area.border().stream(), Stream.of(area.border().getFirst()))
            .map(plane::position)
            .map(AreasFile::pair)
            .collect(Collectors.joining(","));
    return """
    {"type":"Feature","properties":{"kind":"%s","id":"%s","name":"%s"},\
    "geometry":{"type":"Polygon","coordinates":[[%s]]}}\
    """
        .formatted(area.kind(), area.id(), area.name(), ring);
  }

  private static String pair(Position position) {
    return String.format(Locale.ROOT, "[%.6f,%.6f]", position.lon(), position.lat());
  }
}
