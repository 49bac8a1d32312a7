package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dk.naersund.geo.Position;
import dk.naersund.platform.TestDatabase;
import dk.naersund.registry.EditOutcome.Changed;
import dk.naersund.registry.EditOutcome.Conflict;
import dk.naersund.registry.EditOutcome.Rejected;
import dk.naersund.registry.internal.DatabaseRegistry;
import dk.naersund.text.LocalText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One editor at one registry: a municipality with one vaccination site. */
class RegistryEditorTest {
  private static final Author ANNE = new Author("anne", "flytter mandag");
  private static final Author BO = new Author("bo", "nyt navn");
  private static final EntityId SITE = EntityId.site("posthuset");

  private final TestDatabase database = TestDatabase.create();
  private DatabaseRegistry registry = TestRegistry.on(database);
  private RegistryEditor editor = registry.editor();

  @BeforeEach
  void world(@TempDir Path folder) throws IOException {
    RegistrySnapshot world =
        RegistrySnapshot.of(
            List.of(
                new Organisation(
                    "sundby",
                    LocalText.danish("Sundby Kommune"),
                    Organisation.Kind.MUNICIPALITY,
                    "0991",
                    null,
                    null,
                    null,
                    null)),
            List.of(
                new ServiceKind(
                    "vaccination",
                    LocalText.danish("Vaccination"),
                    null,
                    ServiceKind.Sector.MUNICIPAL,
                    List.of(),
                    null)),
            List.of(
                new Season(
                    "efteraar",
                    LocalText.danish("Efterår"),
                    LocalDate.of(2026, 10, 1),
                    LocalDate.of(2026, 12, 18),
                    List.of(),
                    List.of("sundby"))),
            List.of(
                new Service(
                    "influenza",
                    "vaccination",
                    "sundby",
                    LocalText.danish("Influenza"),
                    Service.Audience.EVERYBODY,
                    List.of(),
                    new Service.Booking(Service.Booking.How.DROP_IN, null),
                    "efteraar",
                    false)),
            List.of(site("Det gamle posthus", null)));
    TestRegistry.fill(registry, world, folder);
  }

  @Test
  void changesASite() {
    long seen = registry.snapshot().version(SITE);

    Changed changed = changed(editor.put(site("Posthuset", null), seen, ANNE).block());

    assertThat(changed.event()).isGreaterThan(seen);
    assertThat(changed.snapshot()).isSameAs(registry.snapshot());
    assertThat(changed.snapshot().event()).isEqualTo(changed.event());
    assertThat(changed.snapshot().version(SITE)).isEqualTo(changed.event());
    assertThat(changed.snapshot().findSite("posthuset")).contains(site("Posthuset", null));
    assertSameInDatabase();
  }

  @Test
  void tellsWhoWasFaster() {
    long seen = registry.snapshot().version(SITE);
    long event = changed(editor.put(site("Posthuset", null), seen, ANNE).block()).event();

    EditOutcome late = editor.put(site("Salen", null), seen, BO).block();

    assertThat(late)
        .asInstanceOf(type(Conflict.class))
        .satisfies(
            conflict -> {
              assertThat(conflict.version()).isEqualTo(event);
              assertThat(conflict.who()).isEqualTo("anne");
              assertThat(conflict.when()).isNotNull();
            });
    assertThat(registry.snapshot().event()).isEqualTo(event);
    assertSameInDatabase();
  }

  @Test
  void anEditorWhoSawAnotherVersionThanTheFirstLoadIsTold() {
    assertThat(editor.put(site("Salen", null), 0, BO).block())
        .isEqualTo(
            new Conflict(
                registry.snapshot().version(SITE),
                "naersund",
                ((Conflict) Objects.requireNonNull(editor.remove(SITE, 7, BO).block())).when()));
  }

  @Test
  void takesAwayAndBringsBack() {
    long removed =
        changed(editor.remove(SITE, registry.snapshot().version(SITE), ANNE).block()).event();
    assertThat(registry.snapshot().findSite("posthuset")).isEmpty();
    assertThat(registry.snapshot().version(SITE)).isZero();
    assertSameInDatabase();

    assertThat(editor.put(site("Salen", null), removed, BO).block())
        .asInstanceOf(type(Conflict.class))
        .satisfies(conflict -> assertThat(conflict.who()).isEqualTo("anne"));
    changed(editor.put(site("Salen", null), 0, BO).block());
    assertSameInDatabase();
  }

  @Test
  void whatChangesNothingIsNoEvent() {
    RegistrySnapshot before = registry.snapshot();
    Site same = before.findSite("posthuset").orElseThrow();

    Changed changed = changed(editor.put(same, before.version(SITE), ANNE).block());

    assertThat(changed.event()).isEqualTo(before.version(SITE));
    assertThat(registry.snapshot()).isSameAs(before);
  }

  @Test
  void saysWhatIsWrongAndWritesNothing() {
    RegistrySnapshot before = registry.snapshot();
    long seen = before.version(SITE);

    assertThat(paths(editor.put(site("Salen", new Phone("ring", null)), seen, BO).block()))
        .containsExactly("sites[posthuset].phone.number");
    assertThat(paths(editor.put(site(" ", null), seen, BO).block()))
        .containsExactly("sites[posthuset].name");
    assertThat(paths(editor.put(site("Sal\u0000en", null), seen, BO).block()))
        .containsExactly("sites[posthuset].name");
    assertThat(paths(editor.put(site("Sal\ud83den", null), seen, BO).block()))
        .containsExactly("sites[posthuset].name");
    assertThat(
            paths(
                editor
                    .remove(new EntityId(EntityId.Kind.ORGANISATION, "sundby"), seen, BO)
                    .block()))
        .containsExactly("seasons[efteraar].participants", "services[influenza].organisation");
    assertThat(
            paths(editor.remove(new EntityId(EntityId.Kind.SEASON, "efteraar"), seen, BO).block()))
        .containsExactly("services[influenza].season");
    assertThat(
            paths(
                editor.remove(new EntityId(EntityId.Kind.SERVICE, "influenza"), seen, BO).block()))
        .containsExactly("sites[posthuset].services");
    assertThat(paths(editor.remove(EntityId.site("intet"), 0, BO).block()))
        .containsExactly("sites[intet]");
    assertThat(registry.snapshot()).isSameAs(before);
    assertThat(TestRegistry.load(database, Path.of("none")).event()).isEqualTo(before.event());
  }

  @Test
  void theOtherOrganisationWithTheSameCodeIsInTheWay() {
    Organisation copy =
        new Organisation(
            "nabo",
            LocalText.danish("Nabo Kommune"),
            Organisation.Kind.MUNICIPALITY,
            "0991",
            null,
            null,
            null,
            null);

    assertThat(paths(editor.put(copy, 0, BO).block()))
        .containsExactly("organisations[nabo].kommunekode");
  }

  private void assertSameInDatabase() {
    TestRegistry.assertSame(TestRegistry.load(database, Path.of("none")), registry.snapshot());
  }

  private static Changed changed(@Nullable EditOutcome outcome) {
    assertThat(outcome).isInstanceOf(Changed.class);
    return (Changed) Objects.requireNonNull(outcome);
  }

  private static List<String> paths(@Nullable EditOutcome outcome) {
    assertThat(outcome).isInstanceOf(Rejected.class);
    return ((Rejected) Objects.requireNonNull(outcome))
        .problems().stream().map(FieldProblem::path).toList();
  }

  private static Site site(String name, @Nullable Phone phone) {
    Position door = new Position(55.1, 12.25);
    return new Site(
        "posthuset",
        LocalText.danish(name),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(
            new SiteLocation(
                null,
                null,
                "Torvet 1, 9991 Sundby",
                null,
                "0991",
                door,
                List.of(Entrance.of("doer", LocalText.danish("døren"), door)),
                List.of())),
        List.of(),
        phone,
        List.of(),
        List.of(
            new Site.ServiceAtSite(
                "influenza",
                null,
                null,
                "doer",
                "Mo-Fr 10:00-12:00",
                List.of(),
                null,
                false,
                null)),
        Site.Entry.UNKEPT);
  }
}
