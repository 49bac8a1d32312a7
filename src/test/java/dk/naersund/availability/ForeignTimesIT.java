package dk.naersund.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.ForeignSystems;
import dk.naersund.ForeignSystems.Manner;
import dk.naersund.Http;
import dk.naersund.Instance;
import dk.naersund.PassingClock;
import dk.naersund.TestRedis;
import dk.naersund.platform.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** Two instances whose region asks two booking systems of others, which do what they like. */
class ForeignTimesIT {
  private static final String SERVICE = "fodpleje";
  private static final String ROSENGADE = "fodklinikken-rosengade";
  private static final String VESTERBY = "fodklinikken-vesterby";
  private static final String QUESTION =
      "/api/v1/nearest?service=fodterapeut&lat=56.3374&lon=11.88&mode=walk&limit=10";

  /** A Tuesday, 9 o'clock. */
  private static final PassingClock CLOCK = new PassingClock(Instant.parse("2026-11-24T08:00:00Z"));

  @TempDir static Path folder;

  private static TestRedis redis;
  private static ForeignSystems systems;
  private static Instance one;
  private static Instance two;

  @BeforeAll
  static void start() throws IOException {
    redis = TestRedis.start();
    systems =
        new ForeignSystems(
            CLOCK,
            List.of(new ServiceAtSiteId(ROSENGADE, SERVICE)),
            List.of(new ServiceAtSiteId(VESTERBY, SERVICE)),
            12);
    Path region = folder.resolve("region");
    FileSystemUtils.copyRecursively(Path.of("maps/sundoe"), region);
    Files.writeString(region.resolve("slots.yaml"), systems.slotsYaml(1, 1));
    String[] arguments =
        Stream.concat(
                Stream.of(TestDatabase.create().springArguments()),
                Stream.of(redis.springArgument(), "--naersund.region=" + region))
            .toArray(String[]::new);
    one = Instance.start(CLOCK, folder.resolve("home"), arguments);
    two = Instance.start(CLOCK, folder.resolve("home"), arguments);
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
    systems.close();
    redis.close();
  }

  @Test
  void agesAppearGrowIntoRingFirstAndAreGoneWhenTheSourceIsBack() {
    systems.behave(Manner.WELL);
    JsonNode known = await(one, ROSENGADE, free -> said(free).equals("known"));
    assertThat(Instant.parse(known.path("at").asString()))
        .isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
    assertThat(age(known)).isLessThan(Duration.ofMinutes(15));
    assertThat(known.path("source").asString()).isEqualTo("fhir-test");
    JsonNode coarse = await(one, VESTERBY, free -> said(free).equals("coarse"));
    assertThat(coarse.path("seats").asInt()).isEqualTo(12);
    assertThat(page()).contains("oplyst");
    assertThat(health("status").asString()).isEqualTo("UP");

    for (Manner manner : List.of(Manner.SLOW, Manner.ERROR_500, Manner.WRONG_JSON)) {
      systems.behave(manner);
      int asked = systems.asked();
      await(() -> systems.asked() > asked);
      CLOCK.putForward(Duration.ofMinutes(16));
      JsonNode old = await(one, ROSENGADE, free -> said(free).equals("old"));
      assertThat(old.path("at").isNull()).as("no time is claimed").isTrue();
      assertThat(age(old)).isGreaterThan(Duration.ofMinutes(15));
      assertThat(said(free(one, VESTERBY))).isIn("old", "silent");
      assertThat(page()).contains("Ring først").doesNotContain("Første ledige tid: i dag");
      await(() -> health("status").asString().equals("DEGRADED"));
      assertThat(health("description").asString()).contains("fhir-test").contains("as of");
      assertThat(one.http().get("/actuator/health/readiness").status()).isEqualTo(200);
      assertThat(one.http().get("/actuator/prometheus").text())
          .contains("naersund_slots_source_age_seconds{source=\"fhir-test\"}");

      systems.behave(Manner.WELL);
      await(one, ROSENGADE, free -> said(free).equals("known"));
      await(two, ROSENGADE, free -> said(free).equals("known"));
    }
  }

  /** Each answer has a number of its own, so the same number means the same answer. */
  @Test
  void oneAsksAndBothKnowUnlessRedisIsAway() {
    systems.behave(Manner.WELL);
    await(() -> number(one) > 0 && number(one) == number(two));
    int before = number(one);
    await(() -> number(one) > before && number(one) == number(two));
    assertThat(age(free(two, ROSENGADE))).isLessThan(Duration.ofMinutes(15));

    redis.stop();
    int away = systems.asked();
    await(() -> number(one) > away && number(two) > away);
    for (int i = 0; i < 20; i++) {
      assertThat(number(one)).isNotEqualTo(number(two));
    }
    redis.startAgain();
    int back = systems.asked();
    await(() -> number(one) > back && number(one) == number(two));
  }

  /** Of the answer that the instance knows; 0 for none. */
  private static int number(Instance instance) {
    String slot = free(instance, ROSENGADE).path("slot").asString("");
    return slot.isEmpty() ? 0 : Integer.parseInt(slot.replaceFirst(".*-n", ""));
  }

  private static String said(JsonNode free) {
    return free.path("confidence").asString("");
  }

  private static Duration age(JsonNode free) {
    return Duration.between(Instant.parse(free.path("asOf").asString()), CLOCK.instant());
  }

  private static JsonNode free(Instance instance, String site) {
    Http.Answer answer = instance.http().get(QUESTION);
    assertThat(answer.status()).isEqualTo(200);
    for (JsonNode result : answer.json().path("results")) {
      if (result.path("site").path("id").asString().equals(site)) {
        return result.path("nextFree");
      }
    }
    throw new AssertionError(site + " is not among the results: " + answer.text());
  }

  private static String page() {
    return one.http()
        .get("/find?service=fodterapeut&lat=56.3374&lon=11.88")
        .text()
        .replace('\u00a0', ' ');
  }

  private static JsonNode health(String field) {
    return one.http().get("/actuator/health").json().path("components").path("slots").path(field);
  }

  private static JsonNode await(Instance instance, String site, Predicate<JsonNode> holds) {
    return Objects.requireNonNull(
        Flux.interval(Duration.ZERO, Duration.ofMillis(50))
            .onBackpressureDrop()
            .map(tick -> free(instance, site))
            .filter(holds)
            .blockFirst(Duration.ofSeconds(60)));
  }

  private static void await(java.util.function.BooleanSupplier holds) {
    Flux.interval(Duration.ZERO, Duration.ofMillis(50))
        .onBackpressureDrop()
        .filter(tick -> holds.getAsBoolean())
        .blockFirst(Duration.ofSeconds(60));
  }
}
