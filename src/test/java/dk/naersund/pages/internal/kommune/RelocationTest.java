package dk.naersund.pages.internal.kommune;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Position;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.RandomRegistry;
import dk.naersund.registry.RegistryJson;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import dk.naersund.registry.SiteLocation;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place moves on a day. Asked day by day: until the day before, everything is as it was; from the
 * day on it is at the new address, offers what it would have offered, and of a new building nothing
 * is known.
 */
class RelocationTest {
  private static final long SEED = Long.getLong("naersund.seed", System.nanoTime());
  private static final Position PIN = new Position(56.31, 11.91);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Random random = new Random(SEED);

  /**
   * What a citizen is told about one day.
   *
   * @param facts feature, answer, source and date of all that is known at each door and inside
   * @param services which services at which hours, and whether by a door that is there
   */
  private record Told(
      Optional<String> address,
      List<String> facts,
      Optional<String> landmark,
      Set<String> services) {}

  @Test
  void isRightOnEveryDay() {
    System.out.println("seed " + SEED + " (-Dnaersund.seed=" + SEED + " repeats this run)");
    int moves = 0;
    for (int world = 0; world < 400; world++) {
      for (Site site : RandomRegistry.of(random.nextLong(), 6).sites()) {
        int at = Relocation.shown(site, TODAY);
        SiteLocation base = site.locations().get(at);
        LocalDate day = TODAY.plusDays(random.nextInt(60));
        if ((base.from() != null && base.from().isAfter(TODAY))
            || (base.to() != null && base.to().isBefore(day))) {
          continue;
        }
        moves++;
        boolean newHouse = random.nextBoolean();
        Site moved = new Relocation("Ny vej 1", PIN, PIN, "0991", newHouse).moved(site, at, day);
        for (int offset = -900; offset < 900; offset += 1 + random.nextInt(9)) {
          check(site, moved, day.plusDays(offset), day, base.to(), newHouse);
        }
        for (int offset = -3; offset <= 3; offset++) {
          check(site, moved, day.plusDays(offset), day, base.to(), newHouse);
        }
      }
    }
    assertThat(moves).isGreaterThan(500);
  }

  private static void check(
      Site site,
      Site moved,
      LocalDate asked,
      LocalDate day,
      @Nullable LocalDate last,
      boolean newHouse) {
    Told before = told(site, asked);
    Told after = told(moved, asked);
    if (asked.isBefore(day) || (last != null && asked.isAfter(last))) {
      assertThat(after).as("on " + asked).isEqualTo(before);
      return;
    }
    assertThat(after.address()).contains("Ny vej 1");
    assertThat(after.services()).as("on " + asked).isEqualTo(before.services());
    SiteLocation there = moved.locationOn(asked).orElseThrow();
    assertThat(there.entrances()).allMatch(door -> door.access().isEmpty());
    if (newHouse) {
      assertThat(after.facts()).isEmpty();
      assertThat(after.landmark()).isEmpty();
    } else {
      assertThat(moved.buildingOn(asked)).isEqualTo(site.buildingOn(asked));
    }
  }

  private static Told told(Site site, LocalDate day) {
    Optional<SiteLocation> here = site.locationOn(day);
    List<String> facts = new ArrayList<>();
    List<Entrance> doors = here.map(SiteLocation::entrances).orElse(List.of());
    for (Entrance door : doors) {
      door.access().stream()
          .filter(fact -> fact.answer() != Answer.UNKNOWN)
          .forEach(fact -> facts.add(door.id() + " " + fact));
      for (AccessFeature feature : AccessFeature.values()) {
        if (site.access(feature, door).answer() != Answer.UNKNOWN) {
          facts.add(door.id() + " inside " + site.access(feature, door));
        }
      }
    }
    Set<String> services = new TreeSet<>();
    for (ServiceAtSite at : site.services()) {
      if ((at.from() == null || !day.isBefore(at.from()))
          && (at.to() == null || !day.isAfter(at.to()))) {
        services.add(at.service() + " " + at.hours() + " " + at.phone() + " " + at.exceptions());
      }
    }
    return new Told(
        here.map(SiteLocation::addressText),
        facts,
        here.map(site::buildingAt)
            .flatMap(building -> Optional.ofNullable(building.landmark()))
            .map(text -> text.da()),
        services);
  }

  @Test
  void whatItMakesIsRightByTheRulesOfTheRegistry() {
    for (int world = 0; world < 60; world++) {
      RegistrySnapshot registry = RandomRegistry.of(random.nextLong(), 4);
      List<Site> sites = new ArrayList<>();
      for (Site site : registry.sites()) {
        int at = Relocation.shown(site, TODAY);
        SiteLocation base = site.locations().get(at);
        LocalDate day = TODAY.plusDays(random.nextInt(60));
        boolean moves =
            (base.from() == null || !base.from().isAfter(TODAY))
                && (base.to() == null || !base.to().isBefore(day));
        Relocation relocation = new Relocation("Ny vej 1", PIN, PIN, "0991", true);
        sites.add(moves ? relocation.moved(site, at, day) : site);
      }
      RegistrySnapshot moved =
          RegistrySnapshot.of(
              List.copyOf(registry.organisations()),
              List.copyOf(registry.regions()),
              List.copyOf(registry.serviceKinds()),
              List.copyOf(registry.seasons()),
              List.copyOf(registry.services()),
              List.copyOf(registry.responsibilities()),
              sites);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      RegistryJson.write(moved, file);
      RegistryJson.ReadAll read =
          RegistryJson.readAll(JsonMapper.shared().readTree(file.toByteArray()));
      assertThat(read.problems()).extracting(FieldProblem::toString).isEmpty();
      assertThat(Objects.requireNonNull(read.snapshot()).sites())
          .containsExactlyElementsOf(moved.sites());
    }
  }
}
