package dk.naersund.registry.internal;

import dk.naersund.registry.EntityId;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.Site;
import io.r2dbc.postgresql.codec.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static final JsonMapper JSON = JsonMapper.shared();

  private final DatabaseClient database;

  RegistryWriter(DatabaseClient database) {
    this.database = database;
  }

  /** Writes the event of an import; without it the tables take no row. */
  Mono<Long> importEvent(String who, String why, RegistryContent content, String sha256) {
    Map<String, Object> after = new LinkedHashMap<>();
    after.put("sha256", sha256);
    after.put("organisations", content.organisations().size());
    after.put("serviceKinds", content.serviceKinds().size());
    after.put("seasons", content.seasons().size());
    after.put("services", content.services().size());
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
    Flux<TableRows> sites =
        Flux.fromIterable(content.sites()).buffer(BATCH).map(TableRows::ofSites);
    return Flux.concat(Mono.fromSupplier(() -> TableRows.ofCatalogue(content)), sites)
        .concatMap(rows -> Flux.fromIterable(rows.tables().entrySet()), 1)
        .concatMap(table -> insert(table.getKey(), table.getValue()), 1)
        .then();
  }

  /** Creates an entity, or puts it in the place of the one with its id. */
  Mono<Void> put(RegistryEntity entity) {
    Map<String, List<Map<String, @Nullable Object>>> rows = TableRows.of(entity).tables();
    String table = Kebab.of(EntityId.of(entity).kind());
    Map<String, List<Map<String, @Nullable Object>>> children = new LinkedHashMap<>(rows);
    List<Map<String, @Nullable Object>> own = Objects.requireNonNull(children.remove(table));
    return upsert(table, own.getFirst())
        .then(entity instanceof Site site ? removeChildren(site.id()) : Mono.empty())
        .then(children.isEmpty() ? Mono.empty() : insertAll(children));
  }

  /** Takes an entity away, with all that is its own. */
  Mono<Void> remove(EntityId id) {
    return database
        .sql("delete from " + Kebab.of(id.kind()) + " where id = :id")
        .bind("id", id.id())
        .then();
  }

  private Mono<Void> upsert(String table, Map<String, @Nullable Object> row) {
    String values =
        row.keySet().stream()
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    return database
        .sql(
            "insert into %1$s select * from jsonb_populate_record(null::%1$s, :row)"
                    .formatted(table)
                + " on conflict (id) do update set "
                + values)
        .bind("row", Json.of(JSON.writeValueAsString(row)))
        .then();
  }

  /** Takes away all rows of a site but its own; what hangs on them goes with them. */
  private Mono<Void> removeChildren(String site) {
    String each =
        Stream.of("site_location", "access_fact", "closure")
            .map(table -> "old_%1$s as (delete from %1$s where site_id = :site)".formatted(table))
            .collect(Collectors.joining(", "));
    return database
        .sql("with " + each + " delete from service_at_site where site_id = :site")
        .bind("site", site)
        .then();
  }

  /** One statement for the rows of many tables. */
  private Mono<Void> insertAll(Map<String, List<Map<String, @Nullable Object>>> tables) {
    String each =
        tables.keySet().stream()
            .map(
                table ->
                    "new_%1$s as (insert into %1$s select * from".formatted(table)
                        + " jsonb_populate_recordset(null::%1$s, :%1$s))".formatted(table))
            .collect(Collectors.joining(", "));
    DatabaseClient.GenericExecuteSpec sql = database.sql("with " + each + " select 1");
    for (Map.Entry<String, List<Map<String, @Nullable Object>>> table : tables.entrySet()) {
      sql = sql.bind(table.getKey(), Json.of(JSON.writeValueAsString(table.getValue())));
    }
    return sql.then();
  }

  /** One statement for many rows; PostgreSQL itself gives every value its column's type. */
  private Mono<Void> insert(String table, List<Map<String, @Nullable Object>> rows) {
    return database
        .sql(
            "insert into %1$s select * from jsonb_populate_recordset(null::%1$s, :rows)"
                .formatted(table))
        .bind("rows", Json.of(JSON.writeValueAsString(rows)))
        .then();
  }
}
