package dk.naersund.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.Http.Answer;
import dk.naersund.IslandTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The base map over HTTP: made by the started program itself, read in parts, kept for long. */
@IslandTest
class BasemapIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @LocalServerPort int port;

  private Http http;
  private String tiles;

  @BeforeEach
  void waitForTheMap() throws InterruptedException {
    http = new Http(port);
    Instant end = Instant.now().plus(PATIENCE);
    JsonNode state = http.get("/kort/basemap.json").json();
    while (state.get("state").asString().equals("making") && Instant.now().isBefore(end)) {
      Thread.sleep(200);
      state = http.get("/kort/basemap.json").json();
    }
    assertThat(state.get("state").asString()).isEqualTo("ready");
    assertThat(state.get("bounds")).hasSize(4);
    tiles = state.get("tiles").asString();
    assertThat(tiles).matches("/kort/basemap-[0-9a-f]{12}\\.pmtiles");
  }

  @Test
  void aPartIsAPart() {
    Answer part = http.get(tiles, "Range", "bytes=0-6");
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.text()).isEqualTo("PMTiles");
    assertThat(header(part, "Content-Range")).matches("bytes 0-6/\\d{5,}");
    Answer later = http.get(tiles, "Range", "bytes=2-6");
    assertThat(later.text()).isEqualTo("Tiles");
  }

  @Test
  void itMayBeKeptForAYear() {
    Answer part = http.get(tiles, "Range", "bytes=0-6");
    assertThat(header(part, "Cache-Control")).contains("max-age=31536000", "public", "immutable");
    assertThat(header(part, "ETag")).isNotEmpty();
    assertThat(header(http.get("/kort/basemap.json"), "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void whatIsNotThereIsNotThere() {
    assertThat(http.get("/kort/basemap-000000000000.pmtiles").status()).isEqualTo(404);
    assertThat(http.get("/kort/basemap-..%2f.pmtiles").status()).isBetween(400, 404);
    assertThat(http.get(tiles, "Range", "bytes=999999999-").status()).isEqualTo(416);
  }

  @Test
  void aPageMayRunTheMapsWorkerAndNothingFromElsewhere() {
    String policy = header(http.get("/"), "Content-Security-Policy");
    assertThat(policy).contains("worker-src 'self'", "connect-src 'self'", "script-src 'self'");
    assertThat(policy).doesNotContain("unsafe", "blob:", "data:", "http");
  }

  private static String header(Answer answer, String name) {
    return answer.response().headers().firstValue(name).orElse("");
  }
}
