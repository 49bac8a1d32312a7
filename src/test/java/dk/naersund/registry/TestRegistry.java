package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.platform.TestDatabase;
import dk.naersund.registry.internal.DatabaseRegistry;
import dk.naersund.registry.internal.RegistryNews;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** A registry on a test's database, wired as the program wires it. */
public final class TestRegistry {
  private TestRegistry() {}

  /** An empty registry, or what the database holds once it is loaded. */
  public static DatabaseRegistry on(TestDatabase database) {
    return on(database, RegistryNews.NONE);
  }

  /** The same, hearing of other instances. */
  static DatabaseRegistry on(TestDatabase database, RegistryNews news) {
    var connections =
        new ConnectionPool(
            ConnectionPoolConfiguration.builder(database.connectionFactory())
                .initialSize(0)
                .minIdle(0)
                .maxIdleTime(Duration.ofSeconds(2))
                .build());
    return new DatabaseRegistry(
        DatabaseClient.create(connections), new R2dbcTransactionManager(connections), news);
  }

  /** Fills the database from the file if it is empty, and reads it. */
  public static RegistrySnapshot load(TestDatabase database, Path registryJson) {
    return Objects.requireNonNull(on(database).loadIfEmpty(registryJson).block());
  }

  /** Fills the empty registry with a world that was built in code. */
  static RegistrySnapshot fill(Registry registry, RegistrySnapshot world, Path folder)
      throws IOException {
    Path file = folder.resolve("registry.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      RegistryJson.write(world, out);
    }
    return Objects.requireNonNull(registry.loadIfEmpty(file).block());
  }

  /** Makes one edit. */
  static EditOutcome edit(DatabaseRegistry registry, RandomEdits.Edit edit, long seen) {
    return Objects.requireNonNull(edited(registry, edit, seen).block());
  }

  /** One edit, made when it is subscribed to. */
  static Mono<EditOutcome> edited(DatabaseRegistry registry, RandomEdits.Edit edit, long seen) {
    Author author = new Author("editor", "at random");
    RegistryEntity entity = edit.entity();
    Mono<EditOutcome> outcome =
        entity == null
            ? registry.editor().remove(edit.id(), seen, author)
            : registry.editor().put(entity, seen, author);
    // Nothing was written then; on a busy machine twenty wait long for each other.
    return outcome.retryWhen(Retry.indefinitely().filter(RegistryBusy.class::isInstance));
  }

  /** Whether the entity is in the snapshot. */
  static boolean has(RegistrySnapshot snapshot, EntityId id) {
    return all(snapshot).contains(id);
  }

  /** That two snapshots hold the same in the same order, and the same versions of it. */
  static void assertSame(RegistrySnapshot expected, RegistrySnapshot actual) {
    assertThat(actual.event()).isEqualTo(expected.event());
    assertThat(actual.invented()).isEqualTo(expected.invented());
    assertThat(actual.organisations()).containsExactlyElementsOf(expected.organisations());
    assertThat(actual.serviceKinds()).containsExactlyElementsOf(expected.serviceKinds());
    assertThat(actual.regions()).containsExactlyElementsOf(expected.regions());
    assertThat(actual.responsibilities()).containsExactlyElementsOf(expected.responsibilities());
    assertThat(actual.seasons()).containsExactlyElementsOf(expected.seasons());
    assertThat(actual.services()).containsExactlyElementsOf(expected.services());
    assertThat(actual.sites()).containsExactlyElementsOf(expected.sites());
    for (EntityId id : all(expected)) {
      assertThat(actual.version(id)).as("%s", id).isEqualTo(expected.version(id));
    }
  }

  private static Set<EntityId> all(RegistrySnapshot snapshot) {
    return entities(snapshot).stream().map(EntityId::of).collect(Collectors.toSet());
  }

  /** All that is edited, in the order of the snapshot. */
  static List<RegistryEntity> entities(RegistrySnapshot snapshot) {
    return Stream.of(
            snapshot.organisations(),
            snapshot.regions(),
            snapshot.serviceKinds(),
            snapshot.seasons(),
            snapshot.services(),
            snapshot.responsibilities(),
            snapshot.sites())
        .<RegistryEntity>flatMap(Collection::stream)
        .toList();
  }

  /** A snapshot of these entities; the catalogue has their order. */
  static RegistrySnapshot snapshot(Collection<RegistryEntity> entities) {
    return RegistrySnapshot.of(
        only(Organisation.class, entities),
        only(RegionCode.class, entities),
        only(ServiceKind.class, entities),
        only(Season.class, entities),
        only(Service.class, entities),
        only(Responsibility.class, entities),
        only(Site.class, entities));
  }

  private static <T> List<T> only(Class<T> type, Collection<RegistryEntity> entities) {
    return entities.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
