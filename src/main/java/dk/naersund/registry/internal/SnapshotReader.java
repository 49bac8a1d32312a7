package dk.naersund.registry.internal;

import dk.naersund.hours.HoursException;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.Photo;
import dk.naersund.registry.RegionCode;
import dk.naersund.registry.Responsibility;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads all tables into records: children first, each list under the key of its parent, then the
 * parents that take them. One query per table; the caller holds a transaction that sees one moment.
 */
final class SnapshotReader {
  private final DatabaseClient database;
  private final Columns columns = new Columns();

  /** A door or a place among a site's children. */
  private record Key(String site, @Nullable Object child) {}

  private record About(long event, long loaded, boolean invented) {}

  private record Version(EntityId id, long number) {}

  private final Map<Key, List<AccessFact>> access = new HashMap<>();
  private final Map<Key, List<Entrance>> entrances = new HashMap<>();
  private final Map<Key, List<SiteLocation.Parking>> parking = new HashMap<>();
  private final Map<Key, List<HoursException>> exceptions = new HashMap<>();
  private final Map<Key, List<SiteLocation>> locations = new HashMap<>();
  private final Map<Key, List<Site.Closure>> closures = new HashMap<>();
  private final Map<Key, List<Site.ServiceAtSite>> offers = new HashMap<>();
  private final Map<Key, List<String>> aliases = new HashMap<>();

  private final List<Organisation> organisations = new ArrayList<>();
  private final List<RegionCode> regions = new ArrayList<>();
  private final List<Responsibility> responsibilities = new ArrayList<>();
  private final List<ServiceKind> serviceKinds = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<Season> seasons = new ArrayList<>();
  private final List<Service> services = new ArrayList<>();
  private final List<Site> sites = new ArrayList<>();
  private final List<About> abouts = new ArrayList<>(1);
  private final List<Version> versions = new ArrayList<>();

  private SnapshotReader(DatabaseClient database) {
    this.database = database;
  }

  /** The registry as the transaction sees it. */
  static Mono<MemorySnapshot> read(DatabaseClient database) {
    return Mono.defer(() -> new SnapshotReader(database).snapshot());
  }

  private Mono<MemorySnapshot> snapshot() {
    CatalogueReader catalogue = new CatalogueReader(columns);
    return Flux.concat(
            children(
                access,
                "select * from access_fact order by site_id, entrance_id, ordinal",
                row -> key(row, "entrance_id", String.class),
                this::accessFact),
            children(
                parking,
                "select * from parking order by site_id, location, ordinal",
                row -> key(row, "location", Integer.class),
                this::parking),
            children(
                entrances,
                "select * from entrance order by site_id, location, ordinal",
                row -> key(row, "location", Integer.class),
                this::entrance),
            children(
                exceptions,
                "select *, lower(days) as day_from, upper(days) - 1 as day_to"
                    + " from hours_exception order by site_id, service_ordinal, ordinal",
                row -> key(row, "service_ordinal", Integer.class),
                this::exception),
            children(
                locations,
                "select *, lower(valid) as day_from, upper(valid) - 1 as day_to"
                    + " from site_location order by site_id, ordinal",
                this::site,
                this::location),
            children(
                closures,
                "select *, lower(days) as day_from, upper(days) - 1 as day_to"
                    + " from closure order by site_id, ordinal",
                this::site,
                this::closure),
            children(
                offers,
                "select *, lower(valid) as day_from, upper(valid) - 1 as day_to"
                    + " from service_at_site order by site_id, ordinal",
                this::site,
                this::serviceAtSite),
            children(
                aliases,
                "select * from site_alias order by site_id, ordinal",
                this::site,
                row -> columns.text(row, "id")),
            all(organisations, "select * from organisation", catalogue::organisation),
            all(
                serviceKinds,
                "select * from service_kind order by ordinal",
                catalogue::serviceKind),
            all(
                places,
                "select id from service_kind_place order by ordinal",
                row -> columns.text(row, "id")),
            all(regions, CatalogueReader.REGIONS, catalogue::region),
            all(seasons, CatalogueReader.SEASONS, catalogue::season),
            all(services, "select *, residence::text[] as codes from service", catalogue::service),
            all(responsibilities, CatalogueReader.RESPONSIBILITIES, catalogue::responsibility),
            all(sites, "select * from site", this::wholeSite),
            all(
                versions,
                "select entity, entity_id, max(number) as number from registry_event"
                    + " where entity is not null group by entity, entity_id",
                this::version),
            all(
                abouts,
                "select coalesce(max(number), 0) as event,"
                    + " coalesce(max(number) filter (where what = 'import'), 0) as loaded,"
                    + " coalesce((select invented from registry_about), false) as invented"
                    + " from registry_event",
                row ->
                    new About(
                        columns.number(row, "event"),
                        columns.number(row, "loaded"),
                        columns.flag(row, "invented"))))
        .then(Mono.fromSupplier(this::made));
  }

  private MemorySnapshot made() {
    About about = abouts.getFirst();
    return new MemorySnapshot(
            about.event(),
            about.loaded(),
            new RegistryContent(
                about.invented(),
                organisations,
                regions,
                serviceKinds,
                seasons,
                services,
                responsibilities,
                sites))
        .withPlaces(places)
        .withVersions(versions.stream().collect(Collectors.toMap(Version::id, Version::number)));
  }

  private Version version(Readable row) {
    return new Version(
        new EntityId(
            columns.choice(row, "entity", EntityId.Kind.class), columns.text(row, "entity_id")),
        columns.number(row, "number"));
  }

  private <T> Mono<Void> all(List<T> into, String sql, Function<Readable, T> read) {
    return database.sql(sql).map(row -> into.add(read.apply(row))).all().then();
  }

  private <T> Mono<Void> children(
      Map<Key, List<T>> into, String sql, Function<Readable, Key> key, Function<Readable, T> read) {
    return database
        .sql(sql)
        .map(
            row ->
                into.computeIfAbsent(key.apply(row), k -> new ArrayList<>(2)).add(read.apply(row)))
        .all()
        .then();
  }

  private Key site(Readable row) {
    return new Key(columns.text(row, "site_id"), null);
  }

  private Key key(Readable row, String column, Class<?> type) {
    return new Key(columns.text(row, "site_id"), row.get(column, type));
  }

  private static <T> List<T> of(Map<Key, List<T>> children, String site, @Nullable Object child) {
    return children.getOrDefault(new Key(site, child), List.of());
  }

  private Site wholeSite(Readable row) {
    String id = columns.text(row, "id");
    return new Site(
        id,
        columns.localText(row, "name"),
        columns.localTexts(row, "former_names"),
        columns.localTexts(row, "familiar_names"),
        columns.findLocalText(row, "landmark"),
        columns.findText(row, "part_of"),
        columns.findText(row, "satellite_of"),
        of(locations, id, null),
        of(access, id, null),
        columns.findPhone(row),
        of(closures, id, null),
        of(offers, id, null),
        new Site.Entry(
            columns.findText(row, "keeper"),
            columns.findDate(row, "confirmed"),
            columns.flag(row, "sensitive"),
            of(aliases, id, null)));
  }

  private SiteLocation location(Readable row) {
    String site = columns.text(row, "site_id");
    int ordinal = columns.integer(row, "ordinal");
    return new SiteLocation(
        columns.findDate(row, "day_from"),
        columns.findDate(row, "day_to"),
        columns.text(row, "address_text"),
        columns.findText(row, "address_id"),
        columns.text(row, "kommunekode"),
        columns.position(row),
        of(entrances, site, ordinal),
        of(parking, site, ordinal),
        EntityJson.storedBuilding(row.get("building", Json.class)));
  }

  private Entrance entrance(Readable row) {
    String id = columns.text(row, "id");
    return new Entrance(
        id,
        columns.localText(row, "name"),
        columns.position(row),
        of(access, columns.text(row, "site_id"), id),
        columns.findLocalText(row, "hint"),
        columns.findLocalText(row, "landmark"),
        photo(row));
  }

  private @Nullable Photo photo(Readable row) {
    String sha256 = columns.findText(row, "photo");
    return sha256 == null
        ? null
        : new Photo(sha256, columns.localText(row, "photo_alt"), columns.date(row, "photo_date"));
  }

  private SiteLocation.Parking parking(Readable row) {
    return new SiteLocation.Parking(
        columns.choice(row, "kind", SiteLocation.Parking.Kind.class),
        columns.position(row),
        columns.findInteger(row, "spaces"));
  }

  private AccessFact accessFact(Readable row) {
    return new AccessFact(
        columns.choice(row, "feature", AccessFeature.class),
        columns.choice(row, "answer", Answer.class),
        columns.findInteger(row, "measure"),
        columns.findText(row, "source"),
        columns.findDate(row, "seen_on"),
        columns.findText(row, "who"));
  }

  private Site.Closure closure(Readable row) {
    return new Site.Closure(
        columns.date(row, "day_from"),
        columns.findDate(row, "day_to"),
        columns.localText(row, "reason"));
  }

  private Site.ServiceAtSite serviceAtSite(Readable row) {
    int ordinal = columns.integer(row, "ordinal");
    return new Site.ServiceAtSite(
        columns.text(row, "service"),
        columns.findDate(row, "day_from"),
        columns.findDate(row, "day_to"),
        columns.findText(row, "entrance_id"),
        columns.text(row, "hours"),
        of(exceptions, columns.text(row, "site_id"), ordinal),
        columns.findPhone(row),
        columns.flag(row, "visit"),
        columns.findLocalText(row, "note"));
  }

  private HoursException exception(Readable row) {
    return new HoursException(
        columns.date(row, "day_from"),
        columns.date(row, "day_to"),
        columns.text(row, "hours"),
        columns.findLocalText(row, "reason"));
  }
}
