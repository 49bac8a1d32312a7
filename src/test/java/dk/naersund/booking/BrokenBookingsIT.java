package dk.naersund.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.Http.Answer;
import dk.naersund.IslandTest;
import dk.naersund.Logins;
import dk.naersund.Logins.Login;
import dk.naersund.Logins.Who;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A clinic closes on a day: its bookings become calls; and what agents and editors see of them. */
@IslandTest
@ExtendWith(OutputCaptureExtension.class)
class BrokenBookingsIT {
  private static final String SITE = "sygeplejeklinik-vesterby";
  private static final String AT = "site=" + SITE + "&service=sundoe-sygepleje";
  private static final String NAME = "Ingeborg Sømand";

  @LocalServerPort int port;
  @Autowired Logins logins;

  private Http http() {
    return new Http(port);
  }

  private JsonNode slot(int which) {
    return http().get("/api/v1/slots?limit=1000&" + AT).json().at("/slots/" + which);
  }

  private static String dayOf(JsonNode slot) {
    return slot.path("start").asString().substring(0, 10);
  }

  private JsonNode booked(Login agent, String slot) {
    String key = UUID.randomUUID().toString();
    Answer held =
        agent.send("POST", "/api/v1/holds", "{\"slot\":\"" + slot + "\"}", "Idempotency-Key", key);
    assertThat(held.status()).as(held.text()).isEqualTo(201);
    // For a caller there is more time.
    assertThat(OffsetDateTime.parse(held.json().path("until").asString()))
        .isAfter(OffsetDateTime.now().plusMinutes(9));
    Answer booked =
        agent.send(
            "POST",
            "/api/v1/bookings",
            "{\"hold\":\"%s\",\"name\":\"%s\",\"phone\":\"22 11 33 44\",\"needs\":[\"interpreter\"]}"
                .formatted(held.json().path("hold").asString(), NAME),
            "Idempotency-Key",
            key);
    assertThat(booked.status()).as(booked.text()).isEqualTo(201);
    return booked.json();
  }

  private JsonNode waitForCalls(Login agent, int count) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      JsonNode list = agent.send("GET", "/api/v1/calls", "").json();
      long mine = 0;
      for (JsonNode call : list.path("calls")) {
        mine += call.path("site").asString("").equals(SITE) ? 1 : 0;
      }
      if (mine == count) {
        return list;
      }
      Thread.sleep(300);
    }
    throw new AssertionError("the call list has not become " + count);
  }

  @Test
  void whatAClosedDayBreaksIsCalledMovedOrWholeAgain(CapturedOutput log) throws Exception {
    Login agent = logins.as(Who.AGENT);
    Login editor = logins.as(Who.EDITOR);
    // Both are looked up before: the list of free times follows a booking a moment later.
    int which = 60;
    while (!dayOf(slot(which)).equals(dayOf(slot(which + 1)))) {
      which++;
    }
    JsonNode first = slot(which);
    JsonNode second = slot(which + 1);
    String day = dayOf(first);
    JsonNode booking = booked(agent, first.path("id").asString());
    JsonNode other = booked(agent, second.path("id").asString());

    assertThat(http().get("/api/v1/calls").status()).isEqualTo(401);
    assertThat(editor.send("GET", "/api/v1/calls", "").status()).isEqualTo(403);
    seenByTheClinic(editor, day);

    Answer closed =
        editor.send(
            "POST",
            "/api/v1/sites/" + SITE + "/closures",
            "{\"from\":\"%s\",\"reason\":{\"da\":\"Vandskade\"}}".formatted(day));
    assertThat(closed.status()).as(closed.text()).isBetween(200, 201);
    JsonNode calls = waitForCalls(agent, 2);
    JsonNode call = calls.at("/calls/0");
    assertThat(call.path("why").asString()).isEqualTo("not-offered");
    assertThat(call.path("name").asString()).isEqualTo(NAME);
    assertThat(call.at("/needs/0").asString()).isEqualTo("interpreter");
    assertThat(call.at("/other/slot").asString()).as(call.toString()).isNotBlank();
    Answer page = agent.get("/callcenter/ringeliste");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains(NAME, "Nærmeste anden tid", "tolk");

    String path = "/api/v1/calls/" + call.path("id").asString();
    assertThat(agent.send("POST", path, "{\"what\":\"take\"}").status()).isEqualTo(204);
    assertThat(agent.send("POST", path, "{\"what\":\"not-reached\"}").status()).isEqualTo(204);
    Answer moved =
        agent.send(
            "POST",
            path,
            "{\"what\":\"move\",\"slot\":\"%s\"}".formatted(call.at("/other/slot").asString()));
    assertThat(moved.status()).as(moved.text()).isEqualTo(204);
    assertThat(agent.send("POST", path, "{\"what\":\"reached\"}").status()).isEqualTo(404);
    waitForCalls(agent, 1);

    Answer opened =
        editor.send("DELETE", "/api/v1/sites/" + SITE + "/closures?why=t%C3%B8rt&day=" + day, "");
    assertThat(opened.status()).as(opened.text()).isBetween(200, 204);
    waitForCalls(agent, 0);
    for (JsonNode one : new JsonNode[] {booking, other}) {
      assertThat(
              http().send("DELETE", "/api/v1/bookings/" + one.path("code").asString(), "").status())
          .isEqualTo(200);
    }
    assertThat(log.getAll())
        .doesNotContain(NAME, "22113344", booking.path("code").asString(), "interpreter");
  }

  private void seenByTheClinic(Login editor, String day) {
    Answer list = editor.get("/kommune/aftaler/" + SITE + "?from=" + day);
    assertThat(list.status()).as(list.text()).isEqualTo(200);
    assertThat(list.text()).contains(NAME, "tolk", "2 borgere kommer");
    assertThat(list.response().headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(logins.as(Who.OTHER_EDITOR).get("/kommune/aftaler/" + SITE).status()).isEqualTo(403);
  }

  @Test
  void anAnswerIsShownOnAnyPhoneWithoutWhereItBegins() {
    JsonNode home = http().get("/api/v1/addresses?q=Havnegade%2012").json().at("/addresses/0");
    String question =
        "{\"service\":\"sygeplejeklinik\",\"address\":\"%s\",\"profile\":\"rollator\",\"time\":\"%sT10:00\"}"
            .formatted(home.path("id").asString(), LocalDate.now().plusDays(1));
    Answer kept =
        http().send("POST", "/api/v1/codes", question, "Content-Type", "application/json");
    assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    String code = kept.json().path("code").asString();
    assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    Answer shown = http().get("/kode/" + code);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.text()).contains("Vejen", "kl. 10.00", "tel:");
    assertThat(shown.text()).doesNotContain(home.path("text").asString(), "Havnegade 12");
    assertThat(http().post("/kode", Map.of("code", code.replace("-", ""))).text())
        .contains("Vejen");
    Answer wrong =
        http()
            .send(
                "POST",
                "/api/v1/codes",
                question.replace("{", "{\"site\":\"nowhere\","),
                "Content-Type",
                "application/json");
    assertThat(wrong.status()).isEqualTo(404);
    assertThat(wrong.json().path("field").asString()).isEqualTo("site");
  }
}
