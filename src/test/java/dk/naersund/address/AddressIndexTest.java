package dk.naersund.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naersund.platform.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index folder under home, and what becomes of bad files. */
class AddressIndexTest {
  @TempDir Path folder;

  private Path map() {
    return TinyTown.world().write(folder.resolve("streets.osm.pbf"));
  }

  private List<Path> indexes() throws IOException {
    try (var paths = Files.list(folder.resolve("addresses"))) {
      return paths.sorted().toList();
    }
  }

  private static FileTime written(Path index) throws IOException {
    try (var paths = Files.list(index)) {
      return Files.getLastModifiedTime(
          paths
              .filter(p -> p.getFileName().toString().startsWith("segments"))
              .findFirst()
              .orElseThrow());
    }
  }

  @Test
  void indexIsReusedWhileTheMapIsTheSameAndReplacedWhenNot() throws IOException {
    Path map = map();
    AddressBook.open(map, folder).close();
    Path index = indexes().getFirst();
    FileTime written = written(index);
    Files.setLastModifiedTime(map, FileTime.fromMillis(0));
    AddressBook.open(map, folder).close();
    assertThat(indexes()).containsExactly(index);
    assertThat(written(index)).isEqualTo(written);

    OsmWorld other = TinyTown.world();
    other.streetWithHouses("Nyvej", 3, "9991", "Sundby", 0, 5000);
    other.write(map);
    try (AddressBook book = AddressBook.open(map, folder)) {
      assertThat(book.suggest("nyvej 3", 1, null))
          .extracting(Address::text)
          .containsExactly("Nyvej 3, 9991 Sundby");
    }
    assertThat(indexes()).hasSize(1).doesNotContain(index);
  }

  @Test
  void sameMapGivesTheSameIdsAndOrder() {
    Path map = map();
    try (AddressBook one = AddressBook.open(map, folder.resolve("one"));
        AddressBook two = AddressBook.open(map, folder.resolve("two"))) {
      assertThat(one.size()).isEqualTo(two.size()).isGreaterThan(400);
      for (String typed : List.of("h", "s", "n", "havnegade", "kirke", "9992", "vestr")) {
        assertThat(one.suggest(typed, 50, null)).isEqualTo(two.suggest(typed, 50, null));
      }
    }
  }

  @Test
  void damagedIndexIsMadeAgain() throws IOException {
    Path map = map();
    AddressBook.open(map, folder).close();
    Path index = indexes().getFirst();
    List<Path> files;
    try (var paths = Files.list(index)) {
      files = paths.toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > 100) {
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 20, (byte) 7);
        Files.write(file, bytes);
      }
    }
    try (AddressBook book = AddressBook.open(map, folder)) {
      assertThat(book.suggest("havnegade 3", 1, null)).isNotEmpty();
    }
  }

  @Test
  void missingMapSaysWhichAndWhatToDo() {
    Path missing = folder.resolve("nowhere.osm.pbf");
    assertThatThrownBy(() -> AddressBook.open(missing, folder))
        .isInstanceOfSatisfying(
            StartupProblem.class, p -> assertThat(p.remedy()).contains("OpenStreetMap"))
        .hasMessageContaining(missing.toString())
        .hasMessageContaining("missing");
  }

  @Test
  void everyBrokenMapSaysWhichAndWhy() throws IOException {
    long seed = 7;
    Random random = new Random(seed);
    byte[] good = Files.readAllBytes(map());
    Path broken = folder.resolve("broken.osm.pbf");
    byte[] noise = new byte[5000];
    random.nextBytes(noise);
    assertBroken(broken, noise);
    assertBroken(broken, new byte[0]);
    assertBroken(broken, new byte[] {0, 0});
    assertBroken(broken, "<?xml version='1.0'?><osm version='0.6'></osm>".getBytes());
    for (int i = 0; i < 20; i++) {
      assertBroken(broken, Arrays.copyOf(good, 1 + random.nextInt(good.length - 1)));
    }
    // A damaged byte may by chance still be readable, but nothing else may come of it.
    for (int i = 0; i < 60; i++) {
      byte[] damaged = good.clone();
      damaged[random.nextInt(good.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(broken, damaged);
      try {
        AddressBook.open(broken, folder).close();
      } catch (StartupProblem e) {
        assertThat(e).as("seed " + seed).hasMessageContaining(broken.toString());
      }
    }
  }

  private void assertBroken(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    assertThatThrownBy(() -> AddressBook.open(file, folder))
        .as(bytes.length + " bytes")
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void mapThatNamesNothingGivesAnEmptyBook() {
    OsmWorld world = new OsmWorld();
    world.way(new long[] {world.node(0, 0), world.node(10, 0)}, "highway=residential");
    try (AddressBook book =
        AddressBook.open(world.write(folder.resolve("streets.osm.pbf")), folder)) {
      assertThat(book.size()).isZero();
      assertThat(book.suggest("havnegade", 5, null)).isEmpty();
      assertThat(book.find("s0123456789")).isEmpty();
      assertThat(book.nearest(OsmWorld.at(0, 0))).isEmpty();
    }
  }

  @Test
  void unknownIdsAreEmptyWhateverTheyLookLike() {
    try (AddressBook book = AddressBook.open(map(), folder)) {
      String street = book.suggest("havnegade", 1, null).getFirst().id();
      assertThat(book.find(street)).isPresent();
      String house = "a" + street.substring(1) + "-";
      assertThat(book.find(house + "3")).isPresent();
      List<String> strange =
          List.of(
              "",
              " ",
              "s",
              "a-1",
              house,
              house + "0",
              house + "99999",
              house + "3bb",
              house + "-3",
              house + "3B",
              street + "-3",
              "s0000000000",
              "a0000000000-1",
              "x0123456789",
              street.toUpperCase(),
              "../../etc/passwd",
              "*",
              "\u0000",
              "🙂",
              "a".repeat(1_000_000));
      for (String id : strange) {
        assertThat(book.find(id)).as(id.length() > 50 ? "long" : id).isEmpty();
      }
      Random random = new Random(3);
      for (int i = 0; i < 2000; i++) {
        char[] chars = street.toCharArray();
        chars[1 + random.nextInt(10)] =
            "0123456789abcdefghjkmnpqrstvwxyz".charAt(random.nextInt(32));
        String other = new String(chars);
        assertThat(book.find(other).isPresent()).isEqualTo(other.equals(street));
      }
    }
  }

  @Test
  void badInputNeverFails() {
    long seed = 20261122;
    Random random = new Random(seed);
    String letters =
        "aeiouyæøåbdfghjklmnprstv0123456789 .,-/'\"\\*?~^:()[]{}!&|+\t\n\u0000\u0007\u200b\u0301ÅÉß"
            + "漢字Жαשع\uD83D\uDE42\uD83D";
    try (AddressBook book = AddressBook.open(map(), folder)) {
      List<String> fixed =
          List.of(
              "a".repeat(10_000_000),
              "1 ".repeat(5_000_000),
              "havnegade ".repeat(1_000_000),
              ",".repeat(10_000_000),
              "\uD83D".repeat(300),
              "name:* AND town:[a TO z]",
              "havnegade~2",
              "havnegade^1000",
              "\"havnegade",
              "AND OR NOT",
              "ﷺ".repeat(200),
              "12b 13c 14d 15e 16f 17g 1 2 3 4 5 6 7 8 9",
              "st st st st st st st st st st st st",
              "v v v v v v v v v v v v 3",
              "' OR 1=1 --",
              "<script>",
              "%00",
              "İıſK");
      for (String typed : fixed) {
        assertThat(book.suggest(typed, 10, null)).hasSizeLessThanOrEqualTo(10);
      }
      for (int i = 0; i < 3000; i++) {
        StringBuilder typed = new StringBuilder();
        for (int j = random.nextInt(40); j >= 0; j--) {
          typed.append(letters.charAt(random.nextInt(letters.length())));
        }
        assertThat(book.suggest(typed.toString(), 5, OsmWorld.at(0, 0)))
            .as("%s, seed %d", typed, seed)
            .hasSizeLessThanOrEqualTo(5);
      }
      assertThat(book.suggest("havnegade", -1, null)).hasSize(1);
      assertThat(book.suggest("h", 1_000_000, null)).hasSizeLessThanOrEqualTo(50);
    }
  }
}
