package dk.naersund.registry.internal;

import dk.naersund.geo.Position;
import dk.naersund.hours.HoursException;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.Phone;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as rows: table to rows, a row being column to value. The tables stand in an order in
 * which they can be filled. {@link SnapshotReader} is the way back.
 */
final class TableRows {
  private final Map<String, List<Map<String, @Nullable Object>>> tables = new LinkedHashMap<>();

  private TableRows() {}

  /** The rows of everything but sites. */
  static TableRows ofCatalogue(RegistryContent content) {
    TableRows rows = new TableRows();
    Map<String, @Nullable Object> about = rows.row("registry_about");
    about.put("only_row", true);
    about.put("invented", content.invented());
    content.organisations().forEach(rows::organisation);
    for (int i = 0; i < content.serviceKinds().size(); i++) {
      rows.serviceKind(content.serviceKinds().get(i), i);
    }
    content.seasons().forEach(rows::season);
    content.services().forEach(rows::service);
    return rows;
  }

  /** The rows of some sites. */
  static TableRows ofSites(List<Site> sites) {
    TableRows rows = new TableRows();
    sites.forEach(rows::site);
    return rows;
  }

  /** The rows of some entities. */
  static TableRows of(List<RegistryEntity> entities) {
    TableRows rows = new TableRows();
    entities.forEach(rows::add);
    return rows;
  }

  private void add(RegistryEntity entity) {
    switch (entity) {
      case Organisation organisation -> organisation(organisation);
      case Season season -> season(season);
      case Service service -> service(service);
      case Site site -> site(site);
    }
  }

  Map<String, List<Map<String, @Nullable Object>>> tables() {
    return tables;
  }

  private void organisation(Organisation organisation) {
    Map<String, @Nullable Object> row = row("organisation");
    row.put("id", organisation.id());
    row.put("name", organisation.name());
    row.put("kind", Kebab.of(organisation.kind()));
    row.put("kommunekode", organisation.kommunekode());
    row.put("cvr", organisation.cvr());
    row.put("sor_id", organisation.sorId());
    phone(row, organisation.phone());
  }

  private void serviceKind(ServiceKind kind, int ordinal) {
    Map<String, @Nullable Object> row = row("service_kind");
    row.put("id", kind.id());
    row.put("ordinal", ordinal);
    row.put("name", kind.name());
    row.put("description", kind.description());
    row.put("sector", Kebab.of(kind.sector()));
    row.put("words", kind.words());
    row.put("instead", kind.instead());
  }

  private void season(Season season) {
    Map<String, @Nullable Object> row = row("season");
    row.put("id", season.id());
    row.put("name", season.name());
    row.put("first_day", season.firstDay());
    row.put("last_day", season.lastDay());
  }

  private void service(Service service) {
    Map<String, @Nullable Object> row = row("service");
    Service.Audience audience = service.audience();
    row.put("id", service.id());
    row.put("kind", service.kind());
    row.put("organisation", service.organisation());
    row.put("name", service.name());
    row.put("min_age", audience.minAge());
    row.put("max_age", audience.maxAge());
    row.put("residence", audience.residence());
    row.put("referral", Kebab.of(audience.referral()));
    row.put("audience_note", audience.note());
    row.put("languages", service.languages());
    row.put("booking_how", Kebab.of(service.booking().how()));
    row.put("booking_url", service.booking().url());
    row.put("season", service.season());
    row.put("city_wide", service.cityWide());
  }

  private void site(Site site) {
    Map<String, @Nullable Object> row = row("site");
    row.put("id", site.id());
    row.put("name", site.name());
    row.put("former_names", site.formerNames());
    row.put("familiar_names", site.familiarNames());
    row.put("landmark", site.landmark());
    row.put("part_of", site.partOf());
    row.put("satellite_of", site.satelliteOf());
    phone(row, site.phone());
    row.put("keeper", site.entry().keeper());
    row.put("confirmed", site.entry().confirmed());
    row.put("sensitive", site.entry().sensitive());
    for (int i = 0; i < site.entry().aliases().size(); i++) {
      child("site_alias", site.id(), i).put("id", site.entry().aliases().get(i));
    }
    for (int i = 0; i < site.locations().size(); i++) {
      location(site, site.locations().get(i), i);
    }
    access(site.id(), null, site.access());
    for (int i = 0; i < site.closures().size(); i++) {
      Site.Closure closure = site.closures().get(i);
      Map<String, @Nullable Object> closed = child("closure", site.id(), i);
      closed.put("days", days(closure.from(), closure.to()));
      closed.put("reason", closure.reason());
    }
    for (int i = 0; i < site.services().size(); i++) {
      serviceAtSite(site.id(), site.services().get(i), i);
    }
  }

  private void location(Site site, SiteLocation location, int ordinal) {
    Map<String, @Nullable Object> row = child("site_location", site.id(), ordinal);
    row.put("valid", days(location.from(), location.to()));
    row.put("address_text", location.addressText());
    row.put("address_id", location.addressId());
    row.put("kommunekode", location.kommunekode());
    position(row, location.position());
    for (int i = 0; i < location.entrances().size(); i++) {
      Entrance entrance = location.entrances().get(i);
      Map<String, @Nullable Object> door = child("entrance", site.id(), i);
      door.put("id", entrance.id());
      door.put("location", ordinal);
      door.put("name", entrance.name());
      position(door, entrance.position());
      door.put("hint", entrance.hint());
      access(site.id(), entrance.id(), entrance.access());
    }
    for (int i = 0; i < location.parking().size(); i++) {
      SiteLocation.Parking parking = location.parking().get(i);
      Map<String, @Nullable Object> cars = child("parking", site.id(), i);
      cars.put("location", ordinal);
      cars.put("kind", Kebab.of(parking.kind()));
      position(cars, parking.position());
      cars.put("spaces", parking.spaces());
    }
  }

  private void access(String site, @Nullable String entrance, List<AccessFact> facts) {
    for (int i = 0; i < facts.size(); i++) {
      AccessFact fact = facts.get(i);
      Map<String, @Nullable Object> row = child("access_fact", site, i);
      row.put("entrance_id", entrance);
      row.put("feature", fact.feature().id());
      row.put("answer", Kebab.of(fact.answer()));
      row.put("measure", fact.measure());
      row.put("source", fact.source());
      row.put("seen_on", fact.date());
    }
  }

  private void serviceAtSite(String site, Site.ServiceAtSite service, int ordinal) {
    Map<String, @Nullable Object> row = child("service_at_site", site, ordinal);
    row.put("service", service.service());
    row.put("valid", days(service.from(), service.to()));
    row.put("entrance_id", service.entrance());
    row.put("hours", service.hours());
    phone(row, service.phone());
    for (int i = 0; i < service.exceptions().size(); i++) {
      HoursException exception = service.exceptions().get(i);
      Map<String, @Nullable Object> other = child("hours_exception", site, i);
      other.put("service_ordinal", ordinal);
      other.put("days", days(exception.from(), exception.to()));
      other.put("hours", exception.hours());
      other.put("reason", exception.reason());
    }
  }

  private Map<String, @Nullable Object> row(String table) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    tables.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
    return row;
  }

  private Map<String, @Nullable Object> child(String table, String site, int ordinal) {
    Map<String, @Nullable Object> row = row(table);
    row.put("site_id", site);
    row.put("ordinal", ordinal);
    return row;
  }

  private static void phone(Map<String, @Nullable Object> row, @Nullable Phone phone) {
    row.put("phone_number", phone == null ? null : phone.number());
    row.put("phone_hours", phone == null ? null : phone.hours());
  }

  private static void position(Map<String, @Nullable Object> row, Position position) {
    row.put("lat", position.lat());
    row.put("lon", position.lon());
  }

  /** A range of days, both included, as PostgreSQL writes it; null is without bound. */
  private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null ? "(" : "[" + from) + "," + (to == null ? ")" : to + "]");
  }
}
