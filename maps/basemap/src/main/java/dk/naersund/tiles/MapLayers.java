package dk.naersund.tiles;

import com.onthegomap.planetiler.FeatureCollector;
import com.onthegomap.planetiler.FeatureMerge;
import com.onthegomap.planetiler.Profile;
import com.onthegomap.planetiler.VectorTile;
import com.onthegomap.planetiler.geo.GeoUtils;
import com.onthegomap.planetiler.geo.GeometryException;
import com.onthegomap.planetiler.reader.SimpleFeature;
import com.onthegomap.planetiler.reader.SourceFeature;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;

/**
 * What of the map is drawn, in seven layers: {@code ground} (what the land is used for), {@code
 * water}, {@code building}, {@code road}, {@code rail}, {@code place} and {@code house}. Each
 * feature has a {@code kind}; roads and places have a {@code name}, houses a {@code number}. The
 * style that draws them is in {@code web/components/naersund-map}.
 */
final class MapLayers implements Profile {
  /** At 15 a tile is 600 metres wide in Denmark; further in, the same tiles are drawn larger. */
  static final int MAX_ZOOM = 15;

  private static final int BUILDINGS_FROM = 13;
  private static final double LONG_ENOUGH_PIXELS = 0.5;

  private final Coast coast;

  /**
   * @param coast takes the coast lines, and gives back the sea
   */
  MapLayers(Coast coast) {
    this.coast = coast;
  }

  @Override
  public String name() {
    return "Nærsund";
  }

  @Override
  public void processFeature(SourceFeature feature, FeatureCollector features) {
    if (feature.isPoint()) {
      Labels.place(feature, features);
      Labels.house(feature, features);
      return;
    }
    if (feature.hasTag("natural", "coastline") && feature.canBeLine()) {
      coast.add(line(feature));
      features.line("water").setAttr("kind", "coast").setMinZoom(8).setMinPixelSize(0);
    }
    if (feature.canBePolygon()) {
      Surfaces.water(feature, features);
      Surfaces.ground(feature, features);
      if (feature.hasTag("building") && !feature.hasTag("building", "no")) {
        features.polygon("building").setMinZoom(BUILDINGS_FROM).setMinPixelSize(1);
      }
      Labels.house(feature, features);
    }
    if (feature.canBeLine()) {
      Ways.road(feature, features);
      Ways.rail(feature, features);
      Ways.stream(feature, features);
    }
  }

  @Override
  public void finish(
      String source, FeatureCollector.Factory collectors, Consumer<FeatureCollector.Feature> next) {
    coast
        .sea()
        .forEach(
            sea -> {
              FeatureCollector features = collectors.get(SimpleFeature.fromLatLonGeometry(sea));
              features.polygon("water").setAttr("kind", "sea").setMinZoom(0).setMinPixelSize(0);
              features.forEach(next);
            });
  }

  /** Roads that go on under the same name become one line, so that a name fits beside it. */
  @Override
  public List<VectorTile.Feature> postProcessLayerFeatures(
      String layer, int zoom, List<VectorTile.Feature> items) {
    return layer.equals("road") || layer.equals("rail")
        ? FeatureMerge.mergeLineStrings(items, LONG_ENOUGH_PIXELS, 0.1, 4)
        : items;
  }

  private static Geometry line(SourceFeature feature) {
    try {
      return GeoUtils.worldToLatLonCoords(feature.line());
    } catch (GeometryException e) {
      throw new IllegalArgumentException(
          "the coast line way/" + feature.id() + " cannot be drawn: " + e.getMessage(), e);
    }
  }
}
