package dk.naersund.intake.internal;

import dk.naersund.intake.Place;
import dk.naersund.intake.internal.rules.NotThisFormat;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Service;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Sites from a page of services. A location bears our id as its external identifier; one without it
 * is taken under its own id. A service is known by its id here, or by the UUID that we export.
 */
final class HsdsReader {
  private final Report report;
  private final Map<String, String> services = new HashMap<>();

  HsdsReader(Report report, RegistrySnapshot snapshot) {
    this.report = report;
    for (Service service : snapshot.services()) {
      services.put(Hsds.uuid("service", service.id()), service.id());
    }
  }

  List<Row> read(JsonNode tree) {
    JsonNode contents = tree.isArray() ? tree : tree.path("contents");
    if (!contents.isArray()) {
      report.tell(new NotThisFormat(), Place.FILE, "HSDS");
      return List.of();
    }
    Place list = tree.isArray() ? Place.FILE : Place.FILE.at("contents");
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      JsonNode service = contents.path(i);
      Place place = new Place(0, (list.field() == null ? "" : list.field()) + "[" + i + "]");
      JsonNode offers = service.path("service_at_locations");
      for (int j = 0; j < offers.size(); j++) {
        Place here = place.at("service_at_locations[" + j + "]");
        rows.add(row(service, place, offers.path(j), here));
      }
    }
    return rows;
  }

  private Row row(JsonNode service, Place servicePlace, JsonNode offer, Place place) {
    Map<Field, Cell> cells = new EnumMap<>(Field.class);
    Json.cell(service, "id", servicePlace, Field.SERVICE, cells, report);
    cells.computeIfPresent(
        Field.SERVICE,
        (field, cell) -> new Cell(services.getOrDefault(cell.value(), cell.value()), cell.place()));
    JsonNode schedule = offer.path("schedules").path(0);
    Place when = place.at("schedules[0]");
    Json.cell(schedule, "description", when, Field.HOURS, cells, report);
    Json.cell(schedule, "valid_from", when, Field.SERVICE_FROM, cells, report);
    Json.cell(schedule, "valid_to", when, Field.SERVICE_TO, cells, report);
    phone(offer, place, Field.SERVICE_PHONE, Field.SERVICE_PHONE_HOURS, cells);
    location(offer.path("location"), place.at("location"), cells);
    return new Row(place, cells, true);
  }

  private void location(JsonNode location, Place place, Map<Field, Cell> cells) {
    Json.cell(location, "id", place, Field.ID, cells, report);
    if (location.path("external_identifier_type").asString("").equals(Hsds.ID_TYPE)) {
      Json.cell(location, "external_identifier", place, Field.ID, cells, report);
    }
    Json.cell(location, "name", place, Field.NAME, cells, report);
    Json.cell(location, "alternate_name", place, Field.NAME_EN, cells, report);
    Json.cell(location, "description", place, Field.LANDMARK, cells, report);
    Json.cell(location, "latitude", place, Field.LAT, cells, report);
    Json.cell(location, "longitude", place, Field.LON, cells, report);
    phone(location, place, Field.PHONE, Field.PHONE_HOURS, cells);
    Place inside = place.at("accessibility[0]");
    JsonNode access = location.path("accessibility").path(0);
    Json.cell(access, "description", inside, Field.ACCESS, cells, report);
    address(location.path("addresses").path(0), place.at("addresses[0]"), cells);
  }

  private void address(JsonNode address, Place place, Map<Field, Cell> cells) {
    Json.cell(address, "region", place, Field.KOMMUNEKODE, cells, report);
    Json.cell(address, "address_1", place, Field.ADDRESS, cells, report);
    String postcode = address.path("postal_code").asString("");
    String city = address.path("city").asString("");
    if (!postcode.isBlank() && !city.isBlank()) {
      cells.computeIfPresent(
          Field.ADDRESS,
          (field, cell) ->
              new Cell(new Addresses(cell.value(), postcode, city).text(), cell.place()));
    }
  }

  private void phone(
      JsonNode owner, Place place, Field number, Field hours, Map<Field, Cell> cells) {
    JsonNode phone = owner.path("phones").path(0);
    Place inside = place.at("phones[0]");
    Json.cell(phone, "number", inside, number, cells, report);
    Json.cell(phone, "description", inside, hours, cells, report);
  }
}
