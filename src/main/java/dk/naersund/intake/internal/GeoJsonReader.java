package dk.naersund.intake.internal;

import dk.naersund.intake.Place;
import dk.naersund.intake.internal.rules.GeometryNotAPoint;
import dk.naersund.intake.internal.rules.NotThisFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Sites from a feature collection, a point each; properties are named as the table's columns. */
final class GeoJsonReader {
  private final Report report;

  GeoJsonReader(Report report) {
    this.report = report;
  }

  List<Row> read(JsonNode tree) {
    JsonNode features = tree.path("features");
    if (!tree.path("type").asString("").equals("FeatureCollection") || !features.isArray()) {
      report.tell(new NotThisFormat(), Place.FILE, "GeoJSON");
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      feature(features.get(i), new Place(0, "features[" + i + "]"), rows);
    }
    return rows;
  }

  private void feature(JsonNode feature, Place place, List<Row> rows) {
    Map<Field, Cell> site = new EnumMap<>(Field.class);
    JsonNode properties = feature.path("properties");
    Place inside = place.at("properties");
    for (Field field : Field.columns()) {
      if (!field.ofOffer()) {
        Json.cell(properties, field.column(), inside, field, site, report);
      }
    }
    Json.cell(feature, "id", place, Field.ID, site, report);
    point(feature.path("geometry"), place.at("geometry"), site);
    JsonNode services = properties.path("services");
    if (services.isEmpty()) {
      rows.add(new Row(place, site, services.isArray()));
    }
    for (int i = 0; i < services.size(); i++) {
      Map<Field, Cell> cells = new EnumMap<>(site);
      for (Field field : Field.columns()) {
        if (field.ofOffer()) {
          Place here = inside.at("services[" + i + "]");
          Json.cell(services.path(i), field.column(), here, field, cells, report);
        }
      }
      rows.add(new Row(place, cells, true));
    }
  }

  private void point(JsonNode geometry, Place place, Map<Field, Cell> site) {
    if (geometry.isMissingNode() || geometry.isNull()) {
      return;
    }
    JsonNode numbers = geometry.path("coordinates");
    if (!geometry.path("type").asString("").equals("Point") || numbers.size() < 2) {
      report.tell(new GeometryNotAPoint(), place, geometry.path("type").asString("?"));
      return;
    }
    site.put(Field.LON, new Cell(numbers.path(0).asString("?"), place.at("coordinates[0]")));
    site.put(Field.LAT, new Cell(numbers.path(1).asString("?"), place.at("coordinates[1]")));
  }
}
