package dk.naersund.tiles;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.reader.SourceFeature;
import java.util.Map;

/** Lines: roads and paths, rails and ferries, streams. */
final class Ways {
  /** A class of roads: what the style calls it, and from which zoom it is drawn. */
  private record RoadClass(String kind, int from) {}

  private static final RoadClass MOTORWAY = new RoadClass("motorway", 5);
  private static final RoadClass MAIN = new RoadClass("main", 7);
  private static final RoadClass MIDDLE = new RoadClass("middle", 9);
  private static final RoadClass STREET = new RoadClass("street", 11);
  private static final RoadClass SERVICE = new RoadClass("service", 13);
  private static final RoadClass CALM = new RoadClass("calm", 12);
  private static final RoadClass PATH = new RoadClass("path", 13);
  private static final RoadClass STEPS = new RoadClass("steps", 13);

  private static final Map<String, RoadClass> ROADS =
      Map.ofEntries(
          Map.entry("motorway", MOTORWAY),
          Map.entry("motorway_link", MOTORWAY),
          Map.entry("trunk", MOTORWAY),
          Map.entry("trunk_link", MOTORWAY),
          Map.entry("primary", MAIN),
          Map.entry("primary_link", MAIN),
          Map.entry("secondary", MAIN),
          Map.entry("secondary_link", MAIN),
          Map.entry("tertiary", MIDDLE),
          Map.entry("tertiary_link", MIDDLE),
          Map.entry("unclassified", STREET),
          Map.entry("residential", STREET),
          Map.entry("road", STREET),
          Map.entry("living_street", CALM),
          Map.entry("pedestrian", CALM),
          Map.entry("service", SERVICE),
          Map.entry("track", PATH),
          Map.entry("footway", PATH),
          Map.entry("path", PATH),
          Map.entry("cycleway", PATH),
          Map.entry("bridleway", PATH),
          Map.entry("corridor", PATH),
          Map.entry("steps", STEPS));

  private static final int NAMES_FROM = 12;

  private Ways() {}

  static void road(SourceFeature feature, FeatureCollector features) {
    RoadClass road = ROADS.get(feature.getString("highway", ""));
    if (road == null || feature.hasTag("area", "yes")) {
      return;
    }
    var line =
        features
            .line("road")
            .setAttr("kind", road.kind())
            .setMinZoom(road.from())
            .setMinPixelSize(0)
            .setSortKeyDescending(road.from());
    line.setAttrWithMinzoom("name", feature.getString("name"), NAMES_FROM);
    if (feature.hasTag("tunnel") && !feature.hasTag("tunnel", "no")) {
      line.setAttr("tunnel", true);
    }
    if (feature.hasTag("bridge") && !feature.hasTag("bridge", "no")) {
      line.setAttr("bridge", true);
    }
  }

  static void rail(SourceFeature feature, FeatureCollector features) {
    if (feature.hasTag("railway", "rail", "light_rail", "subway", "tram", "narrow_gauge")) {
      boolean below = feature.hasTag("tunnel") && !feature.hasTag("tunnel", "no");
      if (!below) {
        features.line("rail").setAttr("kind", "rail").setMinZoom(9).setMinPixelSize(0);
      }
    } else if (feature.hasTag("route", "ferry")) {
      features.line("rail").setAttr("kind", "ferry").setMinZoom(8).setMinPixelSize(0);
    }
  }

  static void stream(SourceFeature feature, FeatureCollector features) {
    if (feature.hasTag("waterway", "river", "canal")) {
      features.line("water").setAttr("kind", "river").setMinZoom(9).setMinPixelSize(0);
    } else if (feature.hasTag("waterway", "stream", "ditch", "drain")) {
      features.line("water").setAttr("kind", "stream").setMinZoom(13).setMinPixelSize(0);
    }
  }
}
