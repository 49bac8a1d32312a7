package dk.naersund.bench;

import dk.naersund.address.AddressBook;
import dk.naersund.coverage.Coverage;
import dk.naersund.coverage.Promise;
import dk.naersund.coverage.Promises;
import dk.naersund.coverage.WhatIf;
import dk.naersund.coverage.internal.OpenedWorld;
import dk.naersund.geo.Area;
import dk.naersund.geo.Areas;
import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import dk.naersund.realdata.RealRegion;
import dk.naersund.registry.RegistryJson;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import dk.naersund.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * What it costs to say what an edit does, on the island and on the Capital Region with 3,000 drawn
 * providers and 100,000 drawn addresses; one thread, as a table. Arguments: {@code island}, {@code
 * region} or both, then a folder for prepared files (kept between runs).
 */
public final class CoverageBenchmark {
  private static final long SEED = 20_261_122;
  private static final int WARM_UP = 12;
  private static final int TIMES = 15;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final List<String> PROFILES = List.of("walk", "rollator", "wheelchair", "car");
  private static long sink;

  private final String where;
  private final OpenedWorld opened;
  private final RegistrySnapshot registry;
  private final String kind;

  private CoverageBenchmark(
      String where, OpenedWorld opened, RegistrySnapshot registry, String kind) {
    this.where = where;
    this.opened = opened;
    this.registry = registry;
    this.kind = kind;
  }

  public static void main(String[] args) throws IOException {
    List<String> words = List.of(args);
    Path home = Path.of(words.isEmpty() ? "target/coverage-benchmark" : words.getLast());
    System.out.println("| where | what | median ms | most ms |\n|---|---|---:|---:|");
    if (words.contains("island")) {
      island(home.resolve("island")).run();
    }
    if (words.contains("region")) {
      region(home.resolve("region")).run();
    }
    System.out.println("(" + sink + ")");
  }

  private static CoverageBenchmark island(Path home) throws IOException {
    Path folder = Path.of("maps/sundoe");
    Path map = folder.resolve("streets.osm.pbf");
    StreetNetwork streets = streets(map, home);
    return new CoverageBenchmark(
        "island, 7,245 addresses",
        new OpenedWorld(
            streets, AddressBook.open(map, home), Areas.read(folder.resolve("areas.geojson"))),
        registry(folder),
        "sygeplejeklinik");
  }

  private static CoverageBenchmark region(Path home) throws IOException {
    Path folder =
        new RealRegion("hovedstaden", "Hovedstaden", new BoundingBox(11.7, 55.4, 15.3, 56.3))
            .withProviders(new Random(SEED), 3000, 10, List.of("Mo-Fr 08:00-16:00; PH off", ""))
            .write(home.resolve("folder"), "osm/hovedstaden-roads-geofa.osm.pbf");
    RegistrySnapshot registry = registry(folder);
    StreetNetwork streets = streets(folder.resolve("streets.osm.pbf"), home);
    List<Position> around =
        registry.sites().stream().map(site -> site.locations().getFirst().position()).toList();
    AddressBook addresses = new DrawnAddresses(streets, around, 100_000, new Random(SEED));
    return new CoverageBenchmark(
        "Capital Region, 100,000 addresses",
        new OpenedWorld(streets, addresses, Areas.read(folder.resolve("areas.geojson"))),
        registry,
        "kind-3");
  }

  private static StreetNetwork streets(Path map, Path home) throws IOException {
    Files.createDirectories(home);
    return StreetNetwork.open(map, Path.of("maps/profiles"), home, Texts.fromClasspath());
  }

  private static RegistrySnapshot registry(Path folder) throws IOException {
    return Objects.requireNonNull(
        RegistryJson.readAll(
                JsonMapper.shared().readTree(Files.readString(folder.resolve("registry.json"))))
            .snapshot());
  }

  private void run() {
    World before = opened.with(registry);
    World after = OpenedWorld.after(before, withoutOne());
    once("every address read and snapped, first question", () -> report(before, "walk"));
    for (String profile : PROFILES) {
      measure("share of addresses within 15 minutes, " + profile, () -> report(before, profile));
    }
    Promises nothing = opened.promises(List.of());
    WhatIf whatIf = opened.whatIf(nothing);
    measure("an edit: minutes, walk", () -> compare(whatIf, before, after, List.of("walk")));
    measure("an edit: minutes, " + PROFILES, () -> compare(whatIf, before, after, PROFILES));
    Promises promises = opened.promises(promises());
    measure("promises judged: 3 of sites, 2 of minutes", () -> judge(promises, before));
    WhatIf whole = opened.whatIf(promises);
    measure(
        "an edit: minutes, " + PROFILES + ", and promises",
        () -> compare(whole, before, after, PROFILES));
  }

  private RegistrySnapshot withoutOne() {
    List<Site> sites = new ArrayList<>(registry.sites());
    sites.remove(
        sites.stream()
            .filter(site -> site.services().stream().anyMatch(at -> isOfKind(at.service())))
            .skip(2)
            .findFirst()
            .orElseThrow());
    return RegistrySnapshot.of(
        List.copyOf(registry.organisations()),
        List.copyOf(registry.serviceKinds()),
        List.copyOf(registry.seasons()),
        List.copyOf(registry.services()),
        sites);
  }

  private boolean isOfKind(String service) {
    return registry.findService(service).filter(s -> s.kind().equals(kind)).isPresent();
  }

  private List<Promise> promises() {
    return List.of(
        promise("a", new Promise.Sites(Area.Kind.MUNICIPALITY, 1, Promise.When.EVERY_DAY)),
        promise("b", new Promise.Sites(Area.Kind.LOCAL_AREA, 1, Promise.When.EVERY_DAY)),
        promise("c", Promise.Sites.inRegion(50, Promise.When.EVERY_DAY)),
        promise("d", new Promise.Within(Area.Kind.MUNICIPALITY, "car", 15, null, 100)),
        promise("e", new Promise.Within(Area.Kind.MUNICIPALITY, "wheelchair", 30, null, 90)));
  }

  private Promise promise(String id, Promise.Rule rule) {
    return new Promise(
        id,
        LocalText.danish(id),
        kind,
        null,
        null,
        null,
        rule,
        new Promise.Source(LocalText.danish("måling"), DAY));
  }

  private void report(World world, String profile) {
    sink +=
        opened
            .coverage()
            .report(world, new Coverage.Question(kind, profile, 15, DAY))
            .whole()
            .within();
  }

  private static void compare(WhatIf whatIf, World before, World after, List<String> profiles) {
    sink += whatIf.compare(before, after, DAY, profiles).travel().size();
  }

  private static void judge(Promises promises, World world) {
    sink += promises.judge(world, DAY).size();
  }

  private void once(String what, Runnable work) {
    long start = System.nanoTime();
    work.run();
    long nanos = System.nanoTime() - start;
    System.out.printf(Locale.ROOT, "| %s | %s | %.0f | |%n", where, what, nanos / 1e6);
  }

  private void measure(String what, Runnable work) {
    for (int i = 0; i < WARM_UP; i++) {
      work.run();
    }
    long[] nanos = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      work.run();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.0f | %.0f |%n",
        where,
        what,
        nanos[TIMES / 2] / 1e6,
        nanos[TIMES - 1] / 1e6);
  }
}
