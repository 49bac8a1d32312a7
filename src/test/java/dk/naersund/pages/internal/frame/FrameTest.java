package dk.naersund.pages.internal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.pages.internal.handmade.PagesTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What stands around every page, seen and unseen. */
class FrameTest extends PagesTest {
  @Test
  void everyPageBeginsWithDangerAndSaysThatItIsInvented() {
    assertThat(words("/"))
        .startsWith("Gå til sidens indhold Nærsund English Livsfare: ring 112")
        .contains("Akut syg eller skadet: ring 1813")
        .contains("Sundø findes ikke. Kort og steder er opdigtede.")
        .contains("Hjælp til siden: ring 99 95 00 00");
  }

  @Test
  void aLinkLeadsToTheSamePageInTheOtherLanguage() {
    assertThat(page("/find?where=Å vej&need=x", HttpStatus.OK))
        .contains("href=\"/find?where=%C3%85%20vej&amp;need=x&amp;lang=en\"");
    assertThat(page("/?lang=en", HttpStatus.OK))
        .contains("<html")
        .contains("lang=\"en\"")
        .contains("Find the nearest health service you can use")
        .contains("<input type=\"hidden\" name=\"lang\" value=\"en\">");
  }

  @Test
  void anUnknownLanguageIsDanish() {
    assertThat(page("/?lang=xx", HttpStatus.OK)).contains("lang=\"da\"");
  }

  @Test
  void theBrowserMayTalkToThisServerOnly() {
    HttpHeaders headers = headers("/");
    assertThat(headers.getFirst("Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe")
        .doesNotContain("http");
    assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.getFirst("Permissions-Policy")).startsWith("geolocation=(self)");
    assertThat(headers.getFirst("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(headers.getFirst(HttpHeaders.SET_COOKIE)).isNull();
    assertThat(String.valueOf(headers.getContentType())).isEqualTo("text/html;charset=UTF-8");
  }

  @Test
  void whereSomebodyIsIsNotKept() {
    assertThat(headers("/find?service=sygeplejeklinik&where=Havnegade 12").getCacheControl())
        .isEqualTo("no-store");
    assertThat(headers("/find?service=sygeplejeklinik&lat=56.3&lon=11.8").getCacheControl())
        .isEqualTo("no-store");
    assertThat(headers("/").getCacheControl()).isEqualTo("no-cache");
  }

  @Test
  void whatCarriesItsHashIsKeptForAYear() {
    String html = page("/", HttpStatus.OK);
    String style = html.replaceAll("(?s).*?href=\"(/assets/site-[^\"]*\\.css)\".*", "$1");
    HttpHeaders headers = headers(style);
    assertThat(headers.getCacheControl()).contains("immutable");
    client()
        .get()
        .uri(style)
        .header(HttpHeaders.ACCEPT_ENCODING, "br")
        .exchange()
        .expectHeader()
        .valueEquals(HttpHeaders.CONTENT_ENCODING, "br");
  }

  private HttpHeaders headers(String address) {
    return client().get().uri(address).exchange().returnResult(String.class).getResponseHeaders();
  }
}
