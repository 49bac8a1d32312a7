package dk.naersund.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import dk.naersund.Logins;
import dk.naersund.Logins.Who;
import dk.naersund.intake.Exports;
import dk.naersund.intake.Format;
import dk.naersund.registry.Registry;
import dk.naersund.world.Worlds;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the registry is read by: code lists, seasons, files, and who is covered as a map. */
@IslandTest
class CatalogueIT {
  @LocalServerPort int port;
  @Autowired Logins logins;
  @Autowired Registry registry;
  @Autowired Worlds worlds;

  @Test
  void theCodeListOfRegionsOnEitherSideOfAMerger() {
    JsonNode all = get("/api/v1/regions").path("regions");
    assertThat(all.size()).isEqualTo(registry.snapshot().regions().size());
    JsonNode merged =
        all.valueStream().filter(r -> r.hasNonNull("successor")).findFirst().orElseThrow();
    LocalDate last = LocalDate.parse(merged.path("to").asString());
    String id = merged.path("id").asString();
    String successor = merged.path("successor").asString();

    assertThat(ids("/api/v1/regions?asOf=" + last, "regions"))
        .contains(id)
        .doesNotContain(successor);
    assertThat(ids("/api/v1/regions?asOf=" + last.plusDays(1), "regions"))
        .contains(successor)
        .doesNotContain(id);
  }

  @Test
  void anEditorReadsOneOfThemWithItsTag() {
    String path = "/api/v1/regions/" + registry.snapshot().regions().iterator().next().id();
    assertThat(new Http(port).get(path).status()).isEqualTo(401);
    Http.Answer answer = logins.as(Who.REGIONAL_EDITOR).send("GET", path, "");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.response().headers().firstValue("ETag")).isPresent();
  }

  @Test
  void aSeasonTellsWhoIsInvitedWhen() {
    JsonNode season =
        get("/api/v1/seasons")
            .path("seasons")
            .valueStream()
            .filter(s -> s.path("id").asString().equals("vaccination-2026"))
            .findFirst()
            .orElseThrow();
    var kept =
        registry.snapshot().seasons().stream()
            .filter(s -> s.id().equals("vaccination-2026"))
            .findFirst()
            .orElseThrow();
    assertThat(season.path("waves").size()).isEqualTo(kept.waves().size()).isPositive();
    JsonNode wave = season.path("waves").path(0);
    assertThat(wave.path("invited").asString())
        .isEqualTo(kept.waves().getFirst().invited().toString());
    assertThat(ids("/api/v1/seasons?asOf=" + kept.lastDay().plusDays(1), "seasons"))
        .doesNotContain("vaccination-2026");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SOR")
  void aFileIsWhatTheExportWrites(Format format) throws Exception {
    String path = "/api/v1/export/" + format.id() + "?asOf=2026-11-23";
    Http.Answer answer = new Http(port).get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Exports.write(format, worlds.current().registry(), LocalDate.of(2026, 11, 23), out);
    assertThat(answer.text()).isEqualTo(out.toString(StandardCharsets.UTF_8)).isNotBlank();
    assertThat(answer.type()).startsWith(format.mediaType().split(";", 2)[0]);
    assertThat(answer.response().headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment")
        .contains("." + format.extension());
    String tag = answer.response().headers().firstValue("ETag").orElseThrow();
    assertThat(new Http(port).get(path, "If-None-Match", tag).status()).isEqualTo(304);
  }

  @Test
  void aFormatThatIsNotWrittenIsTold() {
    Http.Answer answer = new Http(port).get("/api/v1/export/sor");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("field").asString()).isEqualTo("format");
    assertThat(answer.json().path("da").asString()).contains("fhir").doesNotContain("sor");
  }

  @Test
  void whoIsCoveredIsAMapToo() {
    String path = "/api/v1/coverage?service=sygeplejeklinik&minutes=15";
    JsonNode plain = get(path);
    Http.Answer answer = new Http(port).get(path, "Accept", "application/geo+json");
    assertThat(answer.type()).startsWith("application/geo+json");
    JsonNode map = answer.json();
    assertThat(map.path("type").asString()).isEqualTo("FeatureCollection");
    assertThat(map.path("features").size()).isEqualTo(plain.path("areas").size()).isPositive();
    for (int i = 0; i < map.path("features").size(); i++) {
      JsonNode feature = map.path("features").path(i);
      assertThat(feature.path("properties")).isEqualTo(plain.path("areas").path(i));
      JsonNode ring = feature.path("geometry").path("coordinates").path(0).path(0);
      assertThat(ring.size()).isGreaterThan(3);
      assertThat(ring.path(0)).isEqualTo(ring.path(ring.size() - 1));
      assertThat(ring.path(0).path(0).asDouble()).as("longitude first").isBetween(11.0, 13.0);
    }
    assertThat(map.path("coverage").path("whole")).isEqualTo(plain.path("whole"));
  }

  @Test
  void theDocumentSaysWhoMustSayWhoTheyAre() {
    JsonNode document = get("/api/v1/openapi.json");
    JsonNode scheme = document.path("components").path("securitySchemes").path("bearer");
    assertThat(scheme.path("scheme").asString()).isEqualTo("bearer");
    JsonNode paths = document.path("paths");
    assertThat(secured(paths.path("/api/v1/sites/{id}").path("patch"))).isTrue();
    assertThat(secured(paths.path("/api/v1/imports").path("post"))).isTrue();
    assertThat(secured(paths.path("/api/v1/reports").path("get"))).isTrue();
    assertThat(secured(paths.path("/api/v1/reports").path("post"))).isFalse();
    assertThat(secured(paths.path("/api/v1/nearest").path("get"))).isFalse();
    assertThat(secured(paths.path("/api/v1/photos/{id}").path("get"))).isFalse();
  }

  private static boolean secured(JsonNode operation) {
    assertThat(operation.isObject()).isTrue();
    return operation.path("security").path(0).has("bearer");
  }

  private List<String> ids(String path, String list) {
    return get(path).path(list).valueStream().map(one -> one.path("id").asString()).toList();
  }

  private JsonNode get(String path) {
    Http.Answer answer = new Http(port).get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }
}
