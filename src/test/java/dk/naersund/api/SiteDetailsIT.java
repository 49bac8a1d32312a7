package dk.naersund.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the interface says of a site on a day, and what it keeps to itself. */
@IslandTest
class SiteDetailsIT {
  @LocalServerPort private int port;

  /** On 1 January 2027 patientrettet forebyggelse moves to the region; the place does not. */
  @Test
  void saysWhoIsResponsibleOnTheDay() {
    JsonNode before = responsibility("2026-12-31");
    JsonNode after = responsibility("2027-01-01");
    assertThat(before.at("/authority/id").asString()).isEqualTo("sundoe-kommune");
    assertThat(after.at("/authority/id").asString()).isEqualTo("region-kattegat");
    assertThat(after.at("/funder/id").asString()).isEqualTo("region-kattegat");
    assertThat(after.at("/operator/id").asString()).isEqualTo("sundoe-kommune");
    assertThat(after.path("source").asString()).contains("18. marts 2025");
  }

  private JsonNode responsibility(String day) {
    JsonNode site = get("/api/v1/sites/sundhedscenter-algade?asOf=" + day).json();
    for (JsonNode service : site.path("services")) {
      if (service.path("kind").asString().equals("sundhedscenter")) {
        return service.path("responsibility");
      }
    }
    throw new AssertionError("no course for patients: " + site);
  }

  @Test
  void saysWhoKeepsTheEntryAndWhichRegionItLiesIn() {
    JsonNode site = get("/api/v1/sites/sundhedshus-havnen").json();
    assertThat(site.at("/keeper/id").asString()).isEqualTo("sundoe-kommune");
    assertThat(site.at("/confirmed").asString()).isEqualTo("2026-09-03");
    assertThat(site.at("/region/name").asString()).isEqualTo("Region Kattegat");
    assertThat(site.at("/familiarNames/0").asString()).isEqualTo("Posthuset");
    assertThat(site.at("/entrances/0/access/0/a11yJson").asString()).isEqualTo("entrances.isLevel");
  }

  @Test
  void anOldIdLeadsToTheSite() {
    Http.Answer api = get("/api/v1/sites/sundhedscenter-havnegade?asOf=2026-12-01");
    assertThat(api.status()).isEqualTo(308);
    assertThat(api.response().headers().firstValue("Location"))
        .contains("/api/v1/sites/sundhedshus-havnen?asOf=2026-12-01");
    Http.Answer page = get("/steder/sundhedscenter-havnegade?lang=en");
    assertThat(page.status()).isEqualTo(301);
    assertThat(page.response().headers().firstValue("Location"))
        .contains("/steder/sundhedshus-havnen?lang=en");
  }

  @Test
  void aVisitIsThereOnItsDayOnly() {
    String path = "/api/v1/sites?service=vaccination&asOf=";
    assertThat(get(path + "2026-12-10").text()).contains("forebyggelse-biblioteket");
    assertThat(get(path + "2026-12-09").text()).doesNotContain("forebyggelse-biblioteket");
    JsonNode site = get("/api/v1/sites/forebyggelse-biblioteket?asOf=2026-12-10").json();
    assertThat(site.path("services").findValuesAsString("visit")).contains("true");
  }

  /** A shelter is visited on 24 November, and nobody is told where it is. */
  @Test
  void aSensitivePlaceIsShownNowhere() {
    assertThat(get("/api/v1/sites/herberget").status()).isEqualTo(404);
    assertThat(get("/steder/herberget").status()).isEqualTo(404);
    String day = "2026-11-24";
    assertThat(get("/api/v1/sites?asOf=" + day).text()).doesNotContain("herberget", "Herberget");
    Http.Answer nearest =
        get(
            "/api/v1/nearest?service=vaccination&age=70&at=2026-11-24T17:10:00%2B01:00"
                + "&lat=56.3395&lon=11.8785&passedOver=100");
    assertThat(nearest.status()).as(nearest.text()).isEqualTo(200);
    assertThat(nearest.text()).doesNotContain("herberget", "Herberget");
  }

  private Http.Answer get(String path) {
    return new Http(port).get(path, "Accept-Language", "da");
  }
}
