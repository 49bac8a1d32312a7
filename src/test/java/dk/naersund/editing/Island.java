package dk.naersund.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.Logins;
import dk.naersund.registry.Author;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryEditor;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.world.Worlds;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The island's registry in the hands of a test: edits over HTTP, and everything put back as it was
 * afterwards, since other tests look at the same program.
 */
final class Island {
  static final String WHY = "why=" + URLEncoder.encode("Prøve", StandardCharsets.UTF_8);

  private final Registry registry;
  private final RegistryEditor editor;
  private final Worlds worlds;
  private final RegistrySnapshot before;

  Island(Registry registry, RegistryEditor editor, Worlds worlds) {
    this.registry = registry;
    this.editor = editor;
    this.worlds = worlds;
    before = Objects.requireNonNull(registry.catchUp().block());
  }

  /** The number of the last event. */
  long event() {
    return registry.snapshot().event();
  }

  /** The entity's tag now. */
  String tag(EntityId id) {
    return "\"" + registry.snapshot().version(id) + "\"";
  }

  long version(EntityId id) {
    return registry.snapshot().version(id);
  }

  /** Where the entity is changed. */
  static String path(EntityId id) {
    return "/api/v1/" + kind(id) + "s/" + id.id();
  }

  /** As it stands in paths and bodies: {@code service-kind}. */
  static String kind(EntityId id) {
    return id.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Sends a merge patch with the entity's tag. */
  Http.Answer patch(Logins.Login login, EntityId id, String patch) {
    return login.send("PATCH", path(id) + "?" + WHY, patch, "If-Match", tag(id));
  }

  /** Puts everything back, and waits until citizens see it. */
  void putBack() {
    RegistrySnapshot now = Objects.requireNonNull(registry.catchUp().block());
    List<Edit> edits = new ArrayList<>();
    all(before)
        .filter(entity -> !entity.equals(find(now, EntityId.of(entity))))
        .forEach(entity -> edits.add(new Edit.Put(entity, now.version(EntityId.of(entity)))));
    all(now)
        .map(EntityId::of)
        .filter(id -> find(before, id) == null)
        .forEach(id -> edits.add(new Edit.Remove(id, now.version(id))));
    if (!edits.isEmpty()) {
      PublishOutcome outcome = editor.publish(edits, new Author("test", "put back")).block();
      assertThat(outcome).isInstanceOf(PublishOutcome.Accepted.class);
    }
    awaitWorld();
  }

  /** Waits until the world has all that the registry has. */
  void awaitWorld() {
    await(() -> worlds.current().versions().registry() >= registry.snapshot().event());
  }

  static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited 20 s").isLessThan(until);
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static @org.jspecify.annotations.Nullable RegistryEntity find(
      RegistrySnapshot snapshot, EntityId id) {
    return all(snapshot).filter(entity -> EntityId.of(entity).equals(id)).findFirst().orElse(null);
  }

  private static Stream<RegistryEntity> all(RegistrySnapshot snapshot) {
    return Stream.of(
            snapshot.organisations(), snapshot.seasons(), snapshot.services(), snapshot.sites())
        .flatMap(entities -> entities.stream().map(RegistryEntity.class::cast));
  }
}
