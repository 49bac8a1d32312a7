package dk.naersund.availability.internal;

import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.SlotId;
import dk.naersund.availability.SourceServer;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks one FHIR server for what it holds and books, beside {@link FhirSource}. */
final class FhirServer implements SourceServer {
  private static final Logger LOG = LoggerFactory.getLogger(FhirServer.class);
  private static final String FHIR_JSON = "application/fhir+json";

  /** Somebody waits for it. */
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private static final int CONNECT_MILLIS = 3_000;
  private static final int MOST_CONNECTIONS = 16;
  private static final int MOST_BYTES = 1_000_000;

  private final SourceSettings settings;
  private final WebClient client;
  private final String base;

  FhirServer(SourceSettings settings) {
    this.settings = settings;
    String url = settings.url().toString();
    base = url.endsWith("/") ? url : url + "/";
    HttpClient http =
        HttpClient.create(
                ConnectionProvider.builder(id() + "-bookings")
                    .maxConnections(MOST_CONNECTIONS)
                    .build())
            .followRedirect(false)
            .compress(true)
            .responseTimeout(patience())
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS);
    client =
        WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(http))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_BYTES))
            .build();
  }

  @Override
  public String id() {
    return settings.about().id();
  }

  @Override
  public boolean demandsCivilNumber() {
    return settings.booking() == SourceSettings.Booking.WITH_CIVIL_NUMBER;
  }

  @Override
  public Duration patience() {
    return settings.timeout().compareTo(LONGEST) < 0 ? settings.timeout() : LONGEST;
  }

  @Override
  public Mono<Reply> ask(
      String method, String path, Map<String, String> headers, @Nullable String body) {
    WebClient.RequestBodySpec request =
        client
            .method(HttpMethod.valueOf(method))
            .uri(URI.create(base + path))
            .headers(
                all -> {
                  all.set(HttpHeaders.ACCEPT, FHIR_JSON);
                  if (settings.token() != null) {
                    all.setBearerAuth(settings.token());
                  }
                  headers.forEach(all::set);
                });
    if (body != null) {
      request
          .header(HttpHeaders.CONTENT_TYPE, FHIR_JSON)
          .bodyValue(body.getBytes(StandardCharsets.UTF_8));
    }
    return request
        .exchangeToMono(
            response ->
                response
                    .bodyToMono(byte[].class)
                    .defaultIfEmpty(new byte[0])
                    .map(
                        bytes ->
                            new Reply(
                                response.statusCode().value(),
                                response.headers().asHttpHeaders().getETag(),
                                new String(bytes, StandardCharsets.UTF_8))))
        .timeout(patience())
        // Reading JSON is not for the thread that listens.
        .publishOn(Schedulers.boundedElastic())
        .doOnNext(
            reply -> {
              if (reply.status() == 401 || reply.status() == 403) {
                LOG.warn("The system \"{}\" refuses us: status {}", id(), reply.status());
              }
            })
        .onErrorResume(
            e -> {
              // Not its message, which may tell the address of what was asked for.
              LOG.info("The system \"{}\" did not answer: {}", id(), e.getClass().getSimpleName());
              return Mono.empty();
            });
  }

  @Override
  public Mono<FreeSlot> findSlot(String id) {
    return ask(
            "GET",
            "Slot?_id=%s&_include=%s&_include:iterate=%s"
                .formatted(encoded(id), encoded("Slot:schedule"), encoded("Schedule:actor")),
            Map.of(),
            null)
        .filter(Reply::isGood)
        .flatMap(reply -> Mono.justOrEmpty(slot(reply.body(), id)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Optional<FreeSlot> slot(String body, String id) {
    try {
      FhirDirectory directory = new FhirDirectory(settings.serves());
      FhirSlot found = null;
      for (JsonNode entry : ForeignSource.JSON.readTree(body).path("entry")) {
        JsonNode resource = entry.path("resource");
        if (!"Slot".equals(resource.path("resourceType").asString(""))) {
          directory.add(resource);
        } else if (id.equals(resource.path("id").asString(""))) {
          found = FhirSlot.of(resource);
        }
      }
      return found == null ? Optional.empty() : free(found, directory, id);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private Optional<FreeSlot> free(FhirSlot slot, FhirDirectory directory, String id) {
    Instant start = slot.start();
    Instant end = slot.end();
    String schedule = slot.schedule();
    if (start == null
        || end == null
        || schedule == null
        || slot.isError()
        || slot.isCoarse()
        || !end.isAfter(start)) {
      return Optional.empty();
    }
    int minutes = (int) Duration.between(start, end).toMinutes();
    return directory
        .place(schedule)
        .map(at -> new FreeSlot(new SlotId(id(), id), at, start, minutes, slot.seats()));
  }
}
