package dk.naersund.pages.internal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.pages.internal.handmade.PagesTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class SitePageTest extends PagesTest {
  private static final String SITE = "/steder/sundhedshus-havnen";

  @Test
  void whatItIsCalledWhereItIsAndWhatChanges() {
    assertThat(words(SITE))
        .contains("Sundhedshus Havnen det gule hus med uret Før hed det Det gamle posthus.")
        .contains("Stedet flytter 1. december til Torvet 1, 9991 Sundby.")
        .contains("ring 99 95 12 34");
  }

  @Test
  void hoursAreSpokenWithTheDaysThatAreNotAsUsual() {
    assertThat(words(SITE))
        .contains("mandag–fredag 8.00–16.00, lukket på helligdage")
        .contains("lukket torsdag 15. oktober, Personalet er på kursus.")
        .contains("mandag 26. oktober 8.00–16.00");
  }

  @Test
  void unknownIsAnAnswerOfItsOwn() {
    assertThat(words(SITE))
        .contains("Hovedindgang mod Havnegade")
        .contains("Indgang uden trin ja set 3. september 2026, kommunens besigtigelse")
        .contains("Dørens bredde 90 cm")
        .contains("Gelænder ved ikke")
        .contains("Stole, hvor man venter nej set 3. september 2026")
        .contains("Handicaptoilet ved ikke")
        .contains("Ring på klokken ved siden af døren.");
  }

  @Test
  void aBrowserThatHasItAllGetsNothing() {
    HttpHeaders headers =
        client().get().uri(SITE).exchange().returnResult(String.class).getResponseHeaders();
    client()
        .get()
        .uri(SITE)
        .header(HttpHeaders.IF_NONE_MATCH, String.valueOf(headers.getETag()))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.NOT_MODIFIED)
        .expectBody()
        .isEmpty();
    client()
        .get()
        .uri(SITE + "?lang=en")
        .header(HttpHeaders.IF_NONE_MATCH, String.valueOf(headers.getETag()))
        .exchange()
        .expectStatus()
        .isOk();
  }
}
