package dk.naersund.editing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.Grant;
import dk.naersund.editing.NotPermitted;
import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.TestDatabase;
import dk.naersund.registry.Author;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Site;
import dk.naersund.registry.TestRegistry;
import dk.naersund.registry.internal.DatabaseRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** An entry changes hands on one instance while its old or new keeper edits it on another. */
@ExtendWith(PostgresTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgeTest {
  private static final Account SUNDOE =
      new Account("a", "Sigrid", List.of(Grant.editor("sundoe-kommune")));
  private static final Path ISLAND = Path.of("maps/sundoe/registry.json");

  private DatabaseRegistry here;
  private DatabaseRegistry there;

  @BeforeAll
  void twoInstances(TestDatabase database) {
    here = TestRegistry.on(database);
    there = TestRegistry.on(database);
    here.loadIfEmpty(ISLAND).block();
    there.loadIfEmpty(ISLAND).block();
  }

  @Test
  void whoHasJustLostItMayNotWriteEvenWithTheNewVersion() {
    EntityId id = EntityId.site("sygeplejeklinik-bakken");
    Site mine = site(id);
    long old = here.snapshot().version(id);
    long given = give(id, "nordoe-kommune");
    assertThat(here.snapshot().version(id)).isEqualTo(old);

    for (long seen : new long[] {given, old, given + 1}) {
      assertThatExceptionOfType(NotPermitted.class)
          .isThrownBy(() -> judge(new Edit.Put(mine, seen)));
      assertThatExceptionOfType(NotPermitted.class)
          .isThrownBy(() -> judge(new Edit.Remove(id, seen)));
      assertThatExceptionOfType(NotPermitted.class)
          .isThrownBy(() -> judge(new Edit.Restore(id, old, seen)));
    }
  }

  @Test
  void whoHasJustGotItMayWriteWithTheNewVersionOnly() {
    EntityId id = EntityId.site("cafe-skellet");
    long old = here.snapshot().version(id);
    Site theirs = site(id);
    long given = give(id, "sundoe-kommune");
    Site mine = theirs.withEntry(Site.Entry.keptBy("sundoe-kommune"));

    assertThat(judge(new Edit.Put(mine, given))).isTrue();
    assertThat(judge(new Edit.Put(mine, old))).isFalse();
    assertThatExceptionOfType(NotPermitted.class)
        .isThrownBy(() -> judge(new Edit.Put(theirs, given)));
    // Back to when it was another's.
    assertThatExceptionOfType(NotPermitted.class)
        .isThrownBy(() -> judge(new Edit.Restore(id, old, given)));
  }

  /** Whether it can be tried; otherwise it is refused whoever makes it. */
  private boolean judge(Edit edit) {
    return Objects.requireNonNull(
            new Judge(here, here.editor()).judge(List.of(edit), SUNDOE).block())
        .isEmpty();
  }

  private Site site(EntityId id) {
    return here.snapshot().findSite(id.id()).orElseThrow();
  }

  private long give(EntityId id, String keeper) {
    Site given =
        there.snapshot().findSite(id.id()).orElseThrow().withEntry(Site.Entry.keptBy(keeper));
    EditOutcome outcome =
        there
            .editor()
            .put(given, there.snapshot().version(id), new Author("region", "ny myndighed"))
            .block();
    return ((EditOutcome.Changed) Objects.requireNonNull(outcome)).event();
  }
}
