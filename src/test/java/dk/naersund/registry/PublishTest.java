package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.platform.TestDatabase;
import dk.naersund.registry.EditOutcome.Changed;
import dk.naersund.registry.EditOutcome.Conflict;
import dk.naersund.registry.EditOutcome.Rejected;
import dk.naersund.registry.PublishOutcome.Accepted;
import dk.naersund.registry.PublishOutcome.Refused;
import dk.naersund.registry.internal.DatabaseRegistry;
import dk.naersund.text.LocalText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/** Edits that belong together: all of them or none, and shown at once. */
class PublishTest {
  private static final Author ANNE = new Author("anne", "ny sæson");
  private static final int SITES = 30;
  private static final int ROUNDS = 250;

  @TempDir Path folder;
  private final long seed = new Random().nextLong();
  private TestDatabase database;
  private DatabaseRegistry registry;

  @BeforeEach
  void fill() throws IOException {
    System.out.println("PublishTest: seed " + seed + "L");
    database = TestDatabase.create();
    registry = TestRegistry.on(database);
    TestRegistry.fill(registry, RandomRegistry.of(seed, SITES), folder);
  }

  /**
   * A preview says what publishing makes of it; publishing gives what the edits one after the other
   * give, where they can be made so; and nothing is left of what was refused.
   */
  @Test
  void allOrNothingAndAsThePreviewSaid() throws IOException {
    RandomEdits edits = new RandomEdits(seed, SITES);
    Random random = new Random(seed);
    Map<String, Integer> outcomes = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<Edit> together = together(edits, random);
      RegistrySnapshot before = registry.snapshot();
      PublishOutcome preview = got(registry.editor().preview(together));
      assertThat(registry.snapshot()).isSameAs(before);
      PublishOutcome published = got(registry.editor().publish(together, ANNE));
      outcomes.merge(published.getClass().getSimpleName(), 1, Integer::sum);
      if (published instanceof Accepted accepted) {
        assertSameContent(((Accepted) preview).snapshot(), accepted.snapshot());
        assertSameContent(oneAfterTheOther(before, together), accepted.snapshot());
        assertVersions(before, together, accepted);
        assertThat(registry.snapshot()).isSameAs(accepted.snapshot());
      } else {
        assertThat(preview).isEqualTo(published);
        assertThat(registry.snapshot()).isSameAs(before);
      }
      if (round % 50 == 0) {
        TestRegistry.assertSame(TestRegistry.load(database, folder), registry.snapshot());
      }
    }
    TestRegistry.assertSame(TestRegistry.load(database, folder), registry.snapshot());
    System.out.println("PublishTest: " + outcomes);
    assertThat(outcomes.get("Accepted")).isGreaterThan(ROUNDS / 10);
    assertThat(outcomes.get("Refused")).isGreaterThan(ROUNDS / 10);
  }

  private List<Edit> together(RandomEdits edits, Random random) {
    List<Edit> together = new ArrayList<>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      RandomEdits.Edit edit = edits.next();
      long seen = registry.snapshot().version(edit.id()) + (random.nextInt(40) == 0 ? 1 : 0);
      RegistryEntity entity = edit.entity();
      together.add(entity == null ? new Edit.Remove(edit.id(), seen) : new Edit.Put(entity, seen));
    }
    return together;
  }

  /** What a plain map makes of the edits. */
  private static RegistrySnapshot oneAfterTheOther(RegistrySnapshot before, List<Edit> edits) {
    Map<EntityId, RegistryEntity> all = new LinkedHashMap<>();
    TestRegistry.entities(before).forEach(entity -> all.put(EntityId.of(entity), entity));
    for (Edit edit : edits) {
      if (edit instanceof Edit.Put put) {
        all.put(put.id(), put.entity());
      } else {
        all.remove(edit.id());
      }
    }
    return TestRegistry.snapshot(all.values());
  }

  private static void assertSameContent(RegistrySnapshot expected, RegistrySnapshot actual) {
    assertThat(TestRegistry.entities(actual))
        .containsExactlyElementsOf(TestRegistry.entities(expected));
  }

  private static void assertVersions(RegistrySnapshot before, List<Edit> edits, Accepted accepted) {
    assertThat(accepted.versions()).hasSameSizeAs(edits);
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      long version = accepted.versions().get(i);
      assertThat(version).isEqualTo(accepted.snapshot().version(edit.id()));
      boolean same =
          edit instanceof Edit.Put put && TestRegistry.entities(before).contains(put.entity());
      if (same) {
        assertThat(version).isEqualTo(edit.seen());
      } else if (edit instanceof Edit.Put) {
        assertThat(version).isGreaterThan(before.event());
      } else {
        assertThat(version).isZero();
      }
    }
  }

  @Test
  void eachMayNeedWhatAnotherBrings() {
    Organisation mill = organisation("moellen");
    Site site = registry.snapshot().sites().iterator().next();
    Site kept = site.withEntry(Site.Entry.keptBy("moellen"));
    long seen = registry.snapshot().version(EntityId.of(site));
    List<Edit> edits = List.of(new Edit.Put(kept, seen), new Edit.Put(mill, 0));

    assertThat(got(registry.editor().put(kept, seen, ANNE))).isInstanceOf(Rejected.class);
    Accepted accepted = (Accepted) got(registry.editor().publish(edits, ANNE));
    assertThat(accepted.snapshot().findSite(site.id())).contains(kept);

    EntityId millId = EntityId.of(mill);
    List<Edit> back =
        List.of(
            new Edit.Remove(millId, accepted.versions().get(1)),
            new Edit.Restore(EntityId.of(site), seen, accepted.versions().get(0)));
    assertThat(got(registry.editor().publish(back, ANNE))).isInstanceOf(Accepted.class);
    assertThat(registry.snapshot().findSite(site.id())).contains(site);
    assertThat(registry.snapshot().findOrganisation("moellen")).isEmpty();
  }

  @Test
  void theIndexOfTheEditSaysWhich() {
    Organisation mill = organisation("moellen");
    Organisation broken =
        new Organisation(
            "banken", mill.name(), mill.kind(), null, "12345678", null, null, mill.phone());
    Edit good = new Edit.Put(mill, 0);
    PublishOutcome bad =
        got(registry.editor().publish(List.of(good, new Edit.Put(broken, 0)), ANNE));
    Rejected rejected = (Rejected) Objects.requireNonNull(((Refused) bad).edits().get(1));
    assertThat(((Refused) bad).edits()).hasSize(1);
    assertThat(rejected.problems().getFirst().path()).isEqualTo("organisations[banken].cvr");

    PublishOutcome stale =
        got(registry.editor().publish(List.of(good, new Edit.Put(broken, 7)), ANNE));
    assertThat(((Refused) stale).edits().get(1)).isEqualTo(new Conflict(0, null, null));
    PublishOutcome twice = got(registry.editor().publish(List.of(good, good), ANNE));
    assertThat(((Refused) twice).edits().keySet()).containsExactly(1);
    assertThat(registry.snapshot().findOrganisation("moellen")).isEmpty();
  }

  /** The past knows no state that was never shown. */
  @Test
  void thePastHasAllOfThemOrNone() {
    RegistrySnapshot before = registry.snapshot();
    List<Edit> edits =
        List.of(
            new Edit.Put(organisation("a"), 0),
            new Edit.Put(organisation("b"), 0),
            new Edit.Put(organisation("c"), 0));
    Accepted accepted = (Accepted) got(registry.editor().publish(edits, ANNE));
    long last = accepted.snapshot().event();
    for (long event = before.event() + 1; event <= last; event++) {
      TestRegistry.assertSame(accepted.snapshot(), got(registry.history().asOf(event)));
    }
    for (Edit edit : edits) {
      Instant at = Objects.requireNonNull(registry.history().versions(edit.id()).blockFirst()).at();
      TestRegistry.assertSame(accepted.snapshot(), got(registry.history().asOf(at)));
      TestRegistry.assertSame(before, got(registry.history().asOf(at.minusNanos(1000))));
    }
  }

  @Test
  void anOldIdLeadsToTheSite() {
    Site site = registry.snapshot().sites().iterator().next();
    Site renamed = copy(site, "nyt-navn", List.of("gammelt-navn"));
    got(registry.editor().put(renamed, 0, ANNE));
    assertThat(registry.snapshot().resolveSite("gammelt-navn")).contains(renamed);
    assertThat(registry.snapshot().resolveSite("nyt-navn")).contains(renamed);
    assertThat(registry.snapshot().findSite("gammelt-navn")).isEmpty();

    assertThat(got(registry.editor().put(copy(site, "gammelt-navn", List.of()), 0, ANNE)))
        .isInstanceOf(Rejected.class);
    assertThat(got(registry.editor().put(copy(site, "tredje", List.of("nyt-navn")), 0, ANNE)))
        .isInstanceOf(Rejected.class);
    Site thief = copy(site, "tredje", List.of("gammelt-navn"));
    assertThat(got(registry.editor().put(thief, 0, ANNE))).isInstanceOf(Rejected.class);
    long seen = registry.snapshot().version(EntityId.of(renamed));
    List<Edit> takenOver =
        List.of(
            new Edit.Put(thief, 0), new Edit.Put(copy(site, "nyt-navn", List.of("andet")), seen));
    assertThat(got(registry.editor().publish(takenOver, ANNE))).isInstanceOf(Accepted.class);
    assertThat(registry.snapshot().resolveSite("gammelt-navn")).contains(thief);
  }

  @Test
  void nothingToDoIsDone() {
    RegistrySnapshot before = registry.snapshot();
    assertThat(got(registry.editor().publish(List.of(), ANNE)))
        .isEqualTo(new Accepted(before, List.of()));
    Site site = before.sites().iterator().next();
    long seen = before.version(EntityId.of(site));
    assertThat(got(registry.editor().put(site, seen, ANNE))).isEqualTo(new Changed(before, seen));
  }

  private static Site copy(Site site, String id, List<String> aliases) {
    return new Site(
        id,
        site.name(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        site.locations(),
        List.of(),
        null,
        List.of(),
        List.of(),
        new Site.Entry(null, null, false, aliases));
  }

  private static Organisation organisation(String id) {
    return new Organisation(
        id, LocalText.danish("Møllen"), Organisation.Kind.PRIVATE, null, null, null, null, null);
  }

  private static <T> T got(Mono<T> answer) {
    return Objects.requireNonNull(answer.block());
  }
}
