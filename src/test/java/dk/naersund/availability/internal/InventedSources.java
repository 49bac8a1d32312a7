package dk.naersund.availability.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.text.LocalText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Invented booking systems of invented clinics; they say whatever a test wants. */
final class InventedSources implements AutoCloseable {
  static final ServiceAtSiteId BAKKEN = new ServiceAtSiteId("bakken", "sygepleje");
  static final ServiceAtSiteId HAVNEN = new ServiceAtSiteId("havnen", "sygepleje");
  static final String BUNDLE = "application/fhir+json";

  final WireMockServer server;

  InventedSources() {
    server = new WireMockServer(options());
    server.start();
  }

  /** All it is asked is answered so. */
  InventedSources(Supplier<String> answer) {
    server =
        new WireMockServer(
            options()
                .extensions(
                    new ResponseDefinitionTransformerV2() {
                      @Override
                      public String getName() {
                        return "always";
                      }

                      @Override
                      public ResponseDefinition transform(ServeEvent event) {
                        return aResponse().withBody(answer.get()).build();
                      }
                    }));
    server.start();
    server.stubFor(get(anyUrl()).willReturn(aResponse()));
  }

  private static WireMockConfiguration options() {
    return WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1");
  }

  SourceSettings settings(SourceSettings.Type type, String path) {
    return settings(
        type,
        path,
        true,
        List.of(
            new SourceSettings.Served(BAKKEN, "urn:sor|111", null),
            new SourceSettings.Served(HAVNEN, "urn:sor|222", null)));
  }

  SourceSettings settings(String path, boolean filtered, List<SourceSettings.Served> serves) {
    return settings(SourceSettings.Type.FHIR, path, filtered, serves);
  }

  private SourceSettings settings(
      SourceSettings.Type type, String path, boolean filtered, List<SourceSettings.Served> serves) {
    URI url = URI.create("http://127.0.0.1:" + server.port() + path);
    return new SourceSettings(
        new SourceAbout(
            "opdigtet", LocalText.danish("Det opdigtede system"), null, Duration.ofMinutes(15)),
        type,
        url,
        Set.of(url.getRawAuthority()),
        Duration.ofSeconds(60),
        Duration.ofSeconds(5),
        30,
        null,
        filtered,
        serves);
  }

  void says(String path, ResponseDefinitionBuilder response) {
    server.stubFor(get(urlPathEqualTo(path)).willReturn(response));
  }

  void says(String path, String body) {
    says(path, aResponse().withHeader("Content-Type", BUNDLE).withBody(body));
  }

  static String bundle(Instant asOf, @Nullable String next, String... resources) {
    StringBuilder entries = new StringBuilder();
    for (String resource : resources) {
      entries
          .append(entries.isEmpty() ? "" : ",")
          .append("{\"resource\":")
          .append(resource)
          .append('}');
    }
    return """
    {"resourceType":"Bundle","type":"searchset","meta":{"lastUpdated":"%s"},"link":[%s],
     "entry":[%s]}
    """
        .formatted(
            asOf, next == null ? "" : "{\"relation\":\"next\",\"url\":\"" + next + "\"}", entries);
  }

  static String location(String id, String sor) {
    return """
    {"resourceType":"Location","id":"%s","identifier":[{"system":"urn:sor","value":"%s"}]}\
    """
        .formatted(id, sor);
  }

  static String schedule(String id, String location) {
    return """
    {"resourceType":"Schedule","id":"%s","actor":[{"reference":"Location/%s"}]}\
    """
        .formatted(id, location);
  }

  static String slot(String id, String schedule, String status, Object start, Object end) {
    return """
    {"resourceType":"Slot","id":"%s","schedule":{"reference":"Schedule/%s"},"status":"%s","start":"%s","end":"%s"}\
    """
        .formatted(id, schedule, status, start, end);
  }

  static String slot(String id, String schedule, String status, Instant start) {
    return slot(id, schedule, status, start, start.plusSeconds(900));
  }

  @Override
  public void close() {
    server.stop();
  }
}
