package dk.naersund.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import dk.naersund.Logins;
import dk.naersund.Logins.Who;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** People get in, reach what is theirs and nothing else, and are out when they are put out. */
@IslandTest
class AccountsIT {
  @Autowired private Logins logins;
  @Autowired private Accounts accounts;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/find",
        "/steder/sundhedshus-havnen",
        "/tilgaengelighed",
        "/nix",
        "/api/v1/sites",
        "/api/v1/region",
        "/api/v1/nearest?service=vaccination&lat=56.337215&lon=11.868686",
        "/assets/site.css",
        "/actuator/health"
      })
  void citizensGetNoCookieAndTheSameHeaders(String path) {
    Http.Answer answer = logins.nobody().get(path);
    assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.response().headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    assertThat(answer.response().headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kommune",
        "/kommune/steder/x?uge=1&dag=2",
        "/%6bommune",
        "/kommune;a=b",
        "/callcenter",
        "/plan",
        "/konto",
        "/konto/brugere"
      })
  void nobodyIsSentToTheLogin(String path) {
    Http.Answer answer = logins.nobody().get(path);
    assertThat(answer.status()).isIn(303, 400);
    if (answer.status() == 303) {
      assertThat(answer.response().headers().firstValue("Location"))
          .hasValueSatisfying(to -> assertThat(to).startsWith("/log-ind?til="));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EDITOR, /kommune, true",
    "EDITOR, /callcenter, false",
    "EDITOR, /plan, false",
    "EDITOR, /konto/brugere, false",
    "REGIONAL_EDITOR, /kommune, true",
    "AGENT, /callcenter, true",
    "AGENT, /kommune, false",
    "PLANNER, /plan, true",
    "PLANNER, /kommune, false",
    "ADMINISTRATOR, /kommune, true",
    "ADMINISTRATOR, /konto/brugere, true",
    "ADMINISTRATOR, /callcenter, false",
    "AGENT, /konto, true"
  })
  void eachRoleReachesItsOwn(Who who, String path, boolean may) {
    Http.Answer answer = logins.as(who).get(path);
    // What is not built yet is not there; that it is asked for at all is what counts.
    assertThat(answer.status()).isIn(may ? List.of(200, 404) : List.of(403));
    if (!may) {
      assertThat(answer.text()).contains("Det har du ikke adgang til");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PATCH, /api/v1/sites/sundhedshus-havnen",
    "POST, /api/v1/sites",
    "DELETE, /api/v1/sites/sundhedshus-havnen",
    "POST, /api/v1/imports",
    "GET, /api/v1/imports/1"
  })
  void programsMustSayWhoTheyAre(String method, String path) {
    Http.Answer answer = logins.nobody().program(method, path, "");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.response().headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.json().get("type").asString())
        .isEqualTo("urn:naersund:problem:not-logged-in");
    assertThat(answer.json().get("en").asString()).contains("Authorization: Bearer");

    Http.Answer forged = logins.nobody().program(method, path, "naersund_" + "A".repeat(43));
    assertThat(forged.status()).isEqualTo(401);
    assertThat(forged.json().get("type").asString()).isEqualTo("urn:naersund:problem:bad-token");

    // What becomes of it is for the interface to say; it is no longer a question of who.
    assertThat(logins.as(Who.EDITOR).send(method, path, "").status()).isNotEqualTo(401);
  }
}
