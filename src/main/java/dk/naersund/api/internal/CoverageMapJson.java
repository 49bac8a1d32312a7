package dk.naersund.api.internal;

import dk.naersund.api.internal.CoverageJson.CountJson;
import dk.naersund.coverage.Coverage;
import dk.naersund.geo.Area;
import dk.naersund.geo.Position;
import dk.naersund.world.World;
import java.util.List;
import java.util.Objects;

/**
 * The same as {@link CoverageJson} to be drawn: a GeoJSON feature (RFC 7946) for each area. What
 * was asked, and the count of the whole, stand beside the features.
 */
record CoverageMapJson(String type, List<FeatureJson> features, CoverageJson coverage) {
  /** One area. */
  record FeatureJson(String type, String id, ShapeJson geometry, CountJson properties) {}

  /** A multipolygon: polygons, rings, positions as longitude and latitude. */
  record ShapeJson(String type, List<List<List<double[]>>> coordinates) {}

  static CoverageMapJson of(World world, Coverage.Report report, CoverageJson answer) {
    List<FeatureJson> features =
        report.areas().stream().map(count -> feature(world, count)).toList();
    return new CoverageMapJson("FeatureCollection", features, answer.withoutAreas());
  }

  private static FeatureJson feature(World world, Coverage.Count count) {
    Area area = Objects.requireNonNull(count.area());
    return new FeatureJson(
        "Feature",
        area.id(),
        new ShapeJson(
            "MultiPolygon",
            world.areas().polygons(area).stream()
                .map(rings -> rings.stream().map(CoverageMapJson::ring).toList())
                .toList()),
        CountJson.of(count));
  }

  private static List<double[]> ring(List<Position> ring) {
    return ring.stream().map(at -> new double[] {at.lon(), at.lat()}).toList();
  }
}
