package dk.naersund.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import dk.naersund.availability.Calendar;
import dk.naersund.availability.FreeTimes;
import dk.naersund.availability.SlotId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
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

  /** There by the time, home when it is over. */
  @Test
  void theWayToAChosenTime() {
    Http http = new Http(port);
    JsonNode slot = http.get(BAKKEN + "&limit=1").json().at("/slots/0");
    Instant start = OffsetDateTime.parse(slot.path("start").asString()).toInstant();
    String way = "/api/v1/journeys?from=56.345,11.89&site=sygeplejeklinik-bakken";
    String id = slot.path("id").asString();
    for (String chosen : List.of("&slot=" + id, "&time=" + start, "&time=" + start + "&visit=90")) {
      Instant over = start.plus(Duration.ofMinutes(chosen.contains("visit") ? 90 : 30));
      JsonNode answer = http.get(way + "&mode=walk,transit" + chosen).json();
      int there = 0;
      int home = 0;
      for (JsonNode journey : answer.path("journeys")) {
        String direction = journey.path("direction").asString();
        if (journey.path("choice").asString().equals("fastest")) {
          if (direction.equals("to-place")) {
            there++;
            assertThat(Instant.parse(journey.path("arrive").asString())).isBeforeOrEqualTo(start);
          } else {
            home++;
            assertThat(Instant.parse(journey.path("depart").asString())).isAfterOrEqualTo(over);
          }
        }
      }
      assertThat(there).as(chosen).isPositive();
      assertThat(home).as(chosen).isPositive();
    }
    problem(way + "&slot=" + id + "&by=" + start, "by", "not-together");
    problem(way + "&slot=egen:0", "slot", "slot-not-free");
    problem(way + "&slot=x", "slot", "unknown-id");
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
