package dk.naersund.geo;

import dk.naersund.geo.internal.GeoJsonAreas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The areas of a region, asked by position. Immutable. */
public interface Areas {
  /**
   * Reads a GeoJSON feature collection of (multi)polygons. Each feature has the properties {@code
   * kind} ({@code municipality}, {@code local-area} or {@code health-council}), {@code name}, and
   * {@code id}; a municipality's id is its {@code kommunekode}, which may stand under that name.
   *
   * @throws IOException when the file cannot be read or is not such a collection; the message says
   *     which feature is wrong and why
   */
  static Areas read(Path geoJson) throws IOException {
    return GeoJsonAreas.read(geoJson);
  }

  /** All areas, in the order of the file. */
  List<Area> all();

  /** The areas that cover the position, borders included; empty outside all of them. */
  List<Area> at(Position position);

  /**
   * The shape of one of these areas: its polygons, each with its outer ring first and then those of
   * its holes; the first position of a ring is also its last.
   *
   * @throws IllegalArgumentException when the area is none of {@link #all}
   */
  List<List<List<Position>>> polygons(Area area);

  /** The first area of the kind that covers the position. */
  default Optional<Area> find(Area.Kind kind, Position position) {
    return at(position).stream().filter(area -> area.kind() == kind).findFirst();
  }
}
