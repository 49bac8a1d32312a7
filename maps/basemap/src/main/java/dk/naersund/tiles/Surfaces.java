package dk.naersund.tiles;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.geo.GeometryException;
import com.onthegomap.planetiler.reader.SourceFeature;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Areas: water, and what the land is used for. */
final class Surfaces {
  private static final Set<String> GREEN =
      Set.of(
          "park",
          "garden",
          "playground",
          "pitch",
          "dog_park",
          "golf_course",
          "nature_reserve",
          "grass",
          "meadow",
          "village_green",
          "recreation_ground",
          "cemetery",
          "allotments",
          "grassland",
          "heath");
  private static final Set<String> WOOD = Set.of("forest", "wood", "scrub", "orchard");
  private static final Set<String> SAND = Set.of("beach", "sand", "bare_rock", "shingle", "dune");
  private static final Set<String> BUILT =
      Set.of(
          "residential",
          "commercial",
          "retail",
          "industrial",
          "construction",
          "railway",
          "harbour");
  private static final Set<String> PAVED = Set.of("pier", "breakwater", "groyne", "quay");

  /** Kinds of ground and the zoom from which they are worth drawing. */
  private static final Map<String, Integer> FROM =
      Map.of("built", 9, "wood", 8, "green", 11, "sand", 11, "paved", 12);

  private Surfaces() {}

  static void water(SourceFeature feature, FeatureCollector features) {
    if (feature.hasTag("natural", "water", "bay")
        || feature.hasTag("waterway", "riverbank", "dock")
        || feature.hasTag("landuse", "basin", "reservoir")
        || feature.hasTag("leisure", "swimming_pool")) {
      features.polygon("water").setAttr("kind", "lake").setMinZoom(6).setMinPixelSize(2);
    }
  }

  static void ground(SourceFeature feature, FeatureCollector features) {
    String kind = kind(feature);
    if (kind != null) {
      features
          .polygon("ground")
          .setAttr("kind", kind)
          .setMinZoom(Objects.requireNonNull(FROM.get(kind)))
          .setMinPixelSize(2)
          .setSortKeyDescending((int) Math.min(10_000, Math.sqrt(area(feature)) * 1e6));
    }
  }

  private static @Nullable String kind(SourceFeature feature) {
    for (String key : new String[] {"leisure", "natural", "landuse", "man_made"}) {
      String value = feature.getString(key);
      if (value == null) {
        continue;
      }
      if (GREEN.contains(value)) {
        return "green";
      }
      if (WOOD.contains(value)) {
        return "wood";
      }
      if (SAND.contains(value)) {
        return "sand";
      }
      if (BUILT.contains(value)) {
        return "built";
      }
      if (PAVED.contains(value)) {
        return "paved";
      }
    }
    boolean square =
        feature.hasTag("highway", "pedestrian", "footway") && feature.hasTag("area", "yes");
    return square || feature.hasTag("area:highway") ? "paved" : null;
  }

  /** Large areas are drawn first, so that a park in a wood is seen; in shares of the world. */
  private static double area(SourceFeature feature) {
    try {
      return feature.area();
    } catch (GeometryException e) {
      return 0;
    }
  }
}
