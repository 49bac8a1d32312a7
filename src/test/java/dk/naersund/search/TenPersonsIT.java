package dk.naersund.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.IslandTest;
import dk.naersund.text.Texts;
import dk.naersund.world.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What ten persons are told, as {@code src/docs/ten-persons.md} shows it to a nurse. Where the
 * program says something else than the document, either is wrong; {@code
 * -Dnaersund.ten-persons=write} writes the document anew, to be read and checked again.
 */
@IslandTest
class TenPersonsIT {
  private static final Path DOCUMENT = Path.of("src/docs/ten-persons.md");

  @Autowired Worlds worlds;
  @Autowired Texts texts;

  @Test
  void areToldWhatTheDocumentSays() throws IOException {
    Instant now = Instant.parse("2026-11-23T09:00:00Z");
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    Nearest nearest = Nearest.over(worlds, TenPersons.times(now), texts, clock);
    String told = new TenPersonsTable(worlds.current(), nearest).write(TenPersons.all());
    if ("write".equals(System.getProperty("naersund.ten-persons"))) {
      Files.writeString(DOCUMENT, told);
    }
    assertThat(told).isEqualTo(Files.readString(DOCUMENT));
  }

  /** So that the table has in it what it is for. */
  @Test
  void amongThemIsEveryCaseThatMatters() {
    Instant now = Instant.parse("2026-11-23T09:00:00Z");
    Nearest nearest =
        Nearest.over(worlds, TenPersons.times(now), texts, Clock.fixed(now, ZoneOffset.UTC));
    List<String> codes =
        TenPersons.all().stream()
            .map(person -> nearest.find(person.query()))
            .flatMap(answer -> answer.passedOver().stream())
            .flatMap(passed -> passed.reasons().stream())
            .map(Reason::code)
            .toList();
    assertThat(codes).contains("closed-on-arrival", "steps-at-door");
    assertThat(codes).containsAnyOf("no-free-time", "first-free-time");
    List<NearestAnswer.Result> first =
        TenPersons.all().stream()
            .flatMap(person -> nearest.find(person.query()).results().stream().limit(1))
            .toList();
    assertThat(first)
        .anyMatch(
            result -> result.first().ride() != null && result.first().ride().orderBy() != null)
        .anyMatch(
            result ->
                result.first().transit() != null
                    && Objects.requireNonNull(result.first().home()).transit() != null)
        .anyMatch(result -> result.moment().kind() == Moment.Kind.AT_A_FREE_TIME);
  }
}
