package dk.naersund.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import dk.naersund.eligibility.Askers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** "May I?" in a search, on the page without script and in the interface. */
@IslandTest
@ExtendWith(OutputCaptureExtension.class)
class RuledSearchIT {
  /** A Monday in the season, whatever day it is. */
  private static final String SEARCH =
      "/find?service=vaccination&where=Storegade+12&at=2026-11-23T10:00";

  private static final Map<String, String> PREGNANT =
      Map.of(
          "a-role",
          "self",
          "a-lives",
          "own-home",
          "a-age",
          "34",
          "a-own",
          "no",
          "a-household",
          "no",
          "a-pregnant",
          "yes",
          "a-out",
          "can");

  private static final Map<String, String> HOME_ANSWERS =
      Map.of(
          "role",
          "relative",
          "lives",
          "own-home",
          "age",
          "91",
          "out",
          "cannot",
          "driven",
          "no",
          "public",
          "no",
          "flex",
          "no",
          "handicap",
          "no",
          "kommune",
          "sundoe");

  @LocalServerPort int port;
  @Autowired MeterRegistry meters;

  @SuppressWarnings("NullAway.Init")
  private Http http;

  @BeforeEach
  void client() {
    http = new Http(port);
  }

  @Test
  void whoMayBookIsShownPlacesWithTheSentenceAndTheirAnswersAreInNoAddress(CapturedOutput output) {
    Http.Answer answer = http.post(SEARCH, PREGNANT);
    assertThat(answer.text())
        .contains("Du kan bestille tid uden brev")
        .contains("»Gravide kan bestille tid uden brev.«")
        .contains("Plan for vaccination på Sundø i efteråret 2026")
        .contains("place-card")
        .contains("name=\"a-pregnant\" value=\"yes\"")
        .doesNotContain("a-pregnant=")
        .doesNotContain("For dig, der er fyldt 65 år");
    assertThat(answer.response().headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.response().headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(output.getAll()).doesNotContain("pregnant");
  }

  @Test
  void theWholeSearchMayStandInTheBody() {
    Map<String, String> form = new LinkedHashMap<>(PREGNANT);
    form.put("service", "vaccination");
    form.put("where", "Storegade 12");
    form.put("at", "2026-11-23T10:00");
    assertThat(http.post("/find", form).text())
        .contains("Du kan bestille tid uden brev")
        .contains("Storegade 12")
        .contains("place-card");
  }

  @Test
  void whoIsVisitedAtHomeIsShownNoPlace() {
    Http.Answer answer = http.post(SEARCH, fields(HOME_ANSWERS));
    assertThat(answer.text())
        .contains("Du kan få vaccinen hjemme")
        .contains("ring 99 95 18 00")
        .contains("»Du« er her den, du svarer for.")
        .doesNotContain("place-card")
        .doesNotContain("Vi fandt ingen");
  }

  @Test
  void beforeTheFirstDayOneIsToldTheDayAndLedToIt() {
    assertThat(http.get(SEARCH.replace("11-23", "09-05")).text())
        .contains("Ikke endnu")
        .contains("Fra den 10. september 2026")
        .contains("Se steder den 10. september")
        .contains("at=2026-09-10T10%3A00")
        .doesNotContain("place-card");
  }

  @Test
  void whatCannotHaveComeFromTheFormIsAsIfNotTold() {
    Http.Answer answer = http.post(SEARCH, Map.of("a-age", "<b>", "a-hat", "yes"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("Er vaccinen for dig?").contains("place-card");
  }

  @Test
  void theInterfaceSaysWhatTheRulesSayToThoseWhoSearch() {
    String search =
        "/api/v1/nearest?service=vaccination&lat=56.3375&lon=11.8753&at=2026-11-23T10:00";
    JsonNode open = http.get(search).json().path("eligibility");
    assertThat(open.path("places").asString()).isEqualTo("doubt");
    assertThat(open.path("verdict").isNull()).isTrue();
    assertThat(open.path("open").get(0).path("id").asString()).isEqualTo("role");
    JsonNode told =
        http.post("/api/v1/nearest", posted(search, PREGNANT)).json().path("eligibility");
    assertThat(told.path("places").asString()).isEqualTo("yes");
    assertThat(told.path("verdict").path("outcome").asString()).isEqualTo("book-pregnant");
    assertThat(told.path("rules").path("invented").asBoolean()).isTrue();
    JsonNode home = http.post("/api/v1/nearest", posted(search, fields(HOME_ANSWERS))).json();
    assertThat(home.path("eligibility").path("places").asString()).isEqualTo("none");
    assertThat(home.path("results").isEmpty()).isTrue();
    assertThat(home.path("notes").get(0).path("text").asString()).contains("vaccinen hjemme");
    Http.Answer wrong = http.get(search + "&a-pregnant=perhaps");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().path("field").asString()).isEqualTo("a-pregnant");
    assertThat(
            http.get(search.replace("vaccination", "sygeplejeklinik"))
                .json()
                .path("eligibility")
                .isNull())
        .isTrue();
  }

  @Test
  void byWhomAndHowIsCountedWithoutAnythingAboutAPerson() {
    http.post(SEARCH, fields(HOME_ANSWERS));
    http.post(SEARCH, PREGNANT);
    var counted = meters.find(Askers.METRIC).counters();
    assertThat(counted)
        .anyMatch(it -> "relative".equals(it.getId().getTag("role")))
        .anyMatch(it -> "self".equals(it.getId().getTag("role")))
        .allMatch(
            it ->
                it.getId().getTags().stream()
                    .map(Tag::getKey)
                    .collect(Collectors.toSet())
                    .equals(Set.of("role", "channel", "at", "verdict")))
        .allMatch(it -> Set.of("digital", "phone").contains(it.getId().getTag("channel")));
  }

  private static Map<String, String> fields(Map<String, String> answers) {
    Map<String, String> fields = new LinkedHashMap<>();
    answers.forEach((question, answer) -> fields.put("a-" + question, answer));
    return fields;
  }

  /** A search as the fields of a form. */
  private static Map<String, String> posted(String search, Map<String, String> answers) {
    Map<String, String> fields = new LinkedHashMap<>(answers);
    for (String field : search.substring(search.indexOf('?') + 1).split("&")) {
      fields.put(field.split("=")[0], field.split("=")[1]);
    }
    return fields;
  }
}
