package dk.naersund.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import dk.naersund.coverage.SnapReports.SnapReport;
import dk.naersund.geo.Position;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The island's promises, an edit that breaks one, and coverage over HTTP. */
@IslandTest
class IslandCoverageIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Autowired Promises promises;
  @Autowired WhatIf whatIf;
  @Autowired SnapReports snaps;
  @Autowired Worlds worlds;
  @LocalServerPort int port;

  private World island() {
    return worlds.current();
  }

  private Map<String, PromiseState> states(LocalDate day) {
    return promises.judge(island(), day).stream()
        .collect(Collectors.toMap(state -> state.promise().id(), state -> state));
  }

  private static PromiseState state(Map<String, PromiseState> states, String id) {
    return Objects.requireNonNull(states.get(id), id);
  }

  @Test
  void promisesOfTheIslandAreKeptBrokenAndUncertain() {
    Map<String, PromiseState> states = states(TODAY);
    assertThat(state(states, "vaccination-i-hver-kommune").verdict()).isEqualTo(Verdict.KEPT);
    assertThat(state(states, "sygeplejeklinik-i-bil").verdict()).isEqualTo(Verdict.KEPT);
    assertThat(state(states, "sygeplejeklinik-i-koerestol").verdict()).isEqualTo(Verdict.UNCERTAIN);
    PromiseState houses = state(states, "sundhedshus-i-hvert-lokalomraade");
    assertThat(houses.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(houses.text().da()).contains("Landet og Østerlund");
  }

  @Test
  void aPromiseThatWillBeBrokenSaysWhen() {
    PromiseState eight = state(states(TODAY), "otte-vaccinationssteder");
    assertThat(eight.verdict()).isEqualTo(Verdict.KEPT);
    assertThat(eight.brokenFrom()).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(eight.text().da()).isEqualTo("Løftet bliver holdt. Det bliver brudt 1. december.");
    assertThat(state(states(LocalDate.of(2026, 12, 1)), "otte-vaccinationssteder").verdict())
        .isEqualTo(Verdict.BROKEN);
    assertThat(state(states(LocalDate.of(2026, 12, 19)), "otte-vaccinationssteder").verdict())
        .isEqualTo(Verdict.NOT_IN_FORCE);
  }

  @Test
  void anEditSaysWhoGetsFartherAndWhichPromiseTurns() {
    World after = worlds.preview(without("stikklar-vesterkaj"));
    Effects effects = whatIf.compare(island(), after, TODAY, List.of("walk", "wheelchair"));
    assertThat(effects.travel())
        .extracting(Effects.Travel::kind, Effects.Travel::profile)
        .containsExactly(tuple("vaccination", "walk"), tuple("vaccination", "wheelchair"));
    Effects.Travel walk = effects.travel().getFirst();
    assertThat(walk.farther()).isGreaterThan(500);
    assertThat(walk.nearer()).isZero();
    assertThat(walk.text().da()).contains("får længere til nærmeste vaccination");
    Effects.PromiseChange eight = effects.promises().getFirst();
    assertThat(eight.worse()).isTrue();
    assertThat(eight.text().da()).contains("bliver brudt 28. november");
  }

  @Test
  void withoutAnEditNothingIsSaid() {
    World after = worlds.preview(without("no-such-site"));
    assertThat(whatIf.compare(island(), after, TODAY, List.of("walk")).isNothing()).isTrue();
  }

  private RegistrySnapshot without(String site) {
    RegistrySnapshot now = island().registry();
    List<Site> sites = new ArrayList<>(now.sites());
    sites.removeIf(one -> one.id().equals(site));
    return RegistrySnapshot.of(
        List.copyOf(now.organisations()),
        List.copyOf(now.serviceKinds()),
        List.copyOf(now.seasons()),
        List.copyOf(now.services()),
        sites);
  }

  @Test
  void aDoorIsToldByItsStreetAndItsDoubt() {
    SnapReport bakken = report("sygeplejeklinik-bakken");
    assertThat(bakken.doors())
        .filteredOn(door -> door.profile().equals("walk"))
        .allSatisfy(
            door -> {
              assertThat(door.known()).isTrue();
              assertThat(door.street()).isEqualTo("Bakketoppen");
              assertThat(door.unknownMetres()).isBetween(0.0, 50.0);
            });
    assertThat(bakken.doors())
        .filteredOn(door -> door.profile().equals("wheelchair"))
        .allSatisfy(door -> assertThat(door.text().da()).contains("trin"));
    assertThat(report("sundhedshus-havnen").fromStop())
        .isNotNull()
        .satisfies(stop -> assertThat(stop.reachable()).isTrue());
  }

  @Test
  void aPinInTheSeaHasNoKnownWay() {
    SiteLocation there =
        island().registry().findSite("sygeplejeklinik-bakken").orElseThrow().locations().getFirst();
    Position sea = new Position(56.31, 11.80);
    SiteLocation drowned =
        new SiteLocation(
            null,
            null,
            "havet",
            null,
            "0991",
            sea,
            there.entrances().stream()
                .map(door -> Entrance.of(door.id(), door.name(), sea))
                .toList(),
            List.of());
    SnapReport report = snaps.report(island(), drowned);
    assertThat(report.doors()).isNotEmpty().noneMatch(SnapReports.DoorOnStreet::known);
    assertThat(report.fromStop()).isNull();
  }

  private SnapReport report(String site) {
    return snaps.report(
        island(), island().registry().findSite(site).orElseThrow().locations().getFirst());
  }

  @Test
  void coverageOverHttpCountsEveryAddressOnce() {
    JsonNode answer =
        new Http(port).get("/api/v1/coverage?service=sygeplejeklinik&minutes=30").json();
    JsonNode whole = answer.path("whole");
    assertThat(answer.path("profile").asString()).isEqualTo("walk");
    assertThat(
            whole.path("within").asInt()
                + whole.path("uncertain").asInt()
                + whole.path("beyond").asInt()
                + whole.path("noWay").asInt())
        .isEqualTo(whole.path("addresses").asInt())
        .isGreaterThan(7000);
    int municipalities = 0;
    for (JsonNode area : answer.path("areas")) {
      municipalities += area.path("kind").asString().equals("municipality") ? 1 : 0;
    }
    assertThat(municipalities).isEqualTo(3);
    assertThat(new Http(port).get("/api/v1/openapi.json").text()).contains("/api/v1/coverage");
  }

  @Test
  void aWheelchairHasLessForCertainThanAWalker() {
    Http http = new Http(port);
    JsonNode wheelchair =
        http.get("/api/v1/coverage?service=sygeplejeklinik&mode=wheelchair&minutes=30").json();
    JsonNode walk = http.get("/api/v1/coverage?service=sygeplejeklinik&minutes=30").json();
    assertThat(wheelchair.path("profile").asString()).isEqualTo("wheelchair");
    assertThat(wheelchair.path("whole").path("shareWithin").asDouble())
        .isLessThan(walk.path("whole").path("shareWithin").asDouble());
    assertThat(wheelchair.path("whole").path("uncertain").asInt()).isPositive();
  }
}
