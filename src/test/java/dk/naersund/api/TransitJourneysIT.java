package dk.naersund.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Journeys on the island, checked by hand against its timetable and map. */
@IslandTest
class TransitJourneysIT {
  private static final String NORDBY = "56.371549,11.885122";
  private static final String OESTERLUND = "56.345324,11.931125";

  @LocalServerPort int port;

  @Test
  void theLightRailwayLeadsToTheHarbour() {
    JsonNode answer = ask(NORDBY, "sundhedshus-havnen", "&at=2026-11-23T09:00+01:00");
    JsonNode first = answer.path("journeys").path(0);
    assertThat(first.path("summary").asString())
        .isEqualTo("Tag afsted kl. 9.07. Du er der kl. 9.22. Ingen skift. 610 m på egen hånd.");
    assertThat(texts(first))
        .containsExactly(
            "Hen til Nordby St.: 170 m, 3 minutter.",
            "Tag letbane L mod Sundby Havn kl. 9.10 fra Nordby St., spor 1."
                + " Stå af ved Sundby Havn St., spor 2 kl. 9.16, 2. stop.",
            "Hen til døren: 440 m, 6 minutter.");
    assertThat(first.path("legs").path(0).path("steps").size()).isPositive();
    assertThat(first.path("legs").path(1).path("ride").path("colour").asString())
        .isEqualTo("0033A0");
    assertThat(choices(answer, "to-place")).contains("fastest", "less-walking", "later");
    assertThat(codes(answer)).containsExactly("last-way-home", "fare-unknown");
    assertThat(answer.path("versions").path("timetable").asString()).isNotEmpty();
  }

  @Test
  void theNearestByStreetIsNotTheNearestByTrain() {
    String at = "&at=2026-11-23T09:00+01:00";
    JsonNode near = ask(NORDBY, "sygeplejeklinik-storegade", at).path("journeys").path(0);
    JsonNode far = ask(NORDBY, "sundhedshus-havnen", at).path("journeys").path(0);
    assertThat(far.path("arrive").asString()).isLessThan(near.path("arrive").asString());
    assertThat(metresOnFoot("sygeplejeklinik-storegade", at))
        .isLessThan(metresOnFoot("sundhedshus-havnen", at));
  }

  private long metresOnFoot(String site, String at) {
    return new Http(port)
        .get("/api/v1/journeys?mode=walk&from=" + NORDBY + "&site=" + site + at.replace("+", "%2B"))
        .json()
        .path("journeys")
        .path(0)
        .path("metres")
        .asLong();
  }

  @Test
  void aWheelchairWaitsForTheBusThatTakesIt() {
    JsonNode answer =
        ask(
            OESTERLUND,
            "sygeplejeklinik-skibsvaerftet",
            "&profile=wheelchair&at=2026-11-23T07:20+01:00");
    List<JsonNode> there = journeys(answer, "to-place");
    assertThat(texts(there.get(0)).get(1)).as("not the one at 7.33").contains("kl. 8.33");
    assertThat(texts(there.get(1)).get(1)).contains("kl. 9.33");
    assertThat(there.get(0).path("legs").path(1).path("notes").size()).isZero();
    assertThat(there.get(1).path("legs").path(1).path("notes").path(0).asString())
        .startsWith("Vi ved ikke, om du kan komme af og på uden trin.");
  }

  @Test
  void theEveningGapIsToldBeforeOneGoes() {
    JsonNode answer = ask(OESTERLUND, "sundhedshus-havnen", "&visit=60&at=2026-11-23T17:25+01:00");
    assertThat(codes(answer)).containsExactly("last-way-home", "long-wait-home", "fare-unknown");
    assertThat(answer.path("notes").path(0).path("text").asString())
        .isEqualTo("Sidste vej hjem: tag afsted senest kl. 22.06.");
  }

  @Test
  void theFerryIsForWhoCanTakeItsSteps() {
    String at = "&at=2026-11-24T08:00+01:00";
    JsonNode walking = ask(NORDBY, "sundhedsstuen-lilleoe", at);
    assertThat(texts(walking.path("journeys").path(0)))
        .anyMatch(text -> text.contains("færge F mod Lilleø kl. 8.30"));
    JsonNode rolling = ask(NORDBY, "sundhedsstuen-lilleoe", "&profile=wheelchair" + at);
    assertThat(rolling.path("journeys").size()).isZero();
    assertThat(codes(rolling)).hasSize(1);
  }

  @Test
  void onSundayNothingLeavesKlintby() {
    JsonNode answer =
        ask("56.378329,11.851760", "vaccination-raadhuset", "&at=2026-11-22T10:00+01:00");
    assertThat(codes(answer)).contains("not-today");
    assertThat(answer.path("journeys").path(0).path("summary").asString())
        .startsWith("Tag afsted mandag kl. 6.02.");
  }

  @Test
  void toBeThereByATime() {
    JsonNode answer =
        ask(
            "56.341546,11.857278",
            "sygeplejeklinik-bakken",
            "&at=2026-11-23T08:00+01:00&by=2026-11-23T10:20+01:00");
    assertThat(journeys(answer, "to-place").getFirst().path("summary").asString())
        .startsWith("Tag afsted kl. 9.55. Du er der kl. 10.20.");
    assertThat(choices(answer, "to-place")).contains("earlier");
  }

  @Test
  void theWayHomeIsReckonedFromWhenThePlaceOpens() {
    String early = "&visit=40&at=2026-11-23T06:40+01:00";
    JsonNode any = ask(NORDBY, "sundhedshus-havnen", early);
    assertThat(codes(any)).containsExactly("home-after-opening", "last-way-home", "fare-unknown");
    assertThat(any.path("notes").path(0).path("text").asString())
        .isEqualTo("Der åbner først kl. 8.00. Vejen hjem er regnet fra 40 minutter efter.");
    assertThat(journeys(any, "from-place").getFirst().path("depart").asString())
        .isGreaterThanOrEqualTo("2026-11-23T07:40:00Z")
        .isLessThan("2026-11-23T08:10:00Z");

    JsonNode diet = ask(NORDBY, "sundhedshus-havnen", early + "&service=forebyggelse");
    assertThat(diet.path("notes").path(0).path("text").asString()).contains("tirsdag kl. 15.00");
    assertThat(journeys(diet, "from-place").getFirst().path("depart").asString())
        .isGreaterThanOrEqualTo("2026-11-24T14:40:00Z");
  }

  @Test
  void aServiceThatTheSiteHasNotIsAClearError() {
    Http.Answer answer =
        new Http(port)
            .get(
                "/api/v1/journeys?mode=transit&service=apotek&site=sundhedshus-havnen&from="
                    + NORDBY);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("en").asString()).contains("service").contains("sygeplejeklinik");
  }

  private JsonNode ask(String from, String site, String more) {
    return new Http(port)
        .get(
            "/api/v1/journeys?mode=transit&from="
                + from
                + "&site="
                + site
                + more.replace("+", "%2B"))
        .json();
  }

  private static List<String> texts(JsonNode journey) {
    return journey.path("legs").valueStream().map(leg -> leg.path("text").asString()).toList();
  }

  private static List<String> codes(JsonNode answer) {
    return answer.path("notes").valueStream().map(note -> note.path("code").asString()).toList();
  }

  private static List<String> choices(JsonNode answer, String direction) {
    return journeys(answer, direction).stream().map(one -> one.path("choice").asString()).toList();
  }

  private static List<JsonNode> journeys(JsonNode answer, String direction) {
    return answer
        .path("journeys")
        .valueStream()
        .filter(one -> one.path("direction").asString().equals(direction))
        .toList();
  }
}
