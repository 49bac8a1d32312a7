package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.platform.TestDatabase;
import dk.naersund.registry.EditOutcome.Changed;
import dk.naersund.registry.EditOutcome.Conflict;
import dk.naersund.registry.EditOutcome.Rejected;
import dk.naersund.registry.internal.DatabaseRegistry;
import dk.naersund.registry.internal.RegistryNews;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Many editors at once, at two instances on one PostgreSQL. */
class ConcurrentEditsTest {
  private static final int SITES = 100;
  private static final int EDITORS = 20;

  /** Edits of each editor; more with {@code -Dnaersund.edits=500}. */
  private static final int EDITS = Integer.getInteger("naersund.edits", 60);

  /** What one editor did: the version they saw and what came of it. */
  private record Done(RandomEdits.Edit edit, long seen, EditOutcome outcome) {}

  @Test
  void noChangeIsLostAndAllInstancesAgree(@TempDir Path folder) throws IOException {
    long seed = new Random().nextLong();
    System.out.println("ConcurrentEditsTest: seed " + seed + "L");
    TestDatabase database = TestDatabase.create();
    Sinks.Many<Long> air = Sinks.unsafe().many().multicast().directBestEffort();
    DatabaseRegistry one = TestRegistry.on(database, new Radio(air));
    DatabaseRegistry two = TestRegistry.on(database, new Radio(air));
    RegistrySnapshot first = TestRegistry.fill(one, RandomRegistry.of(seed, SITES), folder);
    two.catchUp().block();
    // Hears nothing until all is over: it replays the whole history then.
    DatabaseRegistry deaf = TestRegistry.on(database);
    TestRegistry.assertSame(first, Objects.requireNonNull(deaf.catchUp().block()));

    List<Done> done =
        Objects.requireNonNull(
            Flux.range(0, EDITORS)
                .flatMap(e -> editor(e % 2 == 0 ? one : two, seed + e), EDITORS)
                .collectList()
                .block());

    RegistrySnapshot tables = TestRegistry.load(database, folder);
    assertChained(first, done, tables);
    for (DatabaseRegistry hearing : List.of(one, two)) {
      RegistrySnapshot last =
          hearing
              .changes()
              .filter(snapshot -> snapshot.event() >= tables.event())
              .blockFirst(Duration.ofSeconds(30));
      TestRegistry.assertSame(tables, Objects.requireNonNull(last));
    }
    assertThat(deaf.snapshot().event()).isEqualTo(first.event());
    TestRegistry.assertSame(tables, Objects.requireNonNull(deaf.catchUp().block()));
    TestRegistry.assertSame(
        first, Objects.requireNonNull(one.history().asOf(first.event()).block()));
    one.close();
    two.close();
  }

  private static Flux<Done> editor(DatabaseRegistry registry, long seed) {
    RandomEdits edits = new RandomEdits(seed, SITES);
    Random random = new Random(seed);
    Map<EntityId, Long> remembered = new HashMap<>();
    return Flux.range(0, EDITS)
        .concatMap(
            i ->
                Mono.defer(
                    () -> {
                      RandomEdits.Edit edit = edits.next();
                      long now = registry.snapshot().version(edit.id());
                      // Some have had the page open for long.
                      long seen =
                          random.nextInt(4) == 0 ? remembered.getOrDefault(edit.id(), now) : now;
                      remembered.put(edit.id(), now);
                      return TestRegistry.edited(registry, edit, seen)
                          .map(outcome -> new Done(edit, seen, outcome));
                    }));
  }

  /** Every change follows the one that its editor saw: none has overwritten another unknowingly. */
  private static void assertChained(
      RegistrySnapshot first, List<Done> done, RegistrySnapshot last) {
    Map<EntityId, Long> versions = new HashMap<>();
    List<Done> changes =
        done.stream()
            .filter(d -> d.outcome() instanceof Changed c && c.event() != d.seen())
            .sorted(Comparator.comparingLong(d -> ((Changed) d.outcome()).event()))
            .toList();
    for (Done change : changes) {
      EntityId id = change.edit().id();
      assertThat(change.seen()).isEqualTo(versions.getOrDefault(id, first.version(id)));
      versions.put(id, change.edit().entity() == null ? 0 : ((Changed) change.outcome()).event());
    }
    versions.forEach((id, version) -> assertThat(last.version(id)).isEqualTo(version));
    long conflicts = done.stream().filter(d -> d.outcome() instanceof Conflict).count();
    long rejected = done.stream().filter(d -> d.outcome() instanceof Rejected).count();
    System.out.println(
        "ConcurrentEditsTest: %d changes, %d conflicts, %d rejected"
            .formatted(changes.size(), conflicts, rejected));
    assertThat(done).hasSize(EDITORS * EDITS);
    assertThat(changes).hasSizeGreaterThan(EDITORS);
    assertThat(conflicts).isPositive();
    assertThat(rejected).isPositive();
  }

  /** Carries what one instance calls out to all. */
  private record Radio(Sinks.Many<Long> air) implements RegistryNews {
    @Override
    public void tell(long event) {
      synchronized (air) {
        air.tryEmitNext(event);
      }
    }

    @Override
    public Flux<Long> heard() {
      return air.asFlux();
    }
  }
}
