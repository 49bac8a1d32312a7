package dk.naersund.tiles;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.reader.SourceFeature;
import java.util.Map;

/** Names of places and numbers of houses. */
final class Labels {
  /** Kinds of places and the zoom from which they are named. */
  private static final Map<String, Integer> PLACES =
      Map.of(
          "city",
          5,
          "town",
          7,
          "island",
          8,
          "village",
          10,
          "suburb",
          11,
          "islet",
          12,
          "hamlet",
          12,
          "neighbourhood",
          13,
          "quarter",
          12,
          "locality",
          14);

  private Labels() {}

  static void place(SourceFeature feature, FeatureCollector features) {
    String kind = feature.getString("place", "");
    String name = feature.getString("name");
    Integer from = PLACES.get(kind);
    if (name != null && from != null) {
      features
          .point("place")
          .setAttr("kind", kind)
          .setAttr("name", name)
          .setMinZoom(from)
          .setSortKey(from)
          .setBufferPixels(128);
    } else if (name != null && feature.hasTag("railway", "station", "halt")) {
      features
          .point("place")
          .setAttr("kind", "station")
          .setAttr("name", name)
          .setMinZoom(12)
          .setBufferPixels(128);
    }
  }

  static void house(SourceFeature feature, FeatureCollector features) {
    String number = feature.getString("addr:housenumber");
    if (number == null || number.length() > 8) {
      return;
    }
    var house = feature.isPoint() ? features.point("house") : features.pointOnSurface("house");
    house.setAttr("number", number).setZoomRange(MapLayers.MAX_ZOOM, MapLayers.MAX_ZOOM);
  }
}
