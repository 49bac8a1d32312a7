package dk.naersund.address;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Position;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes first, as tables: what is typed, then what must head the list, in this order. */
class AddressRelevanceTest {
  @TempDir static Path folder;
  private static AddressBook book;

  @BeforeAll
  static void open() {
    book = AddressBook.open(TinyTown.world().write(folder.resolve("streets.osm.pbf")), folder);
  }

  @AfterAll
  static void close() {
    book.close();
  }

  private static List<String> texts(String typed, int limit) {
    return book.suggest(typed, limit, null).stream().map(Address::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // whole streets before their houses; the longer street first
        "havnegade | Havnegade, 9991 Sundby; Havnegade, 9992 Vesterø; Havnegade, Sundby",
        "Havnegade | Havnegade, 9991 Sundby; Havnegade, 9992 Vesterø",
        "havne | Havnegade, 9991 Sundby; Havnegade, 9992 Vesterø; Havnevej, 9991 Sundby",
        "nørr | Nørrebrogade, 9991 Sundby; Nørregade, 9991 Sundby",
        "norr | Nørrebrogade, 9991 Sundby; Nørregade, 9991 Sundby",
        "nørregade | Nørregade, 9991 Sundby; Nørregade 1, 9991 Sundby; Nørregade 2, 9991 Sundby",
        // exact before beginning
        "sundby | Sundby; Sundby Station",
        "sundbyv | Sundbyvej, 9992 Vesterø",
        // letters that are missing, doubled or written otherwise
        "norebro gd 12 | Nørrebrogade 12, 9991 Sundby",
        "noerrebrogade 12 | Nørrebrogade 12, 9991 Sundby",
        "nörrebrogade 12 | Nørrebrogade 12, 9991 Sundby",
        "orstedsvej | Ørstedsvej, 9991 Sundby",
        "oerstedsvej | Ørstedsvej, 9991 Sundby",
        "ørsteds vej | Ørstedsvej, 9991 Sundby",
        "ORSTEDSVEJ 3 | Ørstedsvej 3, 9991 Sundby",
        "aalekistevej 4 | Ålekistevej 4, 9991 Sundby",
        "alekistevej 4 | Ålekistevej 4, 9991 Sundby",
        "aaen 2 | Åen 2, 9992 Vesterø",
        "frederiksberg alle 2 | Frederiksberg Allé 2, 9991 Sundby",
        // abbreviations on either side
        "h c andersens boulevard 27 | H.C. Andersens Boulevard 27, 9991 Sundby",
        "hc andersens blvd 27 | H.C. Andersens Boulevard 27, 9991 Sundby",
        "andersens boulevard 27 | H.C. Andersens Boulevard 27, 9991 Sundby",
        "hcandersens boul. 27 | H.C. Andersens Boulevard 27, 9991 Sundby",
        "skt peders stræde 3 | Sankt Peders Stræde 3, 9991 Sundby",
        "sct. peders strade 3 | Sankt Peders Stræde 3, 9991 Sundby",
        "st. peders str. 3 | Sankt Peders Stræde 3, 9991 Sundby",
        "st kongensgade 5 | Store Kongensgade 5, 9991 Sundby",
        "nordre fasanvej 7 | Ndr. Fasanvej 7, 9991 Sundby",
        "ndr fasanvej 7 | Ndr. Fasanvej 7, 9991 Sundby",
        "gl kongevej 8 | Gammel Kongevej 8, 9991 Sundby",
        "gl. kongev. 8 | Gammel Kongevej 8, 9991 Sundby",
        "gammel konge vej 8 | Gammel Kongevej 8, 9991 Sundby",
        // order of parts
        "9992 havnegade 3 | Havnegade 3, 9992 Vesterø",
        "havnegade 3 9992 | Havnegade 3, 9992 Vesterø",
        "havnegade 3, 9992 vesterø | Havnegade 3, 9992 Vesterø",
        "havnegade 3 vesterø | Havnegade 3, 9992 Vesterø",
        "vesterø havnegade 3 | Havnegade 3, 9992 Vesterø",
        "vestero, havnegade 3 | Havnegade 3, 9992 Vesterø",
        "havnegade vestero 3 | Havnegade 3, 9992 Vesterø",
        "3 havnegade vesterø | Havnegade 3, 9992 Vesterø",
        "havnegade 3 vest | Havnegade 3, 9992 Vesterø",
        "havnegade v | Havnegade, 9992 Vesterø",
        "havnegade 999 | Havnegade, 9991 Sundby; Havnegade, 9992 Vesterø",
        "havnegade3 | Havnegade 3, 9991 Sundby",
        "havnegade 3 9992vesterø | Havnegade 3, 9992 Vesterø",
        "prins jørgens gård nørrevang | Prins Jørgens Gård, Sundby",
        // house numbers, letters, floors and doors
        "havnegade 12b | Havnegade 12B, 9991 Sundby",
        "havnegade 12 B | Havnegade 12B, 9991 Sundby",
        "havnegade 12 | Havnegade 12, 9991 Sundby; Havnegade 12, 9992 Vesterø;"
            + " Havnegade 12A, 9991 Sundby; Havnegade 12B, 9991 Sundby",
        "havnegade 12, 3. tv | Havnegade 12, 9991 Sundby",
        "havnegade 12 st. th. sundby | Havnegade 12, 9991 Sundby",
        "havnegade 12B, 2. sal, 9991 Sundby, Danmark | Havnegade 12B, 9991 Sundby",
        "havnegade 12 1 th | Havnegade 12, 9991 Sundby",
        "bygaden 5, 9991 sundby | Bygaden 5A, 9991 Sundby; Bygaden 5, 9991 Sundby",
        "10. februar vej 3 | 10. Februar Vej 3, 9991 Sundby",
        "10 februar vej | 10. Februar Vej, 9991 Sundby",
        // typing mistakes
        "havengade 3 | Havnegade 3, 9991 Sundby",
        "hvanegade 3 | Havnegade 3, 9991 Sundby",
        "havnegad 3 | Havnegade 3, 9991 Sundby",
        "avnegade 3 | Havnegade 3, 9991 Sundby",
        "vesterbrgoad | Vesterbrogade, 9991 Sundby",
        "nørrebrigade 3 sumdby | Nørrebrogade 3, 9991 Sundby",
        "strandvejn vestrø | Strandvejen, 9992 Vesterø",
        // sound
        "kristiansgade 2 | Christiansgade 2, 9992 Vesterø",
        "stranvejen 2 | Strandvejen 2, 9992 Vesterø",
        "nørrebrogate 2 | Nørrebrogade 2, 9991 Sundby",
        // stops and landmarks
        "sundby st | Sundby Station",
        "station | Sundby Station",
        "kirke | Sundby Kirke",
        "sundby kirke | Sundby Kirke, Sundby",
        "hovedbib | Hovedbiblioteket, Sundby",
        "folkebogsamling | Hovedbiblioteket, Sundby",
        "færge | Sundby Færgehavn, Sundby",
        "købmanden | Købmanden, Havnegade 5, Sundby; Købmanden, Nørrebrogade 41, Sundby",
        "rundetorv | Rundetorv, Sundby",
        // words too many
        "jeg bor i havnegade 3 | Havnegade 3, 9991 Sundby",
        "havnegade 3, 8000 | Havnegade 3, 9991 Sundby",
      })
  void heads(String typed, String expected) {
    List<String> heads = Arrays.stream(expected.split(";")).map(String::strip).toList();
    List<String> found = texts(typed, 8);
    assertThat(found).as(typed).hasSizeGreaterThanOrEqualTo(heads.size());
    for (int i = 0; i < heads.size(); i++) {
      assertThat(found.get(i))
          .as("%s, place %d of %s", typed, i + 1, found)
          .startsWith(heads.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\t", "xyzzyqwert", "12", "🙂", "!?", "bænken", "(((", "0"})
  void findsNothing(String typed) {
    assertThat(texts(typed, 8)).isEmpty();
  }

  @Test
  void everyKeyPressKeepsTheStreetInSight() {
    String whole = "Nørrebrogade 17";
    for (int end = 2; end <= whole.length(); end++) {
      String typed = whole.substring(0, end);
      assertThat(texts(typed, 8)).as(typed).anyMatch(t -> t.startsWith("Nørrebrogade"));
    }
  }

  @Test
  void nearComesFirstWhenAllElseIsEqual() {
    Position vestero = OsmWorld.at(9000, 100);
    assertThat(book.suggest("havnegade", 2, vestero))
        .extracting(Address::text)
        .containsExactly("Havnegade, 9992 Vesterø", "Havnegade, 9991 Sundby");
    assertThat(book.suggest("havnegade 3 sundby", 1, vestero))
        .extracting(Address::text)
        .containsExactly("Havnegade 3, 9991 Sundby");
  }

  @Test
  void missingNumberIsGuessedBetweenNeighboursOfItsSide() {
    Address guess = book.suggest("havnegade 44 sundby", 1, null).getFirst();
    assertThat(guess.text()).isEqualTo("Havnegade 44, 9991 Sundby");
    assertThat(guess.guess()).isTrue();
    assertThat(guess.position().metresTo(OsmWorld.at(440, -10))).isLessThan(1);
    assertThat(book.find(guess.id())).contains(guess);
  }

  @Test
  void numberBeyondTheEndIsGuessedAtTheNearestAndOneFarBeyondIsNot() {
    Address guess = book.suggest("havnegade 64 sundby", 1, null).getFirst();
    assertThat(guess.guess()).isTrue();
    assertThat(guess.position().metresTo(OsmWorld.at(580, -10))).isLessThan(1);
    Address none = book.suggest("havnegade 999b sundby", 1, null).getFirst();
    assertThat(none.kind()).isEqualTo(Address.Kind.STREET);
    assertThat(none.guess()).isFalse();
  }

  @Test
  void missingLetterIsGuessedAtItsNumber() {
    Address guess = book.suggest("havnegade 14c sundby", 1, null).getFirst();
    assertThat(guess.text()).isEqualTo("Havnegade 14C, 9991 Sundby");
    assertThat(guess.guess()).isTrue();
    assertThat(guess.position().metresTo(OsmWorld.at(140, -10))).isLessThan(1);
  }

  @Test
  void knownNumberIsNoGuess() {
    assertThat(book.suggest("havnegade 50 sundby", 1, null).getFirst().guess()).isFalse();
    assertThat(book.suggest("havnegade 52 sundby", 1, null).getFirst().guess()).isFalse();
  }

  @Test
  void interpolatedNumberIsMarkedAsGuess() {
    Address ten = book.suggest("liniegade 10", 1, null).getFirst();
    assertThat(ten.guess()).isTrue();
    assertThat(ten.position().metresTo(OsmWorld.at(2050, 30))).isLessThan(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "havnegade 54 | Havnegade 54, 9991 Sundby",
        "havnegade 56 | Havnegade 56, 9991 Sundby",
        "havnegade 58 | Havnegade 58, 9991 Sundby",
        "yderstevej 1 | Yderstevej 1, Yderst",
        "yderstevej | Yderstevej, Yderst",
        "bygaden 7 | Bygaden 7, 9991 Sundby",
        "bygaden 9 | Bygaden 9, 9991 Sundby",
      })
  void townComesFromTheNeighboursWhenTheMapLeavesItOut(String typed, String expected) {
    assertThat(texts(typed, 1)).containsExactly(expected);
  }

  @Test
  void sidesOfTheRoadAreOneStopAndDrawingsOneChurch() {
    assertThat(book.suggest("havnegade", 50, null))
        .filteredOn(a -> a.kind() == Address.Kind.STOP)
        .hasSize(1);
    assertThat(book.suggest("sundby kirke", 50, null))
        .filteredOn(a -> a.kind() == Address.Kind.LANDMARK)
        .hasSize(1);
  }

  @Test
  void nearestIsWithin200Metres() {
    Optional<Address> near = book.nearest(OsmWorld.at(31, 15));
    assertThat(near).map(Address::text).contains("Havnegade 3, 9991 Sundby");
    assertThat(book.nearest(OsmWorld.at(10, 10 - 4000))).isEmpty();
    assertThat(book.nearest(new Position(0, 0))).isEmpty();
    assertThat(book.nearest(new Position(90, 180))).isEmpty();
  }

  @Test
  void everySuggestionIsFoundAgainByItsId() {
    for (String typed : List.of("h", "s", "n", "havnegade 1", "sundby", "9992", "havnegade 44")) {
      for (Address address : book.suggest(typed, 50, null)) {
        assertThat(book.find(address.id())).as(address.text()).contains(address);
        assertThat(address.id()).matches("[a-z0-9-]{11,17}");
      }
    }
  }
}
