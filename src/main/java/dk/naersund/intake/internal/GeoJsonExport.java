package dk.naersund.intake.internal;

import dk.naersund.registry.RegistrySnapshot;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A feature collection (RFC 7946): a point for each site, its services in the properties. */
public final class GeoJsonExport {
  private GeoJsonExport() {}

  private record Collection(String type, List<Feature> features) {}

  private record Feature(String type, String id, Point geometry, Map<String, Object> properties) {}

  private record Point(String type, List<Double> coordinates) {}

  /** See {@link dk.naersund.intake.Exports#write}. */
  public static void write(RegistrySnapshot snapshot, LocalDate day, OutputStream out) {
    List<Feature> features =
        SiteView.all(snapshot.sites(), day).stream().map(GeoJsonExport::feature).toList();
    Json.write(new Collection("FeatureCollection", features), out);
  }

  private static Feature feature(SiteView view) {
    Map<Field, String> site = view.site();
    Map<String, Object> properties = new LinkedHashMap<>(named(site));
    properties.keySet().removeAll(List.of("id", "lat", "lon"));
    if (!view.offers().isEmpty()) {
      properties.put("services", view.offers().stream().map(GeoJsonExport::named).toList());
    }
    return new Feature(
        "Feature",
        site.getOrDefault(Field.ID, ""),
        new Point("Point", List.of(degrees(site, Field.LON), degrees(site, Field.LAT))),
        properties);
  }

  private static double degrees(Map<Field, String> site, Field field) {
    return Double.parseDouble(site.getOrDefault(field, "0"));
  }

  private static Map<String, String> named(Map<Field, String> fields) {
    Map<String, String> named = new LinkedHashMap<>();
    fields.forEach((field, value) -> named.put(field.column(), value));
    return named;
  }
}
