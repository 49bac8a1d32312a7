package dk.naersund.pages.internal.kommune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import dk.naersund.Logins;
import dk.naersund.Logins.Who;
import dk.naersund.availability.Calendar;
import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.FreeTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who closes a place, or changes a season, is told whose times that breaks. */
@IslandTest
class ClosingBreaksTimesIT {
  private static final String KEY = "ClosingBreaksTimesIT";
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  @LocalServerPort int port;
  @Autowired Logins logins;
  @Autowired Calendar calendar;
  @Autowired FreeTimes freeTimes;

  @Test
  void lukketIDagTellsBeforeAndAfter() {
    String site = "/kommune/steder/sygeplejeklinik-storegade";
    FreeSlot slot = book("sygeplejeklinik-storegade", "sundoe-sygepleje").orElseThrow();
    Http.Answer form = logins.as(Who.EDITOR).get(site + "/luk");
    assertThat(form.text()).contains("Nogen har bestilt tid").contains("ligger senere");
    assertThat(logins.as(Who.EDITOR).get(site).text()).doesNotContain("går i stykker");

    logins
        .as(Who.EDITOR)
        .post(site + "/luk", Map.of("reason", "sygdom", "to", day(slot).toString(), "do", "until"));
    assertThat(logins.as(Who.EDITOR).get(site + "?set=lukket").text())
        .contains("Ring til dem, der har en tid")
        .contains("går i stykker");

    logins.as(Who.EDITOR).post(site + "/aabn", Map.of());
    assertThat(logins.as(Who.EDITOR).get(site).text()).doesNotContain("går i stykker");
    calendar.release(KEY).block();
  }

  @Test
  void aSeasonsChangeTellsSiteBySite() {
    Optional<FreeSlot> found = book("vaccination-raadhuset", "region-vaccination-2026");
    assumeTrue(found.isPresent(), "SKIPPED: the island's season of 2026 is over");
    Http.Answer preview =
        logins
            .as(Who.REGIONAL_EDITOR)
            .post(
                "/kommune/saeson/vaccination-2026",
                Map.of(
                    "site",
                    "vaccination-raadhuset",
                    "service",
                    "region-vaccination-2026",
                    "from",
                    day(found.get()).plusDays(1).toString(),
                    "do",
                    "preview"));
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.text()).containsPattern("Vaccination[^<]*: Tiden [^<]* går i stykker");
    calendar.release(KEY).block();
  }

  private static LocalDate day(FreeSlot slot) {
    return LocalDate.ofInstant(slot.start(), ZONE);
  }

  /** The first time from a week on. */
  private Optional<FreeSlot> book(String site, String service) {
    Optional<FreeSlot> slot =
        freeTimes.current().at(site, service).first(Instant.now().plus(Duration.ofDays(8))).slot();
    slot.ifPresent(
        one -> {
          calendar.hold(one.id(), Duration.ofMinutes(5), KEY).block();
          calendar.confirm(KEY).block();
        });
    return slot;
  }
}
