package dk.naersund.registry.internal;

import dk.naersund.registry.EntityId;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistryHistory.Happened;
import dk.naersund.registry.RegistryHistory.Kept;
import dk.naersund.registry.RegistryHistory.Version;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Questions to {@code registry_event} about the past. */
final class PastEvents {
  private final DatabaseClient database;

  PastEvents(DatabaseClient database) {
    this.database = database;
  }

  /**
   * What an entity was before all that happened to it since an event.
   *
   * @param version the event that had made it so; null for the first load
   */
  record Step(EntityId id, @Nullable RegistryEntity before, @Nullable Long version) {
    MemorySnapshot applyTo(MemorySnapshot snapshot, long loaded) {
      return before == null
          ? snapshot.without(0, id)
          : snapshot.with(version == null ? loaded : version, before);
    }
  }

  /** The entity's own events, the newest first. */
  Flux<Version> versions(EntityId id) {
    return database
        .sql(
            """
            select number, at, who, why, what from registry_event
            where entity = :entity and entity_id = :id order by number desc
            """)
        .bind("entity", Kebab.of(id.kind()))
        .bind("id", id.id())
        .map(PastEvents::readVersion)
        .all();
  }

  /** The same, with what the entity was before and after each. */
  Flux<Happened> happened(EntityId id) {
    return database
        .sql(
            """
            select entity, entity_id, number, at, who, why, what, before, after from registry_event
            where entity = :entity and entity_id = :id order by number desc
            """)
        .bind("entity", Kebab.of(id.kind()))
        .bind("id", id.id())
        .map(PastEvents::readHappened)
        .all();
  }

  /** The last events about an entity, whichever, the newest first. */
  Flux<Happened> latest(int most) {
    return database
        .sql(
            """
            select entity, entity_id, number, at, who, why, what, before, after from registry_event
            where entity is not null order by number desc limit :most
            """)
        .bind("most", most)
        .map(PastEvents::readHappened)
        .all();
  }

  private static Happened readHappened(Readable row) {
    EntityId id = id(row);
    return new Happened(
        id, new Kept(readVersion(row), entity(id, row, "after")), entity(id, row, "before"));
  }

  private static EntityId id(Readable row) {
    return new EntityId(
        Kebab.parse(EntityId.Kind.class, text(row, "entity")), text(row, "entity_id"));
  }

  /** One event. */
  Mono<Version> version(long number) {
    return database
        .sql("select number, at, who, why, what from registry_event where number = :number")
        .bind("number", number)
        .map(PastEvents::readVersion)
        .one();
  }

  /** Which event of a site: the last one, or the last one that confirmed it. */
  record SiteEvent(String site, boolean confirms, Version version) {}

  /** The last event of each of these sites, and the last by which somebody found it right. */
  Flux<SiteEvent> lastOfSites(Collection<String> ids) {
    return database
        .sql(
            """
            (select distinct on (entity_id) entity_id, number, at, who, why, what, false as confirms
              from registry_event where entity = 'site' and entity_id = any(:ids)
              order by entity_id, number desc)
            union all
            (select distinct on (entity_id) entity_id, number, at, who, why, what, true
              from registry_event where entity = 'site' and entity_id = any(:ids)
                and after ->> 'confirmed' is distinct from before ->> 'confirmed'
                and after ->> 'confirmed' is not null
              order by entity_id, number desc)
            """)
        .bind("ids", ids.toArray(String[]::new))
        .map(
            row ->
                new SiteEvent(
                    text(row, "entity_id"),
                    Boolean.TRUE.equals(row.get("confirms", Boolean.class)),
                    readVersion(row)))
        .all();
  }

  private static Version readVersion(Readable row) {
    return new Version(
        Objects.requireNonNull(row.get("number", Long.class)),
        Objects.requireNonNull(row.get("at", OffsetDateTime.class)).toInstant(),
        text(row, "who"),
        text(row, "why"),
        Kebab.parse(Version.What.class, text(row, "what")));
  }

  /**
   * The entity right after an event, by its own events; nothing when it has none.
   *
   * @return empty in it when it was not there then
   */
  Mono<Optional<RegistryEntity>> at(EntityId id, long event) {
    return database
        .sql(
            """
            (select after as content, 0 as choice from registry_event
              where entity = :entity and entity_id = :id and number <= :event
              order by number desc limit 1)
            union all
            (select before, 1 from registry_event
              where entity = :entity and entity_id = :id and number > :event
              order by number limit 1)
            order by choice limit 1
            """)
        .bind("entity", Kebab.of(id.kind()))
        .bind("id", id.id())
        .bind("event", event)
        .map((Readable row) -> Optional.ofNullable(entity(id, row, "content")))
        .one();
  }

  /** For each entity that something happened to after an event: what it was at the event. */
  Flux<Step> firstAfter(long event) {
    return database
        .sql(
            """
            select distinct on (entity, entity_id) entity, entity_id, before,
              (select max(number) from registry_event own
                where own.entity = e.entity and own.entity_id = e.entity_id
                  and own.number <= :event) as version
            from registry_event e where number > :event and entity is not null
            order by entity, entity_id, number
            """)
        .bind("event", event)
        .map(PastEvents::readStep)
        .all();
  }

  private static Step readStep(Readable row) {
    EntityId id = id(row);
    return new Step(id, entity(id, row, "before"), row.get("version", Long.class));
  }

  /**
   * The last event with a number up to this one, or the last of those that were published with it;
   * 0 when there is none.
   */
  Mono<Long> lastUpTo(long event) {
    return database
        .sql(
            """
            select coalesce(max(coalesce(published_with, number)), 0) from registry_event
            where number = (select max(number) from registry_event where number <= :event)
            """)
        .bind("event", event)
        .mapValue(Long.class)
        .one();
  }

  /** The last event up to a moment, which those published together share; 0 for none. */
  Mono<Long> lastUpTo(Instant moment) {
    return database
        .sql("select coalesce(max(number), 0) from registry_event where at <= :moment")
        .bind("moment", moment.atOffset(ZoneOffset.UTC))
        .mapValue(Long.class)
        .one();
  }

  private static @Nullable RegistryEntity entity(EntityId id, Readable row, String column) {
    Json json = row.get(column, Json.class);
    return json == null ? null : EntityJson.stored(id, json.asString());
  }

  private static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }
}
