package dk.naersund.api.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The short way and the framework's way give the same answers, byte for byte. */
@IslandTest
class NearestRouteIT {
  /** Asks for the same as no header does; the short way leaves it to the framework. */
  private static final String[] THE_LONG_WAY = {"Accept", "application/json;q=0.9"};

  @LocalServerPort int port;
  @Autowired MeterRegistry meters;

  @Test
  void answersAsTheFrameworkDoes() {
    long seed = System.nanoTime();
    System.out.println("NearestRouteIT seed " + seed);
    Random random = new Random(seed);
    Http http = new Http(port);
    int good = 0;
    for (int i = 0; i < 400; i++) {
      String question = question(random);
      String language = one(random, "da", "en", "en;q=0.5,da;q=0.2", "de", "?!", "");
      String encoding = one(random, "identity", "gzip");
      String[] headers = {"Accept-Language", language, "Accept-Encoding", encoding};
      Http.Answer answer = http.get(question, headers);
      Http.Answer same =
          http.get(
              question,
              Stream.of(headers, THE_LONG_WAY).flatMap(Stream::of).toArray(String[]::new));
      assertThat(answer.status()).as("seed %d: %s", seed, question).isEqualTo(same.status());
      assertThat(answer.text()).as("seed %d: %s", seed, question).isEqualTo(same.text());
      assertThat(answer.response().headers().map())
          .as("seed %d: %s", seed, question)
          .isEqualTo(same.response().headers().map());
      good += answer.status() == 200 ? 1 : 0;
    }
    assertThat(good).isBetween(100, 399);
  }

  @Test
  void countsIntoTheFrameworksTimer() {
    Http http = new Http(port);
    String question = "/api/v1/nearest?service=vaccination&lat=56.345&lon=11.87&mode=walk";
    assertThat(http.get(question, THE_LONG_WAY).status()).isEqualTo(200);
    long before = count();
    Collection<Timer> timers = timers();
    for (int i = 0; i < 21; i++) {
      assertThat(http.get(question).status()).isEqualTo(200);
    }
    // The last one may be on its way before it is counted.
    assertThat(count()).isGreaterThanOrEqualTo(before + 20);
    assertThat(timers()).hasSameSizeAs(timers);
  }

  private Collection<Timer> timers() {
    return meters.find("http.server.requests").tags("uri", "/api/v1/nearest").timers();
  }

  private long count() {
    return timers().stream().mapToLong(Timer::count).sum();
  }

  private static String question(Random random) {
    return String.format(
        Locale.ROOT,
        "/api/v1/nearest?service=%s&lat=%.5f&lon=%.5f&mode=%s&at=2026-11-%dT%02d:17%s%s",
        one(random, "sygeplejeklinik", "vaccination", "laegehus", "fysioterapeut", "sauna"),
        56.345 + (random.nextDouble() - 0.5) * 0.02,
        11.87 + (random.nextDouble() - 0.5) * 0.04,
        one(random, "walk", "walk", "wheelchair", "walk,bike,car", "walk%2Cbike", "fly", ""),
        10 + random.nextInt(20),
        random.nextInt(24),
        one(random, "", "", "+01:00", "Z", "%2B02:00", "x"),
        one(
            random,
            "",
            "",
            "",
            "&lang=en",
            "&lang=",
            "&limit=3",
            "&limit=51",
            "&needs=step-free-entrance",
            "&by=2026-11-30T12:00",
            "&lang",
            "&&limit=2"));
  }

  private static String one(Random random, String... choices) {
    return List.of(choices).get(random.nextInt(choices.length));
  }
}
