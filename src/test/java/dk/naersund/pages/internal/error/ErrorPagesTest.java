package dk.naersund.pages.internal.error;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.pages.internal.handmade.PagesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

class ErrorPagesTest extends PagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"/nix", "/assets/nix.js", "/steder/nix", "/vej", "/vej?site=nix&where=x"})
  void whatIsNotThereSaysSo(String address) {
    assertThat(page(address, HttpStatus.NOT_FOUND))
        .contains("Siden findes ikke")
        .contains("ring 112")
        .contains("Til forsiden");
  }

  @Test
  void inEnglishToo() {
    assertThat(page("/nix?lang=en", HttpStatus.NOT_FOUND)).contains("There is no such page");
  }

  @Test
  void ourOwnFaultIsOursAndHasNoStackTrace() {
    assertThat(page("/broken", HttpStatus.INTERNAL_SERVER_ERROR))
        .contains("Noget gik galt hos os")
        .doesNotContain("Exception")
        .doesNotContain("at dk.naersund");
  }

  @Test
  void programsAreNotAnsweredWithPages() {
    client()
        .get()
        .uri("/nix")
        .accept(MediaType.APPLICATION_JSON)
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.APPLICATION_JSON);
  }
}
