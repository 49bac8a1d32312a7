package dk.naersund.registry.internal;

import dk.naersund.registry.EntityId;
import dk.naersund.registry.RegistryEntity;
import io.r2dbc.postgresql.codec.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes into the registry's tables; the caller holds the transaction. */
final class RegistryWriter {
  /**
   * Sites per round trip: big enough for speed, small enough for one message of a few megabytes.
   */
  private static final int BATCH = 1000;

  /** What hangs on an entity by itself; what hangs on that goes with it. */
  private static final Map<EntityId.Kind, List<String>> CHILDREN =
      Map.of(
          EntityId.Kind.SITE,
          List.of("site_location", "access_fact", "closure", "service_at_site", "site_alias"),
          EntityId.Kind.SEASON,
          List.of("season_wave", "season_participant"),
          EntityId.Kind.REGION,
          List.of("region_municipality"),
          EntityId.Kind.RESPONSIBILITY,
          List.of("responsibility_cell"));

  /** The tables of the entities themselves. */
  private static final Set<String> ENTITIES =
      Stream.of(EntityId.Kind.values()).map(RegistryWriter::table).collect(Collectors.toSet());

  private static final JsonMapper JSON = JsonMapper.shared();

  private final DatabaseClient database;

  RegistryWriter(DatabaseClient database) {
    this.database = database;
  }

  private static String table(EntityId.Kind kind) {
    return Kebab.of(kind).replace('-', '_');
  }

  /** Writes the event of an import; without it the tables take no row. */
  Mono<Long> importEvent(String who, String why, RegistryContent content, String sha256) {
    Map<String, Object> after = new LinkedHashMap<>();
    after.put("sha256", sha256);
    after.put("organisations", content.organisations().size());
    after.put("serviceKinds", content.serviceKinds().size());
    after.put("regions", content.regions().size());
    after.put("seasons", content.seasons().size());
    after.put("services", content.services().size());
    after.put("responsibilities", content.responsibilities().size());
    after.put("sites", content.sites().size());
    return database
        .sql(
            """
            insert into registry_event (who, why, what, after)
            values (:who, :why, 'import', :after) returning number
            """)
        .bind("who", who)
        .bind("why", why)
        .bind("after", Json.of(JSON.writeValueAsString(after)))
        .mapValue(Long.class)
        .one();
  }

  /** Inserts the whole content; {@code each} is told how many sites have been written so far. */
  Mono<Void> insert(RegistryContent content) {
    return Flux.concat(
            Mono.fromSupplier(() -> written(TableRows.ofCatalogue(content).tables())),
            Batches.of(content.sites(), BATCH, sites -> written(TableRows.ofSites(sites).tables())))
        .concatMapIterable(tables -> tables, 1)
        .concatMap(this::insert, 1)
        .then();
  }

  /** Makes the tables what the changes say. */
  Mono<Void> apply(List<EventLog.Change> changes) {
    return Batches.of(changes, BATCH, Batch::of)
        .concatMap(batch -> remove(batch.changes()).then(put(batch)), 1)
        .then();
  }

  /** Some changes, and the rows of what they leave there. */
  private record Batch(List<EventLog.Change> changes, List<Table> tables) {
    static Batch of(List<EventLog.Change> changes) {
      List<RegistryEntity> entities =
          changes.stream().map(EventLog.Change::after).filter(Objects::nonNull).toList();
      return new Batch(changes, written(TableRows.of(entities).tables()));
    }
  }

  /**
   * Rows of a table, ready to be sent.
   *
   * @param replacing what is done about a row that is there; empty for an error
   */
  private record Table(String name, String rows, String replacing) {}

  private static List<Table> written(Map<String, List<Map<String, @Nullable Object>>> tables) {
    return tables.entrySet().stream()
        .map(
            table ->
                new Table(
                    table.getKey(),
                    JSON.writeValueAsString(table.getValue()),
                    ENTITIES.contains(table.getKey()) ? replacing(table.getValue()) : ""))
        .toList();
  }

  private Mono<Void> put(Batch batch) {
    if (batch.tables().isEmpty()) {
      return Mono.empty();
    }
    List<EventLog.Change> changes = batch.changes();
    List<EventLog.Change> old =
        changes.stream()
            .filter(change -> change.before() != null && change.after() != null)
            .toList();
    return byKind(old)
        .filter(kind -> CHILDREN.containsKey(kind.getKey()))
        .concatMap(kind -> removeChildren(kind.getKey(), kind.getValue()))
        .then(Mono.defer(() -> writeAll(batch.tables())));
  }

  private static Flux<Map.Entry<EntityId.Kind, List<String>>> byKind(
      List<EventLog.Change> changes) {
    return Flux.fromIterable(
        changes.stream()
            .map(EventLog.Change::id)
            .collect(
                Collectors.groupingBy(
                    EntityId::kind, Collectors.mapping(EntityId::id, Collectors.toList())))
            .entrySet());
  }

  /** Takes entities away, with all that is their own. */
  private Mono<Void> remove(List<EventLog.Change> changes) {
    return byKind(changes.stream().filter(change -> change.after() == null).toList())
        .concatMap(
            kind ->
                database
                    .sql("delete from " + table(kind.getKey()) + " where id = any(:ids)")
                    .bind("ids", kind.getValue().toArray(String[]::new))
                    .then())
        .then();
  }

  /** Takes away all rows of entities but their own. */
  private Mono<Void> removeChildren(EntityId.Kind kind, List<String> ids) {
    String each =
        CHILDREN.getOrDefault(kind, List.of()).stream()
            .map(
                table ->
                    "old_%1$s as (delete from %1$s where %2$s_id = any(:ids))"
                        .formatted(table, table(kind)))
            .collect(Collectors.joining(", "));
    return database
        .sql("with " + each + " select 1")
        .bind("ids", ids.toArray(String[]::new))
        .then();
  }

  /** One statement for the rows of many tables; a row with an id that is there is replaced. */
  private Mono<Void> writeAll(List<Table> tables) {
    StringJoiner each = new StringJoiner(", ");
    for (Table table : tables) {
      each.add(
          "new_%1$s as (insert into %1$s select * from".formatted(table.name())
              + " jsonb_populate_recordset(null::%1$s, :%1$s)".formatted(table.name())
              + table.replacing()
              + ")");
    }
    DatabaseClient.GenericExecuteSpec sql = database.sql("with " + each + " select 1");
    for (Table table : tables) {
      sql = sql.bind(table.name(), Json.of(table.rows()));
    }
    return sql.then();
  }

  private static String replacing(List<Map<String, @Nullable Object>> rows) {
    return rows.getFirst().keySet().stream()
        .map(column -> column + " = excluded." + column)
        .collect(Collectors.joining(", ", " on conflict (id) do update set ", ""));
  }

  /** One statement for many rows; PostgreSQL itself gives every value its column's type. */
  private Mono<Void> insert(Table table) {
    return database
        .sql(
            "insert into %1$s select * from jsonb_populate_recordset(null::%1$s, :rows)"
                .formatted(table.name()))
        .bind("rows", Json.of(table.rows()))
        .then();
  }
}
