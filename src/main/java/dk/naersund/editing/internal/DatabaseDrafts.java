package dk.naersund.editing.internal;

import dk.naersund.accounts.Account;
import dk.naersund.editing.Drafts;
import dk.naersund.editing.NotPermitted;
import dk.naersund.editing.Permissions;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryEntity;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafts in the table {@code draft}. */
@Component
class DatabaseDrafts implements Drafts {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseDrafts.class);

  private final DatabaseClient database;
  private final Registry registry;
  private final Clock clock;

  DatabaseDrafts(DatabaseClient database, Registry registry, Clock clock) {
    this.database = database;
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public Mono<Draft> save(EntityId entity, long seen, JsonNode content, Account account) {
    return Mono.defer(
        () -> {
          RegistryEntity there = Entities.find(registry.snapshot(), entity);
          if (there == null
              ? !Permissions.isEditor(account)
              : !Permissions.mayEdit(account, there)) {
            return Mono.error(new NotPermitted(entity));
          }
          String text = content.toString();
          if (text.length() > MOST_CHARACTERS) {
            return Mono.error(
                new IllegalArgumentException("a draft of " + text.length() + " characters"));
          }
          // As PostgreSQL keeps it, so that what is read is equal to what was saved.
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          return write(new Draft(entity, seen, content, now), text, account);
        });
  }

  private Mono<Draft> write(Draft draft, String content, Account account) {
    return database
        .sql(
            """
            insert into draft (account, entity, entity_id, seen, content, saved_at)
            values (:account, :entity, :id, :seen, :content, :at)
            on conflict (account, entity, entity_id)
            do update set seen = :seen, content = :content, saved_at = :at
            """)
        .bind("account", account.id())
        .bind("entity", Entities.name(draft.entity().kind()))
        .bind("id", draft.entity().id())
        .bind("seen", draft.seen())
        .bind("content", Json.of(content))
        .bind("at", Columns.moment(draft.savedAt()))
        .then()
        .thenReturn(draft);
  }

  @Override
  public Mono<Draft> find(EntityId entity, Account account) {
    return database
        .sql(
            "select * from draft"
                + " where account = :account and entity = :entity and entity_id = :id")
        .bind("account", account.id())
        .bind("entity", Entities.name(entity.kind()))
        .bind("id", entity.id())
        .map(DatabaseDrafts::draft)
        .one();
  }

  @Override
  public Flux<Draft> list(Account account) {
    return database
        .sql("select * from draft where account = :account order by saved_at desc, entity_id")
        .bind("account", account.id())
        .map(DatabaseDrafts::draft)
        .all();
  }

  @Override
  public Mono<Void> discard(List<EntityId> entities, Account account) {
    return database
        .sql(
            """
            delete from draft where account = :account
              and (entity, entity_id) in (select * from unnest(:entities, :ids))
            """)
        .bind("account", account.id())
        .bind("entities", texts(entities, id -> Entities.name(id.kind())))
        .bind("ids", texts(entities, EntityId::id))
        .then();
  }

  @Override
  public Mono<Void> done(List<EntityId> entities, Account account) {
    return discard(entities, account)
        .onErrorResume(
            problem -> {
              LOG.warn("A draft of what was published stays: {}", problem.getMessage());
              return Mono.empty();
            });
  }

  private static String[] texts(List<EntityId> entities, Function<EntityId, String> text) {
    return entities.stream().map(text).toArray(String[]::new);
  }

  private static Draft draft(Readable row) {
    return new Draft(
        new EntityId(Entities.kind(Columns.text(row, "entity")), Columns.text(row, "entity_id")),
        Columns.number(row, "seen"),
        JsonMapper.shared().readTree(Columns.get(row, "content", Json.class).asString()),
        Columns.moment(row, "saved_at"));
  }
}
