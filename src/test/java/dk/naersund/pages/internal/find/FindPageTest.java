package dk.naersund.pages.internal.find;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.pages.internal.handmade.PagesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class FindPageTest extends PagesTest {
  private static final String CLINIC = "/find?service=sygeplejeklinik&where=Havnegade 12";

  @Test
  void linksFromTheAnswerKeepWhereThePersonIs() {
    assertThat(page(CLINIC, HttpStatus.OK))
        .contains(
            "href=\"/vej?site=sundhedshus-havnen&amp;service=sygeplejeklinik&amp;address=a1&amp;mode=walk\"");
  }

  @Test
  void theAnswerSaysWhereWhenHowAndWhomToRing() {
    assertThat(words(CLINIC))
        .contains("Sygeplejeklinik nær Havnegade 12")
        .contains("gående · nu (tirsdag 14.10)")
        .contains("Sundhedshus Havnen Åbent, når du kommer, til 16.00. Du er der 14.32.")
        .contains("Gående: 22 min, 1,4 km. Hjem igen: 24 min.")
        .contains("1.210 m kendt vej. 140 m ved vi ikke nok om. Værst: kantsten ved Torvet.")
        .contains("ring 99 95 12 34: Sundhedshus Havnen Telefonen svarer mandag–fredag 8.00–16.00")
        .contains("Indgang uden trin: ja (set 3. september 2026)")
        .contains("Det ved vi ikke: handicaptoilet.")
        .contains("Hvorfor først? Her kan du komme til tidligst: 14.32.")
        .contains("Klinikken på Bakken (600 m): Der er trin ved indgangen.")
        .contains("Du kan komme uden aftale.");
  }

  @Test
  void theSameInEnglish() {
    assertThat(page(CLINIC + "&lang=en", HttpStatus.OK))
        .contains("lang=\"en\"")
        .contains("Nursing clinic near Havnegade 12")
        .contains("Open when you arrive, until 16:00.")
        .contains("1,210 m of known way. We do not know enough about 140 m.")
        .contains("href=\"/steder/sundhedshus-havnen?lang=en\"");
  }

  @Test
  void unknownHoursAndAppointmentsSayRingFirst() {
    assertThat(words("/find?service=vaccination&where=Havnegade 12"))
        .contains("Åbner i morgen 8.00.")
        .contains("Kun med aftale. Ring først.")
        .contains("Vi kender ikke åbningstiden. Ring først.")
        .contains("Vi kender ingen vej hjem igen. Ring først.")
        .contains("Vi kender ikke stedets nummer. Ring til os.")
        .contains("Vi ved ikke, om du skal bestille tid. Ring først.");
  }

  @Test
  void nothingFoundSaysWhyAndWhomToRing() {
    assertThat(words("/find?service=blodproeve&where=Havnegade 12"))
        .contains("Vi fandt ikke et sted.")
        .contains("Ring og få hjælp")
        .contains("Hjælp til siden: ring 99 95 00 00");
  }

  @Test
  void severalKindsOrPlacesBecomeAChoice() {
    assertThat(page("/find?need=stik&where=Havnegade 12", HttpStatus.OK))
        .contains("Hvad mener du?")
        .contains("href=\"/find?service=vaccination&amp;where=Havnegade+12\"")
        .contains("href=\"/find?service=blodproeve&amp;where=Havnegade+12\"");
    assertThat(page("/find?service=vaccination&where=Kirkevej", HttpStatus.OK))
        .contains("Hvor mener du?")
        .contains("address=a3")
        .contains("address=a4");
  }

  @Test
  void aChosenAddressHoldsUntilItsTextIsChanged() {
    assertThat(words("/find?service=sygeplejeklinik&address=a3&where=Kirkevej, 9991 Sundby"))
        .contains("nær Kirkevej");
    assertThat(words("/find?service=sygeplejeklinik&address=a3&where=Havnegade 12"))
        .contains("nær Havnegade 12");
  }

  @Test
  void aPositionIsTakenAsItIs() {
    assertThat(words("/find?service=sygeplejeklinik&where=Min position&lat=56.331&lon=11.874"))
        .contains("Sygeplejeklinik nær dig (ved Havnegade 12)");
    assertThat(words("/find?service=sygeplejeklinik&where=56.331, 11.874"))
        .contains("Sygeplejeklinik nær dig (ved Havnegade 12)");
  }

  @Test
  void aPositionOutsideTheRegionSaysSo() {
    assertThat(words("/find?service=sygeplejeklinik&lat=55.676&lon=12.568"))
        .contains("Du er uden for Sundø. Vi kender kun steder i Sundø.");
  }

  @Test
  void moreResultsAreOneLinkAway() {
    assertThat(page("/find?service=sundhedshus&where=Havnegade 12", HttpStatus.OK))
        .contains("limit=20#place-11");
    assertThat(page("/find?service=sundhedshus&where=Havnegade 12&limit=50", HttpStatus.OK))
        .contains("id=\"place-50\"")
        .doesNotContain("Vis flere steder");
  }

  @Test
  void whatIsMissingIsSaidAllAtOnceAndBesideItsField() {
    assertThat(page("/find", HttpStatus.OK))
        .contains("Ret dette, og prøv igen")
        .contains("<a href=\"#need\">Vælg eller skriv, hvad du har brug for.</a>")
        .contains("<a href=\"#where\">Skriv, hvor du er.</a>")
        .contains("id=\"where-error\"");
  }

  @Test
  void whatWasWrittenIsGivenBackSafely() {
    assertThat(page("/find?need=<script>x</script>&where=\"><b>", HttpStatus.OK))
        .contains("&lt;script&gt;")
        .doesNotContain("<script>x")
        .doesNotContain("\"><b>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service=nonsens&where=Havnegade 12",
        "service=vaccination&lat=abc&lon=11",
        "service=vaccination&lat=91&lon=11",
        "service=vaccination&where=Havnegade 12&profile=rocket",
        "service=vaccination&where=Havnegade 12&mode=rocket",
        "service=vaccination&where=Havnegade 12&limit=-1",
        "service=vaccination&where=Havnegade 12&limit=51"
      })
  void valuesThatNoFormSendsAreRefusedWithASentence(String query) {
    assertThat(page("/find?" + query, HttpStatus.BAD_REQUEST)).contains("Ret dette, og prøv igen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"at=1970-01-01T00:00:00Z", "day=2026-13-01", "time=25:00", "at=yesterday"})
  void aTimeThatCannotBeIsPointedOut(String when) {
    assertThat(page("/find?service=vaccination&where=Havnegade 12&" + when, HttpStatus.OK))
        .contains("<a href=\"#day\">Vælg en dag inden for et år.");
  }
}
