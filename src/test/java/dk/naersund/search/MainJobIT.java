package dk.naersund.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The special cases of the invented island, asked as a caller of the interface would. */
@IslandTest
class MainJobIT {
  private static final String VESTERKAJ = "&lat=56.337215&lon=11.868686";
  private static final String STOREGADE = "&lat=56.337558&lon=11.875322";
  private static final String NORDBY = "&lat=56.371549&lon=11.885122";
  private static final String BAKKETOPPEN = "&lat=56.338633&lon=11.891665";
  private static final String MONDAY = "&at=2026-11-16T";

  /** The first metres from one's own door count as unknown, but are no spot to be warned of. */
  private static final int OWN_DOOR = 50;

  @LocalServerPort int port;

  @Test
  void stepsBetweenMakeAnotherPlaceTheNearestInAWheelchair() {
    JsonNode walking = nearest("sygeplejeklinik", VESTERKAJ + MONDAY + "10:00");
    JsonNode rolling = nearest("sygeplejeklinik", VESTERKAJ + MONDAY + "10:00&profile=wheelchair");
    assertThat(winner(walking)).isEqualTo("sygeplejeklinik-storegade");
    assertThat(winner(rolling)).isEqualTo("sygeplejeklinik-vesterby");
    assertThat(codes(walking.path("results").path(0))).contains("earliest");
    assertThat(codes(rolling.path("results").path(0))).contains("earliest");
    assertThat(winner(nearest("sygeplejeklinik", VESTERKAJ + MONDAY + "10:00&mode=wheelchair")))
        .as("mode=wheelchair is short for walking with that profile")
        .isEqualTo("sygeplejeklinik-vesterby");
  }

  @Test
  void whenTheNearestHasClosedForTheDayAnotherWinsAndItIsPassedOver() {
    JsonNode morning = nearest("sygeplejeklinik", STOREGADE + MONDAY + "10:00");
    JsonNode afternoon = nearest("sygeplejeklinik", STOREGADE + MONDAY + "15:00");
    assertThat(winner(morning)).isEqualTo("sygeplejeklinik-storegade");
    assertThat(winner(afternoon)).isEqualTo("sundhedshus-havnen");
    assertThat(passedOver(afternoon, "sygeplejeklinik-storegade"))
        .containsExactly("closed-on-arrival");
    assertThat(sites(afternoon)).doesNotContain("sygeplejeklinik-storegade");
  }

  @Test
  void aSeasonEndsWithItsLastDay() {
    JsonNode lastDay = nearest("vaccination", STOREGADE + "&at=2026-12-18T09:30");
    assertThat(sites(lastDay)).contains("vaccination-raadhuset");
    JsonNode dayAfter = nearest("vaccination", STOREGADE + "&at=2026-12-19T09:30");
    assertThat(sites(dayAfter)).isEmpty();
    assertThat(dayAfter.path("passedOver").isEmpty()).isTrue();
    assertThat(dayAfter.path("notes").path(0).path("code").asString()).isEqualTo("by-rules");
    assertThat(dayAfter.path("eligibility").path("verdict").path("outcome").asString())
        .isEqualTo("season-over");
  }

  @Test
  void lastSeasonsPharmaciesNeverAppear() {
    JsonNode answer = nearest("vaccination", STOREGADE + MONDAY + "10:00&limit=50");
    assertThat(sites(answer))
        .isNotEmpty()
        .doesNotContain("torveapoteket", "nordby-apotek", "laegehuset-vesterby");
  }

  @Test
  void aClinicForAnotherMunicipalitysCitizensIsNotOfferedAndSaysWhy() {
    JsonNode answer = nearest("sygeplejeklinik", NORDBY + MONDAY + "10:00");
    assertThat(sites(answer)).isNotEmpty().doesNotContain("sundhedshus-nordby");
    assertThat(passedOver(answer, "sundhedshus-nordby")).containsExactly("residence");
    JsonNode asCitizen = nearest("sygeplejeklinik", NORDBY + MONDAY + "10:00&residence=0992");
    assertThat(winner(asCitizen)).isEqualTo("sundhedshus-nordby");
  }

  @Test
  void stepsAtTheDoorPassAPlaceOverInAWheelchair() {
    JsonNode answer = nearest("sygeplejeklinik", BAKKETOPPEN + MONDAY + "10:00&profile=wheelchair");
    assertThat(sites(answer)).isNotEmpty().doesNotContain("sygeplejeklinik-bakken");
    assertThat(passedOver(answer, "sygeplejeklinik-bakken")).containsExactly("steps-at-door");
    assertThat(winner(nearest("sygeplejeklinik", BAKKETOPPEN + MONDAY + "10:00")))
        .isEqualTo("sygeplejeklinik-bakken");
  }

  @Test
  void aPlaceUnderRenovationIsPassedOverWithItsReason() {
    JsonNode answer = nearest("traeningscenter", "&lat=56.3380&lon=11.8830" + MONDAY + "10:00");
    assertThat(sites(answer)).isNotEmpty().doesNotContain("traeningscenter-oestervold");
  }

  @Test
  void whatNobodyOffersSaysWhomToCall() {
    JsonNode answer = nearest("blodproeve", STOREGADE + MONDAY + "10:00");
    assertThat(sites(answer)).isEmpty();
    JsonNode note = answer.path("notes").path(0);
    assertThat(note.path("code").asString()).isEqualTo("nothing-usable-instead");
    assertThat(note.path("text").asString()).containsIgnoringCase("ring");
  }

  @Test
  void atNightTheFirstToOpenComesFirst() {
    JsonNode answer = nearest("sygeplejeklinik", STOREGADE + MONDAY + "23:30");
    assertThat(sites(answer)).isNotEmpty();
    JsonNode first = answer.path("results").path(0);
    assertThat(first.path("momentKind").asString()).isEqualTo("when-it-opens");
    assertThat(first.path("moment").asString()).startsWith("2026-11-17T0");
    assertThat(first.path("open").path("onArrival").asBoolean()).isFalse();
  }

  @Test
  void nothingUnknownIsShownAsFine() {
    for (String kind : List.of("sygeplejeklinik", "vaccination", "laegehus", "apotek")) {
      JsonNode answer =
          nearest(kind, STOREGADE + MONDAY + "10:00&profile=wheelchair&limit=50&needs=lift");
      for (JsonNode result : answer.path("results")) {
        assertThat(result.path("access").path("lift").asString()).isIn("yes", "unknown");
        assertThat(result.path("access").path("step-free-entrance").asString())
            .isIn("yes", "unknown");
        for (JsonNode fact : result.path("accessFacts")) {
          if (!fact.path("answer").asString().equals("unknown")) {
            assertThat(fact.path("source").asString()).isNotBlank();
            assertThat(fact.path("date").asString()).isNotBlank();
          }
        }
        if (result.path("access").path("step-free-entrance").asString().equals("unknown")) {
          assertThat(codes(result)).contains("entrance-unknown");
        }
        if (result.path("open").path("state").asString().equals("unknown")) {
          assertThat(result.path("open").path("onArrival").asString()).isEqualTo("unknown");
          assertThat(codes(result)).contains("ring-first");
        }
        JsonNode doubt = result.path("options").path(0).path("doubt");
        assertThat(doubt.path("unknownMetres").asInt() <= OWN_DOOR || doubt.hasNonNull("worst"))
            .as("unknown metres beyond the person's own door name their worst spot: %s", result)
            .isTrue();
      }
    }
  }

  @Test
  void everyResultHasAPhoneAReasonAndTheVersionsItWasMadeFrom() {
    JsonNode answer =
        nearest("sundhedshus", STOREGADE + MONDAY + "10:00&mode=walk&mode=bike&mode=car");
    assertThat(answer.path("versions").path("map").asString()).isNotBlank();
    assertThat(answer.path("versions").path("registry").asInt()).isPositive();
    assertThat(answer.path("results").isEmpty()).isFalse();
    for (JsonNode result : answer.path("results")) {
      assertThat(result.path("phone").path("number").asString()).startsWith("+45");
      assertThat(codes(result)).isNotEmpty();
      assertThat(result.path("options").path(0).path("mode").asString()).isEqualTo("walk");
      assertThat(result.path("options").size()).isGreaterThan(1);
    }
  }

  @Test
  void aJourneyIsToldInWordsAndAsALine() {
    JsonNode journey =
        new Http(port)
            .get(
                "/api/v1/journeys?from=56.337215,11.868686&site=sygeplejeklinik-vesterby"
                    + "&profile=wheelchair&lang=en")
            .json()
            .path("journeys")
            .path(0);
    JsonNode leg = journey.path("legs").path(0);
    assertThat(leg.path("steps").size()).isGreaterThan(1);
    assertThat(leg.path("geometry").path("type").asString()).isEqualTo("LineString");
    assertThat(leg.path("geometry").path("coordinates").size()).isGreaterThan(2);
    assertThat(leg.path("doubt").path("verifiedMetres").isNumber()).isTrue();
  }

  private JsonNode nearest(String kind, String rest) {
    Http.Answer answer = new Http(port).get("/api/v1/nearest?service=" + kind + rest);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static String winner(JsonNode answer) {
    return answer.path("results").path(0).path("site").path("id").asString("");
  }

  private static List<String> sites(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.path("results").forEach(r -> ids.add(r.path("site").path("id").asString()));
    return ids;
  }

  private static List<String> codes(JsonNode result) {
    List<String> codes = new ArrayList<>();
    result.path("reasons").forEach(reason -> codes.add(reason.path("code").asString()));
    return codes;
  }

  private static List<String> passedOver(JsonNode answer, String site) {
    for (JsonNode place : answer.path("passedOver")) {
      if (place.path("site").path("id").asString().equals(site)) {
        return codes(place);
      }
    }
    return List.of("not passed over: " + answer.path("passedOver"));
  }
}
