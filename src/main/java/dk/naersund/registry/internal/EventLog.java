package dk.naersund.registry.internal;

import dk.naersund.registry.Author;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.RegistryEntity;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The table {@code registry_event}: what happened, in order. */
final class EventLog {
  private final DatabaseClient database;

  EventLog(DatabaseClient database) {
    this.database = database;
  }

  /**
   * What happened to one entity.
   *
   * @param entity what it is since; null when it was taken away
   */
  record Change(long number, EntityId id, @Nullable RegistryEntity entity) {
    MemorySnapshot applyTo(MemorySnapshot before) {
      return entity == null ? before.without(number, id) : before.with(number, entity);
    }
  }

  /** An event without its content. */
  record Heading(long number, Instant at, String who) {}

  /**
   * Takes the lock that every writer takes first, so that events become visible in the order of
   * their numbers; readers are not held up. It is given back when the transaction ends.
   */
  Mono<Void> lock() {
    return database.sql("lock table registry_event in exclusive mode").then();
  }

  /**
   * The snapshot with all that has happened since; the numbers may have gaps. The caller's
   * transaction sees one moment, or holds the lock.
   */
  Mono<MemorySnapshot> advance(MemorySnapshot from) {
    return from.loaded() > 0
        ? advanceByEvents(from)
        : isLoaded()
            .flatMap(loaded -> loaded ? SnapshotReader.read(database) : advanceByEvents(from));
  }

  /** Whether a first load stands in the log; its event does not carry its content. */
  private Mono<Boolean> isLoaded() {
    return database
        .sql("select exists (select from registry_event where what = 'import')")
        .mapValue(Boolean.class)
        .one();
  }

  private Mono<MemorySnapshot> advanceByEvents(MemorySnapshot from) {
    return database
        .sql(
            """
            select number, entity, entity_id, after from registry_event
            where number > :number and entity is not null order by number
            """)
        .bind("number", from.event())
        .map(EventLog::change)
        .all()
        .reduce(from, (snapshot, change) -> change.applyTo(snapshot));
  }

  private static Change change(Readable row) {
    EntityId id =
        new EntityId(Kebab.parse(EntityId.Kind.class, text(row, "entity")), text(row, "entity_id"));
    Json after = row.get("after", Json.class);
    return new Change(
        number(row), id, after == null ? null : EntityJson.stored(id, after.asString()));
  }

  /**
   * Writes the event of one change; without it the tables take no row.
   *
   * @param before what it was; null for something new
   * @param after what it is; null for something taken away
   * @return the event's number
   */
  Mono<Long> write(
      EntityId id, @Nullable RegistryEntity before, @Nullable RegistryEntity after, Author author) {
    DatabaseClient.GenericExecuteSpec insert =
        database
            .sql(
                """
                insert into registry_event (who, why, what, entity, entity_id, before, after)
                values (:who, :why, :what, :entity, :id, :before, :after) returning number
                """)
            .bind("who", author.who())
            .bind("why", author.why())
            .bind("what", before == null ? "create" : after == null ? "delete" : "change")
            .bind("entity", Kebab.of(id.kind()))
            .bind("id", id.id());
    return bind(bind(insert, "before", before), "after", after).mapValue(Long.class).one();
  }

  private static DatabaseClient.GenericExecuteSpec bind(
      DatabaseClient.GenericExecuteSpec sql, String name, @Nullable RegistryEntity entity) {
    return entity == null
        ? sql.bindNull(name, Json.class)
        : sql.bind(name, Json.of(EntityJson.write(entity).toString()));
  }

  /** The last event of an entity; empty when it has none of its own. */
  Mono<Heading> last(EntityId id) {
    return database
        .sql(
            """
            select number, at, who from registry_event
            where entity = :entity and entity_id = :id
            order by number desc limit 1
            """)
        .bind("entity", Kebab.of(id.kind()))
        .bind("id", id.id())
        .map(EventLog::readHeading)
        .one();
  }

  /** One event. */
  Mono<Heading> heading(long number) {
    return database
        .sql("select number, at, who from registry_event where number = :number")
        .bind("number", number)
        .map(EventLog::readHeading)
        .one();
  }

  private static Heading readHeading(Readable row) {
    OffsetDateTime at = Objects.requireNonNull(row.get("at", OffsetDateTime.class));
    return new Heading(number(row), at.toInstant(), text(row, "who"));
  }

  private static long number(Readable row) {
    return Objects.requireNonNull(row.get("number", Long.class));
  }

  private static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }
}
