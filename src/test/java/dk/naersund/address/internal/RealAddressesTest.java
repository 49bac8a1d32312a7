package dk.naersund.address.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.naersund.address.Address;
import dk.naersund.address.AddressBook;
import dk.naersund.address.internal.Entry.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real addresses, written as people write them: the right one must be among the first five. */
class RealAddressesTest {
  private static final Path DATA = Path.of("../shared/data/osm");
  private static final long SEED = 20261122;
  private static final int PER_RULE = 150;
  private static final int SHOWN = 5;

  @TempDir Path home;

  private record Case(Entry street, House house) {}

  private static Path map(String name) {
    Path map = DATA.resolve(name + ".osm.pbf");
    if (!Files.exists(map)) {
      System.err.println("SKIPPED: real data is not here: " + map.toAbsolutePath());
    }
    assumeTrue(Files.exists(map), "real data is not here: " + map);
    return map;
  }

  @ParameterizedTest
  @ValueSource(strings = {"christianshavn-2017", "roenne-2015"})
  void corruptedAddressesAreFound(String name) {
    Path map = map(name);
    List<Case> cases = new ArrayList<>();
    for (Entry entry : Gazetteer.entries(MapReader.read(map))) {
      boolean long_ = entry.name().length() >= 5;
      entry.houses().stream().filter(h -> long_).forEach(h -> cases.add(new Case(entry, h)));
    }
    Random random = new Random(SEED);
    List<String> tooFew = new ArrayList<>();
    StringBuilder table =
        new StringBuilder(
            "%s, %d addresses, %d a rule, seed %d, right one among the first %d%n"
                .formatted(name, cases.size(), PER_RULE, SEED, SHOWN));
    try (AddressBook book = AddressBook.open(map, home)) {
      for (Corruption rule : Corruption.values()) {
        int found = 0;
        int first = 0;
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < PER_RULE; i++) {
          Case one = cases.get(random.nextInt(cases.size()));
          String typed = rule.typed(one.street(), one.house(), random);
          String id =
              rule.wantsStreet()
                  ? one.street().id()
                  : Ids.house(one.street().id(), one.house().number());
          List<String> ids = book.suggest(typed, SHOWN, null).stream().map(Address::id).toList();
          found += ids.contains(id) ? 1 : 0;
          first += ids.indexOf(id) == 0 ? 1 : 0;
          if (!ids.contains(id)) {
            missed.add(typed + " → " + one.street().text(one.house().number(), ""));
          }
        }
        double share = 100.0 * found / PER_RULE;
        table.append(
            String.format(
                Locale.ROOT,
                "  %-24s %5.1f %%  first %5.1f %%  bar %3d %%  missed %s%n",
                rule.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                share,
                100.0 * first / PER_RULE,
                rule.bar,
                missed.stream().limit(3).toList()));
        if (share < rule.bar) {
          tooFew.add(rule + " " + share);
        }
      }
    }
    System.out.println(table);
    assertThat(tooFew).as("below the bar, seed %d%n%s", SEED, table).isEmpty();
  }

  @Test
  void mapOfAllRoadsWithoutNamesLoads() {
    try (AddressBook book = AddressBook.open(map("hovedstaden-roads-geofa"), home)) {
      assertThat(book.size()).isZero();
      assertThat(book.suggest("nørrebrogade 12", 5, null)).isEmpty();
    }
  }

  @Test
  void mapWithoutHousesFindsStreetsStopsAndLandmarks() {
    try (AddressBook book = AddressBook.open(map("oesterbro-2022"), home)) {
      assertThat(book.suggest("osterbrogade 12", 1, null))
          .extracting(Address::kind)
          .containsExactly(Address.Kind.STREET);
      assertThat(book.suggest("trianglen st", 1, null))
          .extracting(Address::kind)
          .containsExactly(Address.Kind.STOP);
      assertThat(book.suggest("rigshospitalet", 1, null)).isNotEmpty();
    }
  }

  @Test
  void everyRealAddressIsNearestToItself() {
    Path map = map("roenne-2015");
    try (AddressBook book = AddressBook.open(map, home)) {
      int asked = 0;
      for (Entry entry : Gazetteer.entries(MapReader.read(map))) {
        for (House house : entry.houses()) {
          if (asked++ % 10 == 0) {
            Address near = book.nearest(house.position()).orElseThrow();
            assertThat(near.position().metresTo(house.position())).isLessThan(0.1);
          }
        }
      }
      assertThat(asked).isGreaterThan(2000);
    }
  }
}
