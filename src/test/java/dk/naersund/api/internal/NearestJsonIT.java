package dk.naersund.api.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is written field by field is what the documented form says: not one more, not one less. */
@IslandTest
class NearestJsonIT {
  @LocalServerPort int port;
  @Autowired JsonMapper json;

  @Test
  void hasTheDocumentedForm() {
    JsonMapper strict =
        json.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    long seed = System.nanoTime();
    System.out.println("NearestJsonIT seed " + seed);
    Random random = new Random(seed);
    Http http = new Http(port);
    int results = 0;
    int passedOver = 0;
    for (int i = 0; i < 150; i++) {
      Http.Answer answer = http.get(question(random));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.type()).isEqualTo("application/json");
      NearestJson read = strict.readValue(answer.text(), NearestJson.class);
      assertThat(json.writeValueAsString(read)).as("seed %d", seed).isEqualTo(answer.text());
      results += read.results().size();
      passedOver += read.passedOver().size();
    }
    assertThat(results).isPositive();
    assertThat(passedOver).isPositive();
  }

  private static String question(Random random) {
    List<String> kinds = List.of("sygeplejeklinik", "vaccination", "laegehus", "fysioterapeut");
    List<String> modes =
        List.of(
            "walk",
            "wheelchair",
            "walk,bike,car",
            "car&profile=rollator",
            "transit",
            "walk,transit,ride&profile=wheelchair");
    return String.format(
        Locale.ROOT,
        "/api/v1/nearest?service=%s&lat=%.5f&lon=%.5f&mode=%s&at=2026-11-%dT%02d:17&lang=%s",
        kinds.get(random.nextInt(kinds.size())),
        56.345 + (random.nextDouble() - 0.5) * 0.02,
        11.87 + (random.nextDouble() - 0.5) * 0.04,
        modes.get(random.nextInt(modes.size())),
        10 + random.nextInt(20),
        random.nextInt(24),
        random.nextBoolean() ? "da" : "en");
  }
}
