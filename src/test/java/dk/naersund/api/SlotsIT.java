package dk.naersund.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import dk.naersund.availability.Calendar;
import dk.naersund.availability.FreeTimes;
import dk.naersund.availability.SlotId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Free times over HTTP, from the island's own calendars. */
@IslandTest
class SlotsIT {
  private static final String BAKKEN =
      "/api/v1/slots?site=sygeplejeklinik-bakken&service=sundoe-sygepleje";

  @LocalServerPort int port;
  @Autowired Calendar calendar;
  @Autowired FreeTimes freeTimes;

  @Test
  void aClinicsTimesHaveSourceAndAge() {
    JsonNode answer = new Http(port).get(BAKKEN).json();
    assertThat(answer.path("confidence").asString()).isEqualTo("known");
    assertThat(answer.path("source").path("id").asString()).isEqualTo("egen");
    assertThat(OffsetDateTime.parse(answer.path("asOf").asString()))
        .isAfter(OffsetDateTime.now().minusSeconds(30));
    assertThat(answer.path("slots").size()).isPositive();
    for (JsonNode slot : answer.path("slots")) {
      OffsetDateTime start = OffsetDateTime.parse(slot.path("start").asString());
      assertThat(Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)).contains(start.getDayOfWeek());
      assertThat(start.getHour()).isBetween(8, 11);
      assertThat(slot.path("minutes").asInt()).isEqualTo(20);
    }
  }

  @Test
  void aHeldTimeIsGoneWithinASecondOrTwo() throws InterruptedException {
    Http http = new Http(port);
    String id = http.get(BAKKEN + "&limit=1").json().at("/slots/0/id").asString();
    calendar
        .hold(SlotId.parse(id).orElseThrow(), Duration.ofMinutes(1), "SlotsIT")
        .block(Duration.ofSeconds(5));
    long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (http.get(BAKKEN + "&limit=1").json().at("/slots/0/id").asString().equals(id)) {
      assertThat(System.nanoTime()).isLessThan(giveUp);
      Thread.sleep(50);
    }
    calendar.release("SlotsIT").block(Duration.ofSeconds(5));
  }

  @Test
  void whereNobodyTellsUsItSaysSo() {
    JsonNode answer =
        new Http(port).get("/api/v1/slots?site=demenshuset&service=demensraad").json();
    assertThat(answer.path("confidence").asString()).isEqualTo("none-known");
    assertThat(answer.path("slots").size()).isZero();
  }

  @Test
  void badInputNamesItsField() {
    problem("/api/v1/slots", "site", "missing");
    problem("/api/v1/slots?site=findes-ikke&service=x", "site", "unknown-id");
    problem("/api/v1/slots?site=sygeplejeklinik-bakken&service=x", "service", "unknown-id");
    problem(BAKKEN + "&from=i-morgen", "from", "not-a-moment");
    problem(BAKKEN + "&from=2026-12-01T10:00&to=2026-12-01T09:00", "to", "not-after");
    problem(BAKKEN + "&from=2026-12-01T10:00&to=2027-12-01T09:00", "to", "span-too-long");
    problem(BAKKEN + "&limit=0", "limit", "not-a-number-between");
  }

  private void problem(String path, String field, String type) {
    Http.Answer answer = new Http(port).get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.json().path("field").asString()).isEqualTo(field);
    assertThat(answer.json().path("type").asString()).endsWith(type);
  }
}
