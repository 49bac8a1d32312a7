package dk.naersund.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** "May I?" over HTTP: the page without script, and the interface. Nothing is kept or repeated. */
@IslandTest
@ExtendWith(OutputCaptureExtension.class)
class RulesIT {
  private static final String PAGE = "/vaccination?asOf=2026-11-22";
  private static final String HOME =
      "\"out\": \"cannot\", \"driven\": \"no\", \"public\": \"no\", \"flex\": \"no\", \"handicap\":"
          + " \"no\"";

  @LocalServerPort int port;
  private Http http;

  @BeforeEach
  void client() {
    http = new Http(port);
  }

  @Test
  void theInterfaceAsksUntilItCanTell() {
    JsonNode first = ask("2026-11-22", "").json();
    assertThat(first.path("question").path("id").asString()).isEqualTo("role");
    assertThat(first.path("verdict").isNull()).isTrue();
    Http.Answer told =
        ask(
            "2026-11-22",
            "\"role\": \"self\", \"lives\": \"own-home\", \"age\": \"82\", \"out\": \"can\"");
    JsonNode verdict = told.json().path("verdict");
    assertThat(told.json().path("question").isNull()).isTrue();
    assertThat(verdict.path("kind").asString()).isEqualTo("may-book");
    assertThat(verdict.path("from").asString()).isEqualTo("2026-09-16");
    assertThat(verdict.path("quotes").get(0).asString()).startsWith("Borgere over 85 år");
    assertThat(verdict.path("contacts").get(0).path("number").asString()).startsWith("+45 ");
    assertThat(verdict.path("changes").size()).isPositive();
    assertThat(told.response().headers().firstValue("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-11, sundoe, home",
    "2026-12-12, sundoe, home-too-late",
    "2026-12-11, lilleoe, home-lilleoe",
    "2026-12-19, sundoe, season-over",
    "2026-09-09, sundoe, not-yet",
  })
  void theDayItselfDecides(String day, String kommune, String outcome) {
    String answers =
        "\"role\": \"relative\", \"lives\": \"own-home\", \"age\": \"82\", \"kommune\": \"%s\", %s"
            .formatted(kommune, HOME);
    JsonNode answer = ask(day, answers).json();
    assertThat(answer.path("verdict").path("outcome").asString()).isEqualTo(outcome);
    assertThat(answer.path("aboutAnother").asBoolean()).isTrue();
  }

  @Test
  void whereNobodyWroteRulesNothingIsClaimed() {
    JsonNode answer = ask("2031-01-01", "").json();
    assertThat(answer.path("rules").isNull()).isTrue();
    assertThat(answer.path("verdict").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"service": "vaccination", "answers": {"age": "1899"}}  | answers.age
          {"service": "vaccination", "answers": {"hat": "yes"}}   | answers.hat
          {"service": "vaccination", "day": "i morgen"}           | day
          {"service": "hatte"}                                    | service
          """)
  void whatIsWrongIsNamed(String body, String field) {
    Http.Answer answer =
        http.send("POST", "/api/v1/eligibility", body, "Content-Type", "application/json");
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().path("field").asString()).isEqualTo(field);
  }

  @Test
  void theInterfaceIsDescribed() {
    assertThat(http.get("/api/v1/openapi.json").text()).contains("/api/v1/eligibility");
  }

  @Test
  void thePageTakesAnswersByPostOnlyAndKeepsNothing(CapturedOutput output) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("a-role", "self");
    form.put("a-lives", "own-home");
    form.put("asked", "age");
    form.put("a-age", "119");
    Http.Answer next = http.post(PAGE, form);
    assertThat(next.text()).contains("Kan du komme ud af dit hjem?").contains("value=\"119\"");
    assertThat(next.response().headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(next.response().headers().firstValue("Set-Cookie")).isEmpty();
    form.put("a-age", "1199");
    Http.Answer wrong = http.post(PAGE, form);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text()).contains("Skriv din alder i hele år").contains("href=\"#a-age\"");
    form.put("a-lives", "månen");
    assertThat(http.post(PAGE, form).text()).contains("Hvem svarer du for?");
    assertThat(http.get(PAGE + "&a-role=self").text()).contains("Hvem svarer du for?");
    assertThat(output.getAll()).doesNotContain("119").doesNotContain("månen");
  }

  @Test
  void goingBackAsksTheQuestionAgain() {
    Http.Answer back =
        http.post(
            PAGE, Map.of("a-role", "other", "a-lives", "own-home", "a-age", "82", "back", "lives"));
    assertThat(back.text())
        .contains("Hvor bor du?")
        .contains("name=\"a-role\" value=\"other\"")
        .doesNotContain("name=\"a-age\"");
  }

  @Test
  void aDayWithoutRulesSaysWhomToRing() {
    assertThat(http.get("/vaccination?asOf=2031-01-01").text())
        .contains("Vi har ingen regler")
        .contains("tel:");
  }

  @Test
  void theFrontPageAndResultsLeadToTheQuestionsWhileThereAreRules() {
    boolean ruled = http.get("/vaccination").text().contains("rule-form");
    String link = "href=\"/vaccination\"";
    assertThat(http.get("/").text().contains(link)).isEqualTo(ruled);
    Http.Answer found = http.get("/find?service=vaccination&where=Storegade+12");
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.text().contains("action=\"/vaccination\"")).isEqualTo(ruled);
    assertThat(http.get("/find?service=sygeplejeklinik&where=Storegade+12").text())
        .contains("place-card")
        .doesNotContain("/vaccination");
  }

  private Http.Answer ask(String day, String answers) {
    return http.send(
        "POST",
        "/api/v1/eligibility",
        "{\"service\": \"vaccination\", \"day\": \"%s\", \"answers\": {%s}}"
            .formatted(day, answers),
        "Content-Type",
        "application/json");
  }
}
