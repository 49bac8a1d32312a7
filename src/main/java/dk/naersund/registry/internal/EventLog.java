package dk.naersund.registry.internal;

import dk.naersund.registry.Author;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.RegistryBusy;
import dk.naersund.registry.RegistryEntity;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The table {@code registry_event}: what happened, in order. */
final class EventLog {
  /** Events per round trip. */
  private static final int BATCH = 1000;

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final DatabaseClient database;

  EventLog(DatabaseClient database) {
    this.database = database;
  }

  /**
   * What happened to one entity.
   *
   * @param before what it was; null for something new, and where nobody asks for it
   * @param after what it is since; null when it was taken away
   */
  record Change(
      long number, EntityId id, @Nullable RegistryEntity before, @Nullable RegistryEntity after) {
    MemorySnapshot applyTo(MemorySnapshot snapshot) {
      return after == null ? snapshot.without(number, id) : snapshot.with(number, after);
    }

    /** The same, under a number. */
    Change at(long other) {
      return new Change(other, id, before, after);
    }
  }

  /** An event without its content. */
  record Heading(long number, Instant at, String who) {}

  /**
   * Takes the lock that every writer takes first, so that events become visible in the order of
   * their numbers; readers are not held up. It is given back when the transaction ends, and taken
   * away from an instance that has fallen silent in the middle of one.
   *
   * @param patience how long to wait for another writer; after that the error is {@link
   *     RegistryBusy}
   */
  Mono<Void> lock(Duration patience) {
    return database
        .sql(
            """
            set local lock_timeout = %d;
            set local statement_timeout = '60s';
            set local idle_in_transaction_session_timeout = '30s';
            lock table registry_event in exclusive mode
            """
                .formatted(patience.toMillis()))
        .then()
        .onErrorMap(EventLog::isLockTimeout, RegistryBusy::new);
  }

  private static boolean isLockTimeout(Throwable problem) {
    return problem.getCause() instanceof R2dbcException cause
        && LOCK_NOT_AVAILABLE.equals(cause.getSqlState());
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
        number(row), id, null, after == null ? null : EntityJson.stored(id, after.asString()));
  }

  /**
   * Writes the events of changes that belong together; without them the tables take no row. All get
   * the same moment.
   *
   * @return the changes with their numbers, in their order
   */
  Mono<List<Change>> write(List<Change> changes, Author author) {
    return numbers(changes.size())
        .flatMap(
            numbers -> {
              List<Change> numbered = new ArrayList<>();
              for (int i = 0; i < changes.size(); i++) {
                numbered.add(changes.get(i).at(numbers.values().get(i)));
              }
              return Batches.of(numbered, BATCH, EventLog::rows)
                  .concatMap(rows -> insert(rows, author, numbers), 1)
                  .then(Mono.just(numbered));
            });
  }

  /** Numbers for events, growing, and their moment. */
  private record Numbers(List<Long> values, OffsetDateTime at) {}

  private Mono<Numbers> numbers(int count) {
    return database
        .sql(
            """
            select array_agg(nextval(pg_get_serial_sequence('registry_event', 'number')))
              as numbers, clock_timestamp() as at from generate_series(1, :count)
            """)
        .bind("count", count)
        .map(
            row ->
                new Numbers(
                    Stream.of(Objects.requireNonNull(row.get("numbers", Long[].class)))
                        .sorted()
                        .toList(),
                    Objects.requireNonNull(row.get("at", OffsetDateTime.class))))
        .one();
  }

  private static String rows(List<Change> changes) {
    ArrayNode rows = JsonExport.JSON.createArrayNode();
    for (Change change : changes) {
      ObjectNode row = rows.addObject().put("number", change.number());
      row.put("what", what(change));
      row.put("entity", Kebab.of(change.id().kind()));
      row.put("entity_id", change.id().id());
      if (change.before() instanceof RegistryEntity before) {
        row.set("before", EntityJson.write(before));
      }
      if (change.after() instanceof RegistryEntity after) {
        row.set("after", EntityJson.write(after));
      }
    }
    return rows.toString();
  }

  private Mono<Void> insert(String rows, Author author, Numbers numbers) {
    return database
        .sql(
            """
            insert into registry_event
              (number, at, who, why, what, entity, entity_id, before, after, published_with)
            overriding system value
            select number, :at, :who, :why, what, entity, entity_id, before, after, :last
            from jsonb_to_recordset(:rows) as r (number bigint, what text, entity text,
              entity_id text, before jsonb, after jsonb)
            """)
        .bind("at", numbers.at())
        .bind("who", author.who())
        .bind("why", author.why())
        .bind("last", numbers.values().getLast())
        .bind("rows", Json.of(rows))
        .then();
  }

  private static String what(Change change) {
    return change.before() == null ? "create" : change.after() == null ? "delete" : "change";
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
