package dk.naersund.pages.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import dk.naersund.Logins;
import dk.naersund.Logins.Who;
import dk.naersund.availability.BrokenTime;
import dk.naersund.availability.BrokenTimes;
import dk.naersund.availability.Calendar;
import dk.naersund.availability.CalendarEditor;
import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.FreeTimes;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryEditor;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import dk.naersund.text.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may change a calendar, and what a change says of times that people have. */
@IslandTest
class CalendarPageIT {
  private static final String PAGE = "/kommune/steder/sygeplejeklinik-vesterby/tider";

  @LocalServerPort int port;
  @Autowired Logins logins;
  @Autowired Calendar calendar;
  @Autowired CalendarEditor editor;
  @Autowired FreeTimes freeTimes;
  @Autowired BrokenTimes brokenTimes;
  @Autowired Registry registry;
  @Autowired RegistryEditor registryEditor;

  @Test
  void onlyWhoMayChangeTheSiteMayChangeItsCalendar() {
    assertThat(new Http(port).get(PAGE).status()).isEqualTo(303);
    assertThat(logins.as(Who.OTHER_EDITOR).get(PAGE).status()).isEqualTo(403);
    assertThat(logins.as(Who.AGENT).get(PAGE).status()).isEqualTo(403);
    assertThat(logins.as(Who.EDITOR).get(PAGE).status()).isEqualTo(200);
    Http.Answer refused =
        logins.as(Who.OTHER_EDITOR).post(PAGE, Map.of("what", "remove", "id", "1"));
    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void aChangeListsWhoseTimesItBreaksBeforeItIsMade() {
    FreeSlot slot =
        freeTimes
            .current()
            .at("sygeplejeklinik-vesterby", "sundoe-sygepleje")
            .first(Instant.now().plus(Duration.ofDays(8)))
            .slot()
            .orElseThrow();
    var series = Objects.requireNonNull(editor.read("sygeplejeklinik-vesterby").block()).series();
    Map<String, String> remove =
        Map.of("what", "remove", "id", String.valueOf(series.getFirst().id()));
    // Other tests may have held times there, which run out by themselves.
    int before = broken(logins.as(Who.EDITOR).post(PAGE, remove));
    calendar.hold(slot.id(), Duration.ofMinutes(5), "CalendarPageIT").block();
    calendar.confirm("CalendarPageIT").block();
    Http.Answer preview = logins.as(Who.EDITOR).post(PAGE, remove);
    assertThat(broken(preview)).isEqualTo(before + 1);
    assertThat(preview.text()).contains(": bestilt");
    assertThat(effectsOfClosing(slot))
        .anySatisfy(time -> assertThat(time.claim().key()).isEqualTo("CalendarPageIT"));
    assertThat(editor.read("sygeplejeklinik-vesterby").block())
        .extracting("series")
        .isEqualTo(series);
    calendar.release("CalendarPageIT").block();
  }

  /** How many times the preview says will break. */
  private static int broken(Http.Answer preview) {
    assertThat(preview.status()).isEqualTo(200);
    return Pattern.compile("(\\d+) tid(er)? går i stykker")
        .matcher(preview.text())
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .sum();
  }

  /** What the form of the site would say if the site were closed on that day. */
  private List<BrokenTime> effectsOfClosing(FreeSlot slot) {
    LocalDate day = LocalDate.ofInstant(slot.start(), ZoneId.of("Europe/Copenhagen"));
    RegistrySnapshot now = registry.snapshot();
    Site site = now.findSite("sygeplejeklinik-vesterby").orElseThrow();
    Site closed =
        site.withClosures(List.of(new Site.Closure(day, day, LocalText.danish("maling"))));
    PublishOutcome outcome =
        Objects.requireNonNull(
            registryEditor
                .preview(List.of(new Edit.Put(closed, now.version(EntityId.of(site)))))
                .block());
    RegistrySnapshot after = ((PublishOutcome.Accepted) outcome).snapshot();
    return Objects.requireNonNull(
        brokenTimes.by("sygeplejeklinik-vesterby", now, after).collectList().block());
  }
}
