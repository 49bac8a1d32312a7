package dk.naersund.world;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.Instance;
import dk.naersund.platform.TestDatabase;
import dk.naersund.registry.Author;
import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryEditor;
import dk.naersund.registry.RegistryJson;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A site moves on a day: everybody is told so from its first moment, and nobody does anything. It
 * has no calendar here: news of free times have a clock of their own.
 */
class MidnightIT {
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
  private static final String SITE = "sygeplejeklinik-skibsvaerftet";
  private static final String OLD = "Skibsværftsvej ";
  private static final String NEW = "Flyttevej 1, 9991 Sundby";

  @TempDir static Path home;

  private static final MovedClock CLOCK = new MovedClock();
  private static Instance program;
  private static JsonNode asItWas;

  /** Stands still, and is moved. */
  private static final class MovedClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-23T09:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeAll
  static void start() {
    program = Instance.start(CLOCK, home, TestDatabase.create().springArguments());
    asItWas = RegistryJson.write(registry().findSite(SITE).orElseThrow());
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  /** An ordinary day, and those before and after which the clocks are changed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24",
        "2026-10-25",
        "2026-10-26",
        "2027-03-28",
        "2027-03-29",
        "2027-01-01"
      })
  void aMoveTakesEffectAtMidnightDanishTime(LocalDate firstDay) {
    Instant midnight = firstDay.atStartOfDay(DENMARK).toInstant();
    CLOCK.now = midnight.minus(Duration.ofHours(30));
    move(firstDay);
    World world =
        program
            .get(Worlds.class)
            .changes()
            .filter(one -> one.versions().registry() >= registry().event())
            .blockFirst(Duration.ofSeconds(30));

    CLOCK.now = midnight.minusMillis(1);
    assertThat(site("")).startsWith(OLD);
    assertThat(site("?asOf=" + firstDay)).isEqualTo(NEW);
    CLOCK.now = midnight.minus(Duration.ofMinutes(2));
    assertThat(nearest("")).as("who arrives today").startsWith(OLD);
    assertThat(nearest("&at=" + firstDay + "T10:00")).as("who asks for tomorrow").isEqualTo(NEW);

    CLOCK.now = midnight;
    assertThat(site("")).isEqualTo(NEW);
    assertThat(site("?asOf=" + firstDay.minusDays(1))).startsWith(OLD);
    assertThat(nearest("")).isEqualTo(NEW);
    assertThat(program.get(Worlds.class).current()).isSameAs(world);
  }

  private static RegistrySnapshot registry() {
    return program.get(Registry.class).snapshot();
  }

  /** Open day and night, until the day before at the old address and from the day on at the new. */
  private static void move(LocalDate firstDay) {
    ObjectNode json = (ObjectNode) asItWas.deepCopy();
    ObjectNode old = (ObjectNode) json.path("locations").path(0);
    ObjectNode moved = old.deepCopy();
    old.put("to", firstDay.minusDays(1).toString());
    moved.put("from", firstDay.toString()).put("addressText", NEW);
    moved
        .path("entrances")
        .forEach(door -> ((ObjectNode) door).put("id", "ny-" + door.path("id").asString()));
    json.withArray("locations").add(moved);
    for (JsonNode service : json.path("services")) {
      ((ObjectNode) service).put("hours", "24/7").remove("entrance");
    }
    EntityId id = new EntityId(EntityId.Kind.SITE, SITE);
    RegistryJson.Read read = RegistryJson.read(id, json);
    Site site = (Site) Objects.requireNonNull(read.entity(), read.problems()::toString);
    assertThat(
            program
                .get(RegistryEditor.class)
                .put(site, registry().version(id), new Author("anne", "flytter"))
                .block())
        .isInstanceOf(EditOutcome.Changed.class);
  }

  private static String site(String parameters) {
    Http.Answer answer = program.http().get("/api/v1/sites/" + SITE + parameters);
    return answer.json().path("site").path("address").asString(answer.text());
  }

  private static String nearest(String parameters) {
    JsonNode position = asItWas.path("locations").path(0).path("entrances").path(0);
    JsonNode answer =
        program
            .http()
            .get(
                "/api/v1/nearest?service=sygeplejeklinik&limit=3&lat=%s&lon=%s%s"
                    .formatted(
                        position.path("lat").asString(),
                        position.path("lon").asString(),
                        parameters))
            .json();
    for (JsonNode result : answer.path("results")) {
      if (result.path("site").path("id").asString().equals(SITE)) {
        return result.path("site").path("address").asString();
      }
    }
    return answer.toString();
  }
}
