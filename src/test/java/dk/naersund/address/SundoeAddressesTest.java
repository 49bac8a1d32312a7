package dk.naersund.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fictional island, as the person at its search field meets it. */
class SundoeAddressesTest {
  @TempDir static Path home;
  private static AddressBook book;

  @BeforeAll
  static void open() {
    book = AddressBook.open(Path.of("maps/sundoe/streets.osm.pbf"), home);
  }

  @AfterAll
  static void close() {
    book.close();
  }

  @Test
  void islandHasHousesStreetsStopsAndLandmarks() {
    assertThat(book.size()).isGreaterThan(1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "norrebro gd 12 | Nørrebrogade 12",
        "hc andersens v 5 | H.C. Andersens Vej 5",
        "havnegade nordby | Havnegade, 9994 Nordby",
        "9994 havnegade 3 | Havnegade 3, 9994 Nordby",
        "soren kirkegårds vej 4 | Søren Kierkegaards Vej 4",
        "alekistevej | Ålekistevej, 9991 Sundby",
        "sundby nord | Sundby Nord",
        "nordby kirke | Nordby Kirke",
        "faergehavn | Sundby Færgehavn",
      })
  void whatIsTypedFinds(String typed, String expected) {
    assertThat(book.suggest(typed, 5, null))
        .as(typed)
        .extracting(Address::text)
        .anyMatch(text -> text.startsWith(expected));
  }

  @Test
  void everySuggestionLeadsBackToAnAddressNearby() {
    for (Address address : book.suggest("havnegade 1", 10, null)) {
      assertThat(book.find(address.id())).contains(address);
      assertThat(book.nearest(address.position())).isPresent();
    }
  }
}
