package dk.naersund.pages.internal.way;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.pages.internal.handmade.PagesTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class WayPageTest extends PagesTest {
  private static final String WAY = "/vej?site=sundhedshus-havnen&address=a1";

  @Test
  void thereAndHomeInWordsWithWhatIsNotKnown() {
    assertThat(words(WAY))
        .contains("Vej til Sundhedshus Havnen ring 99 95 12 34")
        .contains("Fra Havnegade 12, 9991 Sundby · gående · nu (tirsdag 14.10)")
        .contains("Tag afsted 14.10. Du er der 14.32.")
        .contains("Kig efter det gule hus med uret.")
        .contains("Derhen 22 min, 1,4 km. 1.210 m kendt vej. 140 m ved vi ikke nok om.")
        .contains("Gå ud på Havnegade og mod venstre. 180 m")
        .contains("Vi ved ikke, om fortovet er jævnt.")
        .contains("Hjem igen 24 min, 1,4 km. Hele vejen er kendt: 1.350 m.");
  }

  @Test
  void theSafestWayIsOneLinkAway() {
    assertThat(page(WAY, HttpStatus.OK))
        .contains("Sikreste kendte vej: 6 minutter længere, uden ukendte stykker.")
        .contains("&amp;way=safest\"");
    assertThat(words(WAY + "&way=safest"))
        .contains("Tag afsted 14.10. Du er der 14.38.")
        .contains("Derhen 28 min, 1,4 km. Hele vejen er kendt: 1.350 m.")
        .contains("Vis den hurtigste vej");
  }

  @Test
  void aPositionAsInTheHttpInterfaceWillDo() {
    assertThat(words("/vej?site=sundhedshus-havnen&from=56.331,11.874"))
        .contains("Fra din position");
  }

  @Test
  void withoutAWayItSaysWhy() {
    assertThat(words(WAY + "&mode=car"))
        .contains("Vi kender ingen vej.")
        .contains("ring 99 95 12 34")
        .doesNotContain("Derhen");
  }

  @Test
  void fromWhereIsAskedWhenNobodySaid() {
    assertThat(page("/vej?site=sundhedshus-havnen", HttpStatus.OK))
        .contains("<input type=\"hidden\" name=\"site\" value=\"sundhedshus-havnen\">")
        .doesNotContain("Ret dette");
    assertThat(words("/vej?site=sundhedshus-havnen&where=xyz"))
        .contains("Vi kan ikke finde \"xyz\".");
    assertThat(page("/vej?site=sundhedshus-havnen&where=Kirkevej", HttpStatus.OK))
        .contains("/vej?site=sundhedshus-havnen&amp;where=Kirkevej%2C+9991+Sundby&amp;address=a3");
  }
}
