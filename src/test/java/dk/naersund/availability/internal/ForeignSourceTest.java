package dk.naersund.availability.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dk.naersund.availability.internal.InventedSources.BAKKEN;
import static dk.naersund.availability.internal.InventedSources.HAVNEN;
import static dk.naersund.availability.internal.InventedSources.bundle;
import static dk.naersund.availability.internal.InventedSources.location;
import static dk.naersund.availability.internal.InventedSources.schedule;
import static dk.naersund.availability.internal.InventedSources.slot;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import dk.naersund.availability.FirstFree;
import dk.naersund.availability.SlotNotice;
import dk.naersund.availability.SlotNotice.Code;
import dk.naersund.availability.SlotSource;
import dk.naersund.availability.SourceAnswer;
import dk.naersund.availability.SourceAnswer.Failed;
import dk.naersund.availability.SourceAnswer.Failed.Why;
import dk.naersund.availability.SourceAnswer.News;
import dk.naersund.availability.SourceAnswer.NothingNew;
import dk.naersund.availability.SourceAnswer.TimeBlock;
import dk.naersund.availability.internal.SourceSettings.Served;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What other systems can say, well and badly, and what becomes of it. */
class ForeignSourceTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant TEN = NOW.plus(2, ChronoUnit.HOURS);
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String SLOTS = "/fhir/Slot";

  private final InventedSources invented = new InventedSources();
  private final SlotSource fhir =
      ForeignSource.of(invented.settings(SourceSettings.Type.FHIR, "/fhir"), CLOCK);
  private final SlotSource smart =
      ForeignSource.of(invented.settings(SourceSettings.Type.SMART, "/smart/$bulk-publish"), CLOCK);

  @AfterEach
  void stop() {
    invented.close();
  }

  private static SourceAnswer ask(SlotSource source) {
    return Objects.requireNonNull(
        source.fetch(Set.of(BAKKEN, HAVNEN)).block(Duration.ofSeconds(30)));
  }

  private News news(String... resources) {
    invented.says(SLOTS, bundle(NOW.minusSeconds(60), null, resources));
    return (News) ask(fhir);
  }

  private static Why why(SourceAnswer answer) {
    return ((Failed) answer).why();
  }

  private static List<Code> codes(News news) {
    return news.notices().stream().map(SlotNotice::code).toList();
  }

  @Test
  void fhirSlotsOfManyPagesFindTheirPlaces() {
    invented.says(
        SLOTS,
        bundle(
            NOW.minusSeconds(60),
            "/fhir/page2",
            slot("1", "s", "free", TEN),
            slot("2", "s", "busy", TEN.plusSeconds(900)),
            location("a", "111"),
            schedule("s", "a")));
    invented.says(
        "/fhir/page2",
        bundle(
            NOW.minusSeconds(90),
            null,
            slot("3", "t", "busy-tentative", TEN),
            slot("4", "t", "busy-unavailable", TEN.plusSeconds(900)),
            slot("5", "t", "entered-in-error", TEN.plusSeconds(1800)),
            slot("6", "elsewhere", "free", TEN),
            location("b", "222"),
            schedule("t", "b")));
    News news = (News) ask(fhir);
    assertThat(news.asOf()).isEqualTo(NOW.minusSeconds(90));
    assertThat(news.slots().get(BAKKEN))
        .containsExactly(new TimeBlock("1", TEN, TEN.plusSeconds(900), 1, false));
    // Taken, and not merely untold.
    assertThat(news.slots().get(HAVNEN)).isEmpty();
    assertThat(news.notices()).isEmpty();
  }

  @Test
  void badSlotsAreLeftOutWithANoticeAndTheOthersStay() {
    News news =
        news(
            location("a", "111"),
            schedule("s", "a"),
            slot("1", "s", "free", TEN),
            slot("1", "s", "free", TEN),
            slot("9", "s", "free", TEN.plusSeconds(3600)),
            slot("9", "s", "busy", TEN.plusSeconds(3600)),
            slot("2", "s", "free", TEN.plusSeconds(300)),
            slot("3", "s", "free", NOW.minusSeconds(86_400)),
            slot("4", "s", "free", Instant.parse("2126-01-01T10:00:00Z")),
            slot("5", "s", "free", TEN.plusSeconds(7200), TEN.plusSeconds(7200)),
            slot("6", "s", "free", "i morgen", "i overmorgen"),
            slot("7", "s", "måske", TEN.plusSeconds(7200)),
            slot("8", "s", "free", TEN.plusSeconds(9000)));
    assertThat(news.slots().get(BAKKEN)).extracting(TimeBlock::id).containsExactly("1", "8");
    assertThat(news.slots()).doesNotContainKey(HAVNEN);
    assertThat(codes(news))
        .containsExactlyInAnyOrder(
            Code.DUPLICATE_SLOT,
            Code.DUPLICATE_SLOT,
            Code.OVERLAPPING_SLOTS,
            Code.SLOT_IN_THE_PAST,
            Code.ABSURD_TIME,
            Code.ABSURD_TIME,
            Code.WRONG_FORM,
            Code.WRONG_FORM,
            Code.UNKNOWN_PLACE);
  }

  @Test
  void aClockThatRunsAheadIsNotBelieved() {
    invented.says(SLOTS, bundle(NOW.plus(Duration.ofDays(400)), null, location("a", "111")));
    News news = (News) ask(fhir);
    assertThat(news.asOf()).isEqualTo(NOW);
    assertThat(codes(news)).contains(Code.CLOCK_AHEAD);
  }

  @Test
  void whatCannotBeReadIsAFailureAndNoException() {
    invented.says(SLOTS, aResponse().withStatus(500).withBody("<h1>stack trace</h1>"));
    assertThat(why(ask(fhir))).isEqualTo(Why.UNREACHABLE);
    invented.says(SLOTS, aResponse().withStatus(403));
    assertThat(why(ask(fhir))).isEqualTo(Why.REFUSED);
    invented.says(SLOTS, "{\"resourceType\":\"Bundle\",\"entry\":[{");
    assertThat(why(ask(fhir))).isEqualTo(Why.BROKEN_ANSWER);
    invented.says(SLOTS, "[]");
    assertThat(why(ask(fhir))).isEqualTo(Why.BROKEN_ANSWER);
    invented.says(SLOTS, "{\"resourceType\":\"OperationOutcome\"}");
    assertThat(why(ask(fhir))).isEqualTo(Why.BROKEN_ANSWER);
    invented.says(SLOTS, "");
    assertThat(why(ask(fhir))).isEqualTo(Why.BROKEN_ANSWER);
    invented.says(SLOTS, aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
    assertThat(why(ask(fhir))).isEqualTo(Why.UNREACHABLE);
    invented.says(SLOTS, aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertThat(why(ask(fhir))).isEqualTo(Why.UNREACHABLE);
  }

  @Test
  void noAnswerIsLargerThanItMayBe() {
    invented.says(SLOTS, aResponse().withBody("x".repeat(Fetcher.MOST_BYTES + 1)));
    assertThat(why(ask(fhir))).isEqualTo(Why.TOO_LARGE);
    // A page that leads to itself, for ever.
    invented.says(SLOTS, bundle(NOW, "/fhir/again"));
    invented.says("/fhir/again", bundle(NOW, "/fhir/again"));
    assertThat(why(ask(fhir))).isEqualTo(Why.TOO_LARGE);
  }

  @Test
  void pagesThatNeverEndAreNotFollowedForEver() {
    AtomicInteger pages = new AtomicInteger();
    try (InventedSources endless =
        new InventedSources(
            () ->
                bundle(
                    NOW,
                    "/fhir/Slot?page=" + pages.incrementAndGet(),
                    slot(pages.toString(), "s", "free", TEN)))) {
      SlotSource source =
          ForeignSource.of(endless.settings(SourceSettings.Type.FHIR, "/fhir"), CLOCK);
      assertThat(why(ask(source))).isEqualTo(Why.TOO_LARGE);
      assertThat(pages).hasValueLessThan(300);
    }
  }

  @Test
  void onlyTheSlotsOfTheActorsWeServeAreAskedFor() {
    invented.says(SLOTS, bundle(NOW, null, location("a", "111")));
    List<Served> served = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      served.add(new Served(BAKKEN, "urn:sor|" + i + ",$", null));
    }
    served.add(new Served(HAVNEN, "Location/7", "urn:sor|9"));
    SlotSource source = ForeignSource.of(invented.settings("/fhir", true, served), CLOCK);
    assertThat(ask(source)).isInstanceOf(News.class);
    invented.server.verify(
        1,
        getRequestedFor(urlPathEqualTo(SLOTS))
            .withQueryParam("schedule.actor:Location.identifier", containing("urn:sor|19\\,\\$")));
    invented.server.verify(
        1,
        getRequestedFor(urlPathEqualTo(SLOTS))
            .withQueryParam("schedule.actor:Location.identifier", equalTo("urn:sor|20\\,\\$")));
    invented.server.verify(
        1,
        getRequestedFor(urlPathEqualTo(SLOTS))
            .withQueryParam("schedule.actor", equalTo("Location/7"))
            .withQueryParam("schedule.actor:HealthcareService.identifier", equalTo("urn:sor|9")));
    invented.server.verify(3, getRequestedFor(urlPathEqualTo(SLOTS)));
    // For a server that cannot be asked so.
    invented.server.resetRequests();
    ask(ForeignSource.of(invented.settings("/fhir", false, served), CLOCK));
    invented.server.verify(
        1,
        getRequestedFor(urlPathEqualTo(SLOTS))
            .withoutQueryParam("schedule.actor:Location.identifier"));
  }

  @Test
  void whatTheServerSendsOfOthersIsLeftOut() {
    News news =
        news(
            location("a", "111"),
            schedule("s", "a"),
            location("x", "999"),
            schedule("y", "x"),
            slot("1", "s", "free", TEN),
            slot("2", "y", "free", TEN));
    assertThat(news.slots()).containsOnlyKeys(BAKKEN);
    assertThat(news.slots().get(BAKKEN)).extracting(TimeBlock::id).containsExactly("1");
  }

  /** Its slots vanish without being called taken: that is silence, and no "all taken". */
  @Test
  void slotsThatVanishAreNotCalledTaken() {
    CurrentFreeTimes free = new CurrentFreeTimes(CLOCK);
    SourceMemory memory =
        new SourceMemory(
            invented.settings(SourceSettings.Type.FHIR, "/fhir").about(), Set.of(BAKKEN), free);
    memory.take(news(location("a", "111"), schedule("s", "a"), slot("1", "s", "free", TEN)));
    News nothing = news(location("a", "111"), schedule("s", "a"));
    assertThat(memory.take(nothing))
        .extracting(SlotNotice::code)
        .containsExactly(Code.VANISHED_SLOTS);
    assertThat(free.current().at("bakken", "sygepleje").state())
        .isInstanceOf(FirstFree.Silent.class);
  }

  @Test
  void nobodyElseIsAskedWhateverTheSourceSays() {
    invented.says(SLOTS, bundle(NOW, "http://169.254.169.254/latest/meta-data"));
    assertThat(why(ask(fhir))).isEqualTo(Why.LED_ELSEWHERE);
    invented.says(SLOTS, bundle(NOW, "http://127.0.0.1:1/fhir/page2"));
    assertThat(why(ask(fhir))).isEqualTo(Why.LED_ELSEWHERE);
    invented.says(SLOTS, bundle(NOW, "http://x@127.0.0.1:" + invented.server.port() + "/"));
    assertThat(why(ask(fhir))).isEqualTo(Why.LED_ELSEWHERE);
    invented.says(SLOTS, bundle(NOW, "file:///etc/passwd"));
    assertThat(why(ask(fhir))).isEqualTo(Why.LED_ELSEWHERE);
    invented.says(SLOTS, aResponse().withStatus(302).withHeader("Location", "/fhir/elsewhere"));
    assertThat(why(ask(fhir))).isEqualTo(Why.LED_ELSEWHERE);
    invented.server.verify(0, getRequestedFor(urlPathEqualTo("/fhir/elsewhere")));

    invented.says("/smart/$bulk-publish", manifest(NOW, "http://169.254.169.254/slots.ndjson"));
    assertThat(why(ask(smart))).isEqualTo(Why.LED_ELSEWHERE);
    invented.server.verify(0, getRequestedFor(urlPathEqualTo("/smart/locations.ndjson")));
  }

  private static String manifest(Instant at, String slots) {
    return """
    {"transactionTime":"%s","output":[{"type":"Location","url":"locations.ndjson"},
     {"type":"Schedule","url":"schedules.ndjson"},{"type":"Slot","url":"%s"},
     {"type":"Practitioner","url":"http://elsewhere.invalid/never-asked"}]}
    """
        .formatted(at, slots);
  }

  private static String capacity(String slot, int seats) {
    return slot.substring(0, slot.length() - 1)
        + ",\"extension\":[{\"url\":\"http://fhir-registry.smarthealthit.org/StructureDefinition/slot-capacity\",\"valueInteger\":%d}]}"
            .formatted(seats);
  }

  @Test
  void smartLinksTellCountsAndAreNotFetchedTwice() {
    Instant day = TEN.plus(1, ChronoUnit.DAYS);
    invented.server.stubFor(
        get(urlPathEqualTo("/smart/$bulk-publish"))
            .willReturn(
                aResponse()
                    .withHeader("ETag", "\"1\"")
                    .withBody(manifest(NOW.minusSeconds(300), "slots.ndjson"))));
    invented.server.stubFor(
        get(urlPathEqualTo("/smart/$bulk-publish"))
            .withHeader("If-None-Match", equalTo("\"1\""))
            .willReturn(WireMock.status(304)));
    invented.says(
        "/smart/locations.ndjson", location("a", "111") + "\n" + location("b", "222") + "\n");
    invented.says("/smart/schedules.ndjson", schedule("s", "a") + "\n" + schedule("t", "b"));
    invented.says(
        "/smart/slots.ndjson",
        capacity(slot("1", "s", "free", day, day.plus(5, ChronoUnit.HOURS)), 40)
            + "\nnot json\n"
            + capacity(slot("2", "s", "free", TEN), 3)
            + "\n"
            + capacity(slot("3", "t", "free", TEN), 0));
    News news = (News) ask(smart);
    assertThat(news.asOf()).isEqualTo(NOW.minusSeconds(300));
    assertThat(news.slots().get(BAKKEN))
        .containsExactly(
            new TimeBlock("2", TEN, TEN.plusSeconds(900), 3, false),
            new TimeBlock("1", day, day.plus(5, ChronoUnit.HOURS), 40, true));
    assertThat(news.slots().get(HAVNEN)).isEmpty();
    assertThat(codes(news)).containsExactly(Code.WRONG_FORM);
    assertThat(ask(smart)).isInstanceOf(NothingNew.class);
    invented.server.verify(1, getRequestedFor(urlPathEqualTo("/smart/slots.ndjson")));
  }

  @Test
  void aSlowSourceIsLeftAloneAndComesBack() {
    GuardedSource guarded =
        new GuardedSource(
            fhir, Duration.ofMillis(300), Duration.ofMillis(10), Duration.ofMillis(500));
    invented.says(SLOTS, aResponse().withFixedDelay(3_000).withBody("{}"));
    assertThat(why(ask(guarded))).isEqualTo(Why.TOO_SLOW);
    assertThat(why(ask(guarded))).isEqualTo(Why.TOO_SLOW);
    int asked = invented.server.getAllServeEvents().size();
    assertThat(((Failed) ask(guarded)).detail()).contains("left alone");
    assertThat(invented.server.getAllServeEvents()).hasSize(asked);
    invented.says(SLOTS, bundle(NOW, null, location("a", "111")));
    SourceAnswer answer;
    do {
      answer = ask(guarded);
    } while (answer instanceof Failed failed && failed.detail().contains("left alone"));
    assertThat(answer).isInstanceOf(News.class);
  }

  @Test
  void aBodyThatDripsForeverEndsWithTheTimeLimit() {
    GuardedSource guarded =
        new GuardedSource(
            fhir, Duration.ofMillis(300), Duration.ofMillis(10), Duration.ofSeconds(60));
    invented.says(SLOTS, aResponse().withBody("x".repeat(200)).withChunkedDribbleDelay(100, 9_000));
    assertThat(why(ask(guarded))).isEqualTo(Why.TOO_SLOW);
  }
}
