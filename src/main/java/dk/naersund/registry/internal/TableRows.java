package dk.naersund.registry.internal;

import dk.naersund.geo.Position;
import dk.naersund.hours.HoursException;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.Phone;
import dk.naersund.registry.Photo;
import dk.naersund.registry.RegionCode;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.Responsibility;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
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
    content.regions().forEach(rows::region);
    for (int i = 0; i < content.serviceKinds().size(); i++) {
      rows.serviceKind(content.serviceKinds().get(i)).put("ordinal", i);
    }
    content.seasons().forEach(rows::season);
    content.services().forEach(rows::service);
    content.responsibilities().forEach(rows::responsibility);
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
      case RegionCode region -> region(region);
      // The table itself says where in the catalogue it stands.
      case ServiceKind kind -> serviceKind(kind);
      case Season season -> season(season);
      case Service service -> service(service);
      case Responsibility responsibility -> responsibility(responsibility);
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
    row.put("ydernummer", organisation.ydernummer());
    phone(row, organisation.phone());
  }

  private Map<String, @Nullable Object> serviceKind(ServiceKind kind) {
    Map<String, @Nullable Object> row = row("service_kind");
    row.put("id", kind.id());
    row.put("name", kind.name());
    row.put("description", kind.description());
    row.put("sector", Kebab.of(kind.sector()));
    row.put("words", kind.words());
    row.put("instead", kind.instead());
    return row;
  }

  private void season(Season season) {
    Map<String, @Nullable Object> row = row("season");
    row.put("id", season.id());
    row.put("name", season.name());
    row.put("first_day", season.firstDay());
    row.put("last_day", season.lastDay());
    for (int i = 0; i < season.waves().size(); i++) {
      Season.Wave wave = season.waves().get(i);
      Map<String, @Nullable Object> group = owned("season_wave", "season_id", season.id(), i);
      group.put("invited", wave.invited());
      group.put("ages", range(wave.minAge(), wave.maxAge()));
    }
    for (int i = 0; i < season.participants().size(); i++) {
      owned("season_participant", "season_id", season.id(), i)
          .put("organisation", season.participants().get(i));
    }
  }

  private void region(RegionCode region) {
    Map<String, @Nullable Object> row = row("region");
    row.put("id", region.id());
    row.put("name", region.name());
    row.put("code", region.code());
    row.put("organisation", region.organisation());
    row.put("valid", range(region.from(), region.to()));
    row.put("successor", region.successor());
    row.put("source", region.source());
    for (int i = 0; i < region.municipalities().size(); i++) {
      Map<String, @Nullable Object> one = owned("region_municipality", "region_id", region.id(), i);
      one.put("kommunekode", region.municipalities().get(i));
      one.put("valid", range(region.from(), region.to()));
    }
  }

  private void responsibility(Responsibility responsibility) {
    String days = range(responsibility.from(), responsibility.to());
    Map<String, @Nullable Object> row = row("responsibility");
    row.put("id", responsibility.id());
    row.put("valid", days);
    row.put("authority", responsibility.authority());
    row.put("funder", responsibility.funder());
    row.put("operator", responsibility.operator());
    row.put("building_owner", responsibility.buildingOwner());
    row.put("source", responsibility.source());
    row.put("note", responsibility.note());
    for (int kind = 0; kind < responsibility.kinds().size(); kind++) {
      for (int i = 0; i < responsibility.municipalities().size(); i++) {
        Map<String, @Nullable Object> cell =
            owned("responsibility_cell", "responsibility_id", responsibility.id(), i);
        cell.put("kind", responsibility.kinds().get(kind));
        cell.put("kind_ordinal", kind);
        cell.put("kommunekode", responsibility.municipalities().get(i));
        cell.put("valid", days);
      }
    }
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
      closed.put("days", range(closure.from(), closure.to()));
      closed.put("reason", closure.reason());
    }
    for (int i = 0; i < site.services().size(); i++) {
      serviceAtSite(site.id(), site.services().get(i), i);
    }
  }

  private void location(Site site, SiteLocation location, int ordinal) {
    Map<String, @Nullable Object> row = child("site_location", site.id(), ordinal);
    row.put("valid", range(location.from(), location.to()));
    row.put("address_text", location.addressText());
    row.put("address_id", location.addressId());
    row.put("kommunekode", location.kommunekode());
    position(row, location.position());
    row.put(
        "building",
        location.building() == null ? null : JsonExport.JSON.valueToTree(location.building()));
    for (int i = 0; i < location.entrances().size(); i++) {
      Entrance entrance = location.entrances().get(i);
      Map<String, @Nullable Object> door = child("entrance", site.id(), i);
      door.put("id", entrance.id());
      door.put("location", ordinal);
      door.put("name", entrance.name());
      position(door, entrance.position());
      door.put("hint", entrance.hint());
      door.put("landmark", entrance.landmark());
      Photo photo = entrance.photo();
      door.put("photo", photo == null ? null : photo.sha256());
      door.put("photo_alt", photo == null ? null : photo.alt());
      door.put("photo_date", photo == null ? null : photo.date());
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
      row.put("who", fact.who());
    }
  }

  private void serviceAtSite(String site, Site.ServiceAtSite service, int ordinal) {
    Map<String, @Nullable Object> row = child("service_at_site", site, ordinal);
    row.put("service", service.service());
    row.put("valid", range(service.from(), service.to()));
    row.put("entrance_id", service.entrance());
    row.put("hours", service.hours());
    row.put("visit", service.visit());
    row.put("note", service.note());
    phone(row, service.phone());
    for (int i = 0; i < service.exceptions().size(); i++) {
      HoursException exception = service.exceptions().get(i);
      Map<String, @Nullable Object> other = child("hours_exception", site, i);
      other.put("service_ordinal", ordinal);
      other.put("days", range(exception.from(), exception.to()));
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
    return owned(table, "site_id", site, ordinal);
  }

  private Map<String, @Nullable Object> owned(String table, String owner, String id, int ordinal) {
    Map<String, @Nullable Object> row = row(table);
    row.put(owner, id);
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

  /** A range of days or ages, both included, as PostgreSQL writes it; null is without bound. */
  private static String range(@Nullable Object from, @Nullable Object to) {
    return (from == null ? "(" : "[" + from) + "," + (to == null ? ")" : to + "]");
  }
}
