package dk.naersund.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import dk.naersund.Logins;
import dk.naersund.Logins.Who;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The agent's console: for agents alone, with the citizen's answers, and nothing in an address. */
@IslandTest
class CallCenterIT {
  private static final Pattern ROW =
      Pattern.compile("name=\"place\" id=\"[^\"]+\" value=\"([^\" ]+) [^\"]+\"");
  private static final Pattern CARD = Pattern.compile("<a href=\"/steder/([^\"?]+)\">");

  @Autowired private Logins logins;

  @ParameterizedTest
  @ValueSource(strings = {"/callcenter", "/callcenter/svar", "/callcenter/brev"})
  void nobodyElseIsAnswered(String path) {
    Map<String, String> form = Map.of("where", "Storegade 12", "need", "vaccination");
    assertThat(logins.nobody().post(path, form).status()).isEqualTo(303);
    for (Who who : List.of(Who.EDITOR, Who.PLANNER, Who.ADMINISTRATOR)) {
      assertThat(logins.as(who).post(path, form).status()).as("%s", who).isEqualTo(403);
    }
    assertThat(logins.as(Who.AGENT).postAsIs(path, form).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @EnumSource(names = {"EDITOR", "REGIONAL_EDITOR", "PLANNER", "ADMINISTRATOR"})
  void nobodyElseSeesThePage(Who who) {
    assertThat(logins.as(who).get("/callcenter").status()).isEqualTo(403);
  }

  @Test
  void nothingIsKeptByTheBrowser() {
    for (String path : List.of("/callcenter", "/callcenter/svar")) {
      Http.Answer answer = ask(path, "Storegade 12", "vaccination", "82 år", "i morgen 10");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.response().headers().firstValue("Cache-Control"))
          .hasValueSatisfying(control -> assertThat(control).contains("no-store"));
      assertThat(answer.response().headers().firstValue("Location")).isEmpty();
      // No link leads on with what the caller said.
      assertThat(answer.text()).doesNotContain("where=", "address=", "lat=", "need=");
    }
  }

  /** The same use case, the same places in the same order, told in the same words. */
  @ParameterizedTest
  @CsvSource({
    "Storegade 12, vaccination, '', ''",
    "Storegade 12, sygeplejeklinik, rollator, profile=rollator",
    "Storegade 12, sygeplejeklinik, kørestol bus, profile=wheelchair&mode=transit",
    "Storegade 12, sundhedshus, bil, mode=car",
    "Storegade 12, træning, el-kørestol, profile=powered-wheelchair"
  })
  void citizensGetTheSameAnswer(String where, String need, String person, String how) {
    Http.Answer agents = ask("/callcenter/svar", where, need, person, "i morgen 10");
    String day =
        java.time.LocalDate.now(java.time.ZoneId.of("Europe/Copenhagen")).plusDays(1).toString();
    Http.Answer citizens =
        logins
            .nobody()
            .get(
                "/find?where=%s&need=%s&day=%s&time=10:00&%s"
                    .formatted(encoded(where), encoded(need), day, how));
    // A house is there twice when two of its services are: the town hall on Tuesdays.
    List<String> rows = all(ROW, agents.text()).stream().distinct().toList();
    assertThat(rows)
        .isNotEmpty()
        .isEqualTo(all(CARD, citizens.text()).stream().distinct().limit(rows.size()).toList());
    for (String said : all(Pattern.compile("class=\"there\">([^<]+)<"), citizens.text())) {
      assertThat(agents.text()).contains(said);
    }
  }

  /** Who is visited at home is shown no place, as the citizen who answers the same. */
  @Test
  void answersOfTheScriptReachTheSearchAndAreCountedWithoutThePerson() {
    Map<String, String> line =
        Map.of("where", "Storegade 12", "need", "vaccination", "person", "91 år", "time", "nu");
    Map<String, String> answered = new HashMap<>(line);
    answered.put("a-role", "relative");
    answered.put("a-lives", "own-home");
    answered.put("a-out", "cannot");
    for (String way : List.of("driven", "public", "flex", "handicap")) {
      answered.put("a-" + way, "no");
    }
    answered.put("a-kommune", "sundoe");
    answered.put("meant", "1");
    assertThat(all(ROW, logins.as(Who.AGENT).post("/callcenter/svar", line).text())).isNotEmpty();
    Http.Answer told = logins.as(Who.AGENT).post("/callcenter/svar", answered);
    assertThat(all(ROW, told.text())).isEmpty();
    assertThat(logins.nobody().get("/actuator/prometheus").text())
        .containsPattern("naersund_eligibility_told_total\\{[^}]*channel=\"phone\"")
        .doesNotContain("Storegade");
  }

  @Test
  void whatIsNotUnderstoodIsSaid() {
    Http.Answer answer =
        ask("/callcenter/svar", "Storegade 12", "vaccination", "82 qqxz", "engang");
    assertThat(answer.text()).contains("Forstår ikke: qqxz, engang");
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThat(ask("/callcenter/svar", "Storegade 12", "", "", "").text())
        .contains("Vælg eller skriv, hvad du har brug for.");
    assertThat(ask("/callcenter", "", "", "", "").text()).contains("Skriv adressen og behovet");
  }

  private Http.Answer ask(String path, String where, String need, String person, String time) {
    return logins
        .as(Who.AGENT)
        .post(path, Map.of("where", where, "need", need, "person", person, "time", time));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
