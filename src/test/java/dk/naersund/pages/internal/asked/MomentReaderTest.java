package dk.naersund.pages.internal.asked;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class MomentReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final MomentReader reader = new MomentReader(ZoneId.of("Europe/Copenhagen"), NOW);

  @Test
  void aMomentInALinkMayLackItsOffset() {
    Instant ten = Instant.parse("2026-11-24T09:00:00Z");
    assertThat(read("at", "2026-11-24T10:00")).hasValue(ten);
    assertThat(read("at", "2026-11-24T10:00:00")).hasValue(ten);
    assertThat(read("at", "2026-11-24T10:00+01:00")).hasValue(ten);
    assertThat(read("at", "2026-11-24T10:00 01:00")).hasValue(ten);
    assertThat(read("at", "2026-11-24T09:00Z")).hasValue(ten);
  }

  @Test
  void theFieldsOfThePageAreDanishClockTime() {
    assertThat(read("day", "2026-11-24", "time", "10.30"))
        .hasValue(Instant.parse("2026-11-24T09:30:00Z"));
    assertThat(read("day", "2026-11-24")).hasValue(Instant.parse("2026-11-24T07:00:00Z"));
    assertThat(read("time", "15:00")).hasValue(Instant.parse("2026-11-22T14:00:00Z"));
    assertThat(read()).hasValue(NOW);
  }

  @Test
  void whatIsNoMomentOrTooFarAwayIsNone() {
    assertThat(read("at", "in the morning")).isEmpty();
    assertThat(read("at", "1970-01-01T00:00Z")).isEmpty();
    assertThat(read("day", "2026-02-30")).isEmpty();
    assertThat(read("time", "25:00")).isEmpty();
  }

  private Optional<Instant> read(String... fields) {
    MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      parameters.add(fields[i], fields[i + 1]);
    }
    return reader.read(SearchForm.read(parameters));
  }
}
