package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.platform.TestDatabase;
import dk.naersund.registry.EditOutcome.Changed;
import dk.naersund.registry.EditOutcome.Conflict;
import dk.naersund.registry.internal.DatabaseRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of edits by one editor: the snapshot that events have advanced is the one that the
 * tables give, and every version is what a plain map remembers.
 */
class RandomEditsTest {
  private static final int SITES = 60;
  private static final int EDITS = 2000;

  @Test
  void theSnapshotOfTheEventsIsThatOfTheTables(@TempDir Path folder) throws IOException {
    long seed = new Random().nextLong();
    System.out.println("RandomEditsTest: seed " + seed + "L");
    TestDatabase database = TestDatabase.create();
    DatabaseRegistry registry = TestRegistry.on(database);
    RegistrySnapshot first = TestRegistry.fill(registry, RandomRegistry.of(seed, SITES), folder);
    RandomEdits edits = new RandomEdits(seed, SITES);
    Random random = new Random(seed);
    Map<EntityId, Long> versions = new HashMap<>();
    Map<Class<?>, Integer> outcomes = new HashMap<>();

    for (int i = 0; i < EDITS; i++) {
      RandomEdits.Edit edit = edits.next();
      long version =
          versions.computeIfAbsent(
              edit.id(), id -> TestRegistry.has(first, id) ? first.event() : 0L);
      boolean stale = random.nextInt(10) == 0;
      EditOutcome outcome = TestRegistry.edit(registry, edit, stale ? version + 1 : version);
      outcomes.merge(outcome.getClass(), 1, Integer::sum);
      if (outcome instanceof Changed changed) {
        assertThat(stale).isFalse();
        versions.put(edit.id(), edit.entity() == null ? 0 : changed.event());
      }
      assertThat(registry.snapshot().version(edit.id())).isEqualTo(versions.get(edit.id()));
      if (i % 500 == 0) {
        TestRegistry.assertSame(TestRegistry.load(database, folder), registry.snapshot());
      }
    }

    TestRegistry.assertSame(TestRegistry.load(database, folder), registry.snapshot());
    System.out.println("RandomEditsTest: " + outcomes);
    assertThat(outcomes).hasSize(3);
    assertThat(outcomes.get(Changed.class)).isGreaterThan(EDITS / 10);
    assertThat(outcomes.get(Conflict.class)).isGreaterThan(EDITS / 50);
  }
}
