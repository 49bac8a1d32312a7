package dk.naersund.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.Http.Answer;
import dk.naersund.IslandTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A time of an island's clinic, from hold to cancellation: by other programs, and by pages. */
@IslandTest
class BookingIT {
  private static final String AT = "site=sygeplejeklinik-vesterby&service=sundoe-sygepleje";

  @LocalServerPort int port;
  private Http http;

  @BeforeEach
  void client() {
    http = new Http(port);
  }

  private String slot(int which) {
    return http.get("/api/v1/slots?limit=1000&" + AT)
        .json()
        .at("/slots/" + which + "/id")
        .asString();
  }

  private Answer send(String path, String key, String body) {
    return http.send(
        "POST", path, body, "Content-Type", "application/json", "Idempotency-Key", key);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  @Test
  void aProgramHoldsBooksMovesAndCancels() {
    String slot = slot(20);
    String key = key();
    Answer held = send("/api/v1/holds", key, "{\"slot\":\"" + slot + "\"}");
    assertThat(held.status()).as(held.text()).isEqualTo(201);
    assertThat(held.response().headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(OffsetDateTime.parse(held.json().path("until").asString()))
        .isBetween(
            OffsetDateTime.now().plus(Duration.ofMinutes(4)),
            OffsetDateTime.now().plus(Duration.ofMinutes(5)));
    assertThat(send("/api/v1/holds", key, "{\"slot\":\"" + slot + "\"}").text())
        .isEqualTo(held.text());
    Answer other = send("/api/v1/holds", key, "{\"slot\":\"" + slot(21) + "\"}");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().path("field").asString()).isEqualTo("Idempotency-Key");
    Answer taken = send("/api/v1/holds", key(), "{\"slot\":\"" + slot + "\"}");
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.json().path("type").asString()).endsWith(":booking-taken");

    String wish =
        "{\"hold\":\"%s\",\"name\":\"Karen Holm\",\"phone\":\"22 34 56 78\",\"needs\":[\"lift\"]}"
            .formatted(held.json().path("hold").asString());
    String bookKey = key();
    Answer booked = send("/api/v1/bookings", bookKey, wish);
    assertThat(booked.status()).as(booked.text()).isEqualTo(201);
    assertThat(booked.text()).doesNotContain("Karen", "2234");
    assertThat(send("/api/v1/bookings", bookKey, wish).text()).isEqualTo(booked.text());
    assertThat(send("/api/v1/bookings", bookKey, wish.replace("Holm", "Holt")).status())
        .isEqualTo(422);
    assertThat(send("/api/v1/bookings", key(), wish).status()).isEqualTo(409);

    String code = booked.json().path("code").asString();
    assertThat(http.get("/api/v1/bookings/" + code).json().path("state").asString())
        .isEqualTo("booked");
    String to = slot(25);
    Answer moved = send("/api/v1/bookings/" + code + "/move", key(), "{\"slot\":\"" + to + "\"}");
    assertThat(moved.json().path("slot").asString()).as(moved.text()).isEqualTo(to);
    JsonNode cancelled = http.send("DELETE", "/api/v1/bookings/" + code, "").json();
    assertThat(cancelled.path("state").asString()).isEqualTo("cancelled");
    assertThat(http.send("DELETE", "/api/v1/bookings/" + code, "").status()).isEqualTo(200);
    assertThat(
            send("/api/v1/bookings/" + code + "/move", key(), "{\"slot\":\"" + to + "\"}").status())
        .isEqualTo(409);
  }

  @Test
  void whatIsWrongIsNamed() {
    problem(
        http.send("POST", "/api/v1/holds", "{}", "Content-Type", "application/json"),
        400,
        "Idempotency-Key");
    problem(send("/api/v1/holds", "short", "{}"), 400, "Idempotency-Key");
    problem(send("/api/v1/holds", key(), "{}"), 400, "slot");
    problem(send("/api/v1/holds", key(), "{\"slot\":\"egen:999999999\"}"), 410, "slot");
    problem(send("/api/v1/holds", key(), "{\"slot\":\"andre:1\"}"), 409, "slot");
    problem(send("/api/v1/bookings", key(), "{\"hold\":\"x\",\"name\":\"K\"}"), 400, "name");
    problem(
        send("/api/v1/bookings", key(), "{\"hold\":\"x\",\"name\":\"Karen 010203-1234\"}"),
        400,
        "name");
    problem(
        send("/api/v1/bookings", key(), "{\"hold\":\"x\",\"name\":\"Karen\",\"phone\":\"12\"}"),
        400,
        "phone");
    problem(send("/api/v1/bookings", key(), "{\"hold\":\"x\",\"name\":\"Karen\"}"), 404, "hold");
    problem(http.get("/api/v1/bookings/ABCDE-FGHJK"), 404, "code");
  }

  private static void problem(Answer answer, int status, String field) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().path("field").asString()).isEqualTo(field);
    assertThat(answer.json().path("da").asString()).isNotBlank();
  }

  @Test
  void aCitizenBooksByPagesAloneWithoutJavaScript() {
    String choose = http.get("/bestil?" + AT).text();
    Map<String, String> form =
        Map.of(
            "site", "sygeplejeklinik-vesterby",
            "service", "sundoe-sygepleje",
            "key", hidden(choose, "key"),
            "holder", hidden(choose, "holder"),
            "slot", first(choose, "name=\"slot\" value=\"([^\"]+)\""));
    Answer hold = http.post("/bestil", form);
    assertThat(hold.status()).as(hold.text()).isEqualTo(303);
    String page = location(hold);
    assertThat(page).startsWith("/bestil/holdt/");
    // Twice pressed is once held.
    assertThat(location(http.post("/bestil", form))).isEqualTo(page);
    String held = http.get(page).text();
    assertThat(held).contains("holdt for dig til", "ikke bestilt endnu");
    Answer wrong = http.post(page, Map.of("key", hidden(held, "key"), "name", "", "phone", "12"));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text()).contains("href=\"#name\"");
    Map<String, String> person =
        Map.of("key", hidden(held, "key"), "name", "Karen Holm", "phone", "");
    Answer booked = http.post(page, person);
    assertThat(booked.status()).as(booked.text()).isEqualTo(303);
    String receipt = location(booked);
    assertThat(receipt).doesNotContain("Karen").startsWith("/aftale/");
    Answer time = http.get(receipt);
    assertThat(time.text()).contains("Din tid er bestilt").doesNotContain("Karen");
    assertThat(time.response().headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(time.response().headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(time.response().headers().firstValue("Set-Cookie")).isEmpty();

    String code = first(time.text(), "class=\"time-code\"[^>]*>([^<]+)<");
    Answer found = http.post("/aftale", Map.of("code", code.toLowerCase(java.util.Locale.ROOT)));
    assertThat(found.status()).isEqualTo(303);
    assertThat(location(found)).doesNotContain(code);
    Answer kode = http.post(receipt + "/kode", Map.of());
    Matcher codes = Pattern.compile("class=\"time-code\"[^>]*>([^<]+)<").matcher(kode.text());
    List<String> shown = codes.results().map(match -> match.group(1)).toList();
    assertThat(shown).as(kode.text()).hasSizeGreaterThanOrEqualTo(2);
    Answer answer = http.get("/kode/" + shown.get(1));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("Vis vej dertil").doesNotContain("Karen", code);
    String others = http.get(receipt + "/flyt").text();
    Answer moved =
        http.post(
            receipt + "/flyt", Map.of("slot", first(others, "name=\"slot\" value=\"([^\"]+)\"")));
    assertThat(moved.status()).isEqualTo(303);
    Answer cancelled = http.post(receipt + "/aflys", Map.of());
    assertThat(http.get(location(cancelled)).text()).contains("Tiden er aflyst");
    assertThat(http.post(page, person).status()).isEqualTo(303);
  }

  @Test
  void whoComesTooLateIsShownOtherTimes() {
    String choose = http.get("/bestil?" + AT).text();
    String slot = slot(30);
    assertThat(send("/api/v1/holds", key(), "{\"slot\":\"" + slot + "\"}").status()).isEqualTo(201);
    Answer late =
        http.post(
            "/bestil",
            Map.of(
                "site",
                "sygeplejeklinik-vesterby",
                "service",
                "sundoe-sygepleje",
                "key",
                hidden(choose, "key"),
                "holder",
                hidden(choose, "holder"),
                "slot",
                slot));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("En anden har lige taget tiden", "name=\"slot\"");
    assertThat(http.get("/bestil/holdt/nothing").status()).isEqualTo(404);
    assertThat(http.get("/aftale/nothing").status()).isEqualTo(404);
    assertThat(http.post("/kode", Map.of("code", "7K3Q-M9XV")).status()).isEqualTo(404);
  }

  private static String location(Answer answer) {
    return answer.response().headers().firstValue("Location").orElseThrow();
  }

  private static String hidden(String page, String name) {
    return first(page, "name=\"" + name + "\" value=\"([^\"]+)\"");
  }

  private static String first(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
