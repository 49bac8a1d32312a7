package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.naersund.platform.TestDatabase;
import dk.naersund.registry.EditOutcome.Changed;
import dk.naersund.registry.EditOutcome.Conflict;
import dk.naersund.registry.RegistryHistory.Happened;
import dk.naersund.registry.RegistryHistory.Kept;
import dk.naersund.registry.RegistryHistory.Version;
import dk.naersund.registry.RegistryHistory.Version.What;
import dk.naersund.registry.internal.DatabaseRegistry;
import dk.naersund.text.LocalText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/** The past is what it was: against all snapshots, kept while a registry was edited at random. */
class RegistryHistoryTest {
  private static final int SITES = 20;
  private static final int EDITS = 100;
  private static final Author ANNE = new Author("anne", "rettet");
  private static final EntityId AUTUMN = new EntityId(EntityId.Kind.SEASON, "efteraar");

  private final DatabaseRegistry registry = TestRegistry.on(TestDatabase.create());
  private final RegistryHistory history = registry.history();

  @Test
  void everyPastSnapshotIsWhatItWas(@TempDir Path folder) throws IOException {
    pastIsWhatItWas(new Random().nextLong(), folder);
  }

  /** With this seed a kind is taken away that a past catalogue has in its middle. */
  @Test
  void aKindThatWasTakenAwayStandsInThePastWhereItStood(@TempDir Path folder) throws IOException {
    pastIsWhatItWas(3544881383419060872L, folder);
  }

  private void pastIsWhatItWas(long seed, Path folder) throws IOException {
    System.out.println("RegistryHistoryTest: seed " + seed + "L");
    RegistrySnapshot first = TestRegistry.fill(registry, RandomRegistry.of(seed, SITES), folder);
    TreeMap<Long, RegistrySnapshot> kept = new TreeMap<>(Map.of(first.event(), first));
    RandomEdits edits = new RandomEdits(seed, SITES);
    for (int i = 0; i < EDITS; i++) {
      RandomEdits.Edit edit = edits.next();
      TestRegistry.edit(registry, edit, registry.snapshot().version(edit.id()));
      kept.put(registry.snapshot().event(), registry.snapshot());
    }

    assertThat(kept).hasSizeGreaterThan(EDITS / 5);
    for (RegistrySnapshot then : kept.values()) {
      TestRegistry.assertSame(then, got(history.asOf(then.event())));
    }
    TestRegistry.assertSame(registry.snapshot(), got(history.asOf(Long.MAX_VALUE)));
    assertThat(got(history.asOf(0)).sites()).isEmpty();
    assertThat(got(history.asOf(Instant.EPOCH)).sites()).isEmpty();
    for (Site site : first.sites()) {
      EntityId id = EntityId.of(site);
      for (Version version : got(history.versions(id).collectList())) {
        RegistrySnapshot then = Objects.requireNonNull(kept.get(version.event()));
        TestRegistry.assertSame(then, got(history.asOf(version.at())));
        assertThat(then.version(id)).isEqualTo(version.what() == What.DELETE ? 0 : version.event());
      }
      assertThat(got(history.kept(id).collectList()))
          .allSatisfy(
              one ->
                  assertThat(Optional.ofNullable(one.entity()))
                      .isEqualTo(Objects.requireNonNull(kept.get(one.version().event())).find(id)))
          .extracting(Kept::version)
          .isEqualTo(got(history.versions(id).collectList()));
      restore(id, first);
    }
    assertThat(got(history.latest(5).collectList()))
        .hasSize(5)
        .isSortedAccordingTo(
            Comparator.comparing((Happened one) -> one.kept().version().event()).reversed());
  }

  /** What was restored is what it was, unless the rules of today forbid it. */
  private void restore(EntityId id, RegistrySnapshot first) {
    long seen = registry.snapshot().version(id);
    EditOutcome outcome = got(registry.editor().restore(id, first.event(), seen, ANNE));
    if (outcome instanceof Changed changed) {
      assertThat(changed.snapshot().findSite(id.id())).isEqualTo(first.findSite(id.id()));
      assertThat(got(history.compare(id, first.event(), changed.snapshot().event()))).isEmpty();
    } else {
      assertThat(outcome).isInstanceOf(EditOutcome.Rejected.class);
    }
  }

  @Test
  void tellsWhoChangedWhatAndTakesItBack() {
    long created = event(registry.editor().put(season("Efterår", 18), 0, ANNE).block());
    long changed =
        event(
            registry
                .editor()
                .put(season("Efteråret", 24), created, new Author("bo", "en uge længere"))
                .block());
    long removed = event(registry.editor().remove(AUTUMN, changed, ANNE).block());

    assertThat(got(history.versions(AUTUMN).collectList()))
        .extracting(Version::event, Version::who, Version::why, Version::what)
        .containsExactly(
            tuple(removed, "anne", "rettet", What.DELETE),
            tuple(changed, "bo", "en uge længere", What.CHANGE),
            tuple(created, "anne", "rettet", What.CREATE));
    assertThat(got(history.compare(AUTUMN, created, changed)))
        .containsExactly(
            new FieldChange("name.da", "Efterår", "Efteråret"),
            new FieldChange("lastDay", "2026-12-18", "2026-12-24"));
    assertThat(got(history.compare(AUTUMN, changed, removed)))
        .containsExactly(
            new FieldChange("id", "efteraar", null),
            new FieldChange("name.da", "Efteråret", null),
            new FieldChange("firstDay", "2026-10-01", null),
            new FieldChange("lastDay", "2026-12-24", null));

    assertThat(registry.editor().restore(AUTUMN, created, changed, ANNE).block())
        .isInstanceOf(Conflict.class);
    long restored = event(registry.editor().restore(AUTUMN, created, 0, ANNE).block());
    assertThat(registry.snapshot().findSeason("efteraar")).contains(season("Efterår", 18));
    event(registry.editor().restore(AUTUMN, removed, restored, ANNE).block());
    assertThat(registry.snapshot().findSeason("efteraar")).isEmpty();
  }

  @Test
  void whatNeverWasHasNoPast() {
    assertThat(got(history.versions(EntityId.site("intet")).collectList())).isEmpty();
    assertThat(got(history.compare(EntityId.site("intet"), 1, 2))).isEmpty();
  }

  private static long event(@Nullable EditOutcome outcome) {
    assertThat(outcome).isInstanceOf(Changed.class);
    return ((Changed) Objects.requireNonNull(outcome)).event();
  }

  private static <T> T got(Mono<T> answer) {
    return Objects.requireNonNull(answer.block());
  }

  private static Season season(String name, int lastDay) {
    return new Season(
        "efteraar",
        LocalText.danish(name),
        LocalDate.of(2026, 10, 1),
        LocalDate.of(2026, 12, lastDay),
        List.of(),
        List.of());
  }
}
