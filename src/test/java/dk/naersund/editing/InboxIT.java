package dk.naersund.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.Logins.Login;
import dk.naersund.Logins.Who;
import dk.naersund.registry.EntityId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What lies on an editor's desk: drafts, reports of citizens, the list to confirm. */
class InboxIT extends EditedIsland {
  private static final EntityId SITE = EntityId.site("sygeplejeklinik-vesterby");

  @Test
  void aDraftStaysUntilItIsPublishedAndIsSeenByNobodyElse() {
    String path = "/api/v1/drafts/site/" + SITE.id();
    String half = "{\"seen\": 1, \"content\": {\"name\": {\"da\": \"Halv\"}, \"hours\": \"Mo-\"}}";

    assertThat(anne.send("PUT", path, half).status()).isEqualTo(200);
    JsonNode read = anne.send("GET", path, "").json();
    assertThat(read.path("content").path("hours").asString()).isEqualTo("Mo-");
    assertThat(read.path("savedAt").asString()).isNotEmpty();
    assertThat(drafts(anne)).contains(SITE.id());
    Login region = logins.as(Who.REGIONAL_EDITOR);
    assertThat(region.send("GET", path, "").status()).isEqualTo(404);
    assertThat(drafts(region)).doesNotContain(SITE.id());

    island.patch(anne, SITE, "{\"landmark\": {\"da\": \"ved det røde hus\"}}");

    assertThat(drafts(anne)).doesNotContain(SITE.id());
  }

  @Test
  void aDraftOfSomethingNewIsKeptAndThrownAway() {
    String path = "/api/v1/drafts/site/ny-1";
    assertThat(anne.send("PUT", path, "{\"seen\": 0, \"content\": {}}").status()).isEqualTo(200);
    assertThat(anne.send("PUT", path, "{\"seen\": 0, \"content\": 7}").status()).isEqualTo(400);
    Http.Answer zero =
        anne.send("PUT", path, "{\"seen\": 0, \"content\": {\"x\": [\"a\\u0000\"]}}");
    assertThat(zero.status()).as(zero.text()).isEqualTo(400);
    assertThat(zero.json().path("field").asString()).isEqualTo("x");
    assertThat(anne.send("PUT", "/api/v1/drafts/house/1", "{\"seen\": 0}").status()).isEqualTo(400);
    assertThat(anne.send("DELETE", path, "").status()).isEqualTo(204);
    assertThat(anne.send("GET", path, "").status()).isEqualTo(404);
  }

  private static List<String> drafts(Login login) {
    return login
        .send("GET", "/api/v1/drafts", "")
        .json()
        .path("drafts")
        .valueStream()
        .map(draft -> draft.path("id").asString())
        .toList();
  }

  @Test
  void aReportLandsWithWhoKeepsThePlaceAndIsNeverPublished() {
    Http.Answer kept = report(SITE.id(), "Der er trin ved døren <b>nu</b>.");
    assertThat(kept.status()).as(kept.text()).isEqualTo(202);
    long number = kept.json().path("number").asLong();

    assertThat(inbox(anne, "new")).containsEntry(number, "Der er trin ved døren <b>nu</b>.");
    assertThat(inbox(logins.as(Who.REGIONAL_EDITOR), "new")).containsKey(number);
    assertThat(inbox(logins.as(Who.OTHER_EDITOR), "new")).doesNotContainKey(number);
    assertThat(decide(logins.as(Who.OTHER_EDITOR), number, "new", "handled").status())
        .isEqualTo(403);
    assertThat(decide(logins.as(Who.AGENT), number, "new", "handled").status()).isEqualTo(403);
    assertThat(new Http(port).get(Island.path(SITE)).text()).doesNotContain("trin ved døren");

    Http.Answer handled = decide(anne, number, "new", "handled");
    assertThat(handled.status()).as(handled.text()).isEqualTo(200);
    assertThat(handled.json().path("decidedBy").asString()).isEqualTo(Who.EDITOR.fullName());
    assertThat(handled.json().path("decidedWhy").asString()).isEqualTo("set efter");
    assertThat(inbox(anne, "new")).doesNotContainKey(number);
    assertThat(inbox(anne, "handled")).containsKey(number);
    Http.Answer late = decide(logins.as(Who.REGIONAL_EDITOR), number, "new", "rejected");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().path("da").asString()).contains(Who.EDITOR.fullName());
    assertThat(decide(anne, number, "handled", "new").status()).isEqualTo(200);
    assertThat(inbox(anne, "new")).containsKey(number);
    decide(anne, number, "new", "rejected");
  }

  @Test
  void anAgentsReportSaysSo() {
    Http.Answer kept =
        logins
            .as(Who.AGENT)
            .send(
                "POST",
                "/api/v1/reports",
                "{\"site\": \"%s\", \"text\": \"Ringer uden svar\"}".formatted(SITE.id()));
    assertThat(kept.status()).as(kept.text()).isEqualTo(202);
    long number = kept.json().path("number").asLong();
    JsonNode report =
        anne.send("GET", "/api/v1/reports?site=" + SITE.id(), "")
            .json()
            .path("reports")
            .valueStream()
            .filter(r -> r.path("number").asLong() == number)
            .findFirst()
            .orElseThrow();
    assertThat(report.path("origin").asString()).isEqualTo("agent");
    assertThat(report.toString()).doesNotContain(Who.AGENT.fullName());
    decide(anne, number, "new", "handled");
  }

  @Test
  void aReportThatCannotBeKeptSaysWhy() {
    assertThat(report("no-such-site", "x").status()).isEqualTo(404);
    assertThat(report(SITE.id(), " ").json().path("type").asString()).endsWith("report-empty");
    assertThat(report(SITE.id(), "Jeg er 010190-1234").json().path("type").asString())
        .endsWith("report-personal-number");
    assertThat(report(SITE.id(), "x".repeat(2_001)).json().path("type").asString())
        .endsWith("too-long");
  }

  @Test
  void whoSendsManyMustWait() {
    long event = island.event();
    Login palle = logins.as(Who.PLANNER);
    String body = "{\"site\": \"%s\", \"text\": \"en til\"}".formatted(SITE.id());
    Http.Answer last = palle.send("POST", "/api/v1/reports", body);
    for (int i = 0; i < 50 && last.status() == 202; i++) {
      decide(anne, last.json().path("number").asLong(), "new", "rejected");
      last = palle.send("POST", "/api/v1/reports", body);
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.json().path("field").asString()).isEqualTo("text");
    assertThat(island.event()).isEqualTo(event);
  }

  private Http.Answer report(String site, String text) {
    return new Http(port)
        .send(
            "POST",
            "/api/v1/reports",
            "{\"site\": \"%s\", \"text\": \"%s\"}".formatted(site, text),
            "Content-Type",
            "application/json");
  }

  private static Map<Long, String> inbox(Login login, String state) {
    Http.Answer answer = login.send("GET", "/api/v1/reports?state=" + state, "");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer
        .json()
        .path("reports")
        .valueStream()
        .collect(Collectors.toMap(r -> r.path("number").asLong(), r -> r.path("text").asString()));
  }

  private static Http.Answer decide(Login login, long number, String seen, String state) {
    return login.send(
        "POST",
        "/api/v1/reports/" + number + "/decisions",
        "{\"seen\": \"%s\", \"state\": \"%s\", \"why\": \"set efter\"}".formatted(seen, state));
  }

  @Test
  void theListBeginsWithWhatNobodyHasSeenForLongest() {
    JsonNode entries = anne.send("GET", "/api/v1/check-list", "").json().path("entries");
    List<String> ids = entries.valueStream().map(entry -> entry.path("id").asString()).toList();
    assertThat(ids).contains("sygeplejeklinik-bakken", SITE.id()).doesNotContain("cafe-skellet");
    assertThat(entries.valueStream().map(entry -> entry.path("changed").asString()).toList())
        .isSorted();
    JsonNode entry =
        entries
            .valueStream()
            .filter(e -> e.path("id").asString().equals(SITE.id()))
            .findFirst()
            .orElseThrow();
    assertThat(entry.path("asked").asInt())
        .isEqualTo(entry.path("known").asInt() + entry.path("missing").size());

    String seen =
        "{\"sites\": {\"%s\": %d, \"%s\": %d}}"
            .formatted(
                SITE.id(),
                island.version(SITE),
                "sygeplejeklinik-bakken",
                island.version(EntityId.site("sygeplejeklinik-bakken")));
    Http.Answer confirmed = anne.send("POST", "/api/v1/check-list/confirmations", seen);

    assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
    JsonNode now = anne.send("GET", "/api/v1/check-list", "").json().path("entries");
    JsonNode last = now.path(now.size() - 1);
    assertThat(last.path("id").asString()).isIn(SITE.id(), "sygeplejeklinik-bakken");
    assertThat(last.path("confirmedBy").asString()).isEqualTo(Who.EDITOR.fullName());
    assertThat(last.path("confirmed").asString()).isNotEmpty();
    // What has changed since it was looked at is not confirmed, and neither is the rest.
    island.patch(anne, SITE, "{\"landmark\": {\"da\": \"ved broen\"}}");
    Http.Answer late = anne.send("POST", "/api/v1/check-list/confirmations", seen);
    assertThat(late.status()).isEqualTo(412);
  }
}
