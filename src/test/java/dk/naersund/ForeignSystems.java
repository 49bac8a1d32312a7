package dk.naersund;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dk.naersund.availability.ServiceAtSiteId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Two invented booking systems on a port of this machine, a FHIR server and a publisher of SMART
 * Scheduling Links, that behave as they are told. Each answer has a number, which stands in the ids
 * of its slots, so that one sees whose answer somebody knows.
 */
public final class ForeignSystems implements AutoCloseable {
  private static final int PAGE = 500;
  private static final int MINUTES = 20;
  private static final int SLOW_MILLIS = 10_000;

  private final Clock clock;
  private final List<ServiceAtSiteId> fhir;
  private final List<ServiceAtSiteId> smart;
  private final int slotsEach;
  private final Instant first;
  private final int port;
  private final AtomicInteger answers = new AtomicInteger();
  private volatile Manner manner = Manner.WELL;
  private @Nullable WireMockServer server;

  /** How both behave. */
  public enum Manner {
    WELL,
    /** An answer takes ten seconds. */
    SLOW,
    ERROR_500,
    WRONG_JSON,
    /** Nobody listens there. */
    REFUSED
  }

  /**
   * Starts them.
   *
   * @param clock their clock
   * @param fhir of which the one tells, each with that many free slots from an hour from now on
   * @param smart of which the other tells, in mornings with counts
   */
  public ForeignSystems(
      Clock clock, List<ServiceAtSiteId> fhir, List<ServiceAtSiteId> smart, int slotsEach) {
    this.clock = clock;
    this.fhir = List.copyOf(fhir);
    this.smart = List.copyOf(smart);
    this.slotsEach = slotsEach;
    first = clock.instant().plus(Duration.ofHours(1));
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    listen();
  }

  private void listen() {
    WireMockServer started =
        new WireMockServer(
            WireMockConfiguration.options()
                .port(port)
                .bindAddress("127.0.0.1")
                .disableRequestJournal()
                .extensions(new Speaking()));
    started.start();
    started.stubFor(WireMock.get(WireMock.anyUrl()).willReturn(WireMock.ok()));
    server = started;
  }

  /** From now on they behave like this. */
  public void behave(Manner next) {
    manner = next;
    WireMockServer running = server;
    if (next == Manner.REFUSED && running != null) {
      running.stop();
      server = null;
    } else if (next != Manner.REFUSED && running == null) {
      listen();
    }
  }

  /** How many questions came so far. */
  public int asked() {
    return answers.get();
  }

  /** The file that makes a region ask them; what they said is trusted for a quarter of an hour. */
  public String slotsYaml(int everySeconds, int timeoutSeconds) {
    return "sources:\n"
        + source("fhir-test", "Det opdigtede system", "fhir", "/fhir", fhir)
            .formatted(port, everySeconds, timeoutSeconds)
        + source("smart-test", "De opdigtede lister", "smart", "/smart/manifest.json", smart)
            .formatted(port, everySeconds, timeoutSeconds);
  }

  private static String source(
      String id, String name, String type, String path, List<ServiceAtSiteId> serves) {
    return """
      - id: %s
        name: {da: %s}
        type: %s
        url: http://127.0.0.1:%%d%s
        everySeconds: %%d
        timeoutSeconds: %%d
        freshMinutes: 15
        phone: {number: "+45 99 95 70 00"}
        serves:
    """
            .formatted(id, name, type, path)
        + serves.stream()
            .map(
                at ->
                    "      - {site: %s, service: %s, location: \"urn:invented|%s\"}\n"
                        .formatted(at.site(), at.service(), at.site()))
            .collect(Collectors.joining());
  }

  /** What they say. */
  private final class Speaking implements ResponseDefinitionTransformerV2 {
    @Override
    public String getName() {
      return "speaking";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
      int number = answers.incrementAndGet();
      ResponseDefinitionBuilder answer =
          WireMock.aResponse().withHeader("Content-Type", "application/fhir+json");
      return switch (manner) {
        case ERROR_500 -> answer.withStatus(500).withBody("<h1>stack trace</h1>").build();
        case WRONG_JSON ->
            answer.withBody("{\"resourceType\":\"Bundle\",\"output\":[],\"entry\":[{").build();
        case SLOW ->
            answer.withFixedDelay(SLOW_MILLIS).withBody(body(event.getRequest(), number)).build();
        case WELL, REFUSED -> answer.withBody(body(event.getRequest(), number)).build();
      };
    }
  }

  private String body(Request request, int number) {
    String path = request.getUrl();
    if (path.startsWith("/fhir/Slot")) {
      return bundle(path, number);
    }
    return switch (path) {
      case "/smart/manifest.json" ->
          "{\"transactionTime\":\"%s\",\"output\":[%s]}"
              .formatted(
                  clock.instant(),
                  List.of("Location", "Schedule", "Slot").stream()
                      .map(type -> "{\"type\":\"%s\",\"url\":\"%s\"}".formatted(type, type))
                      .collect(Collectors.joining(",")));
      case "/smart/Location" -> each(smart.size(), "\n", i -> location(smart.get(i)));
      case "/smart/Schedule" -> each(smart.size(), "\n", i -> schedule(smart.get(i)));
      default -> each(smart.size(), "\n", i -> mornings(smart.get(i), number));
    };
  }

  private String bundle(String path, int number) {
    String asked = URLDecoder.decode(path, StandardCharsets.UTF_8);
    List<ServiceAtSiteId> meant =
        asked.contains("schedule.actor")
            ? fhir.stream().filter(at -> asked.matches(".*\\|" + at.site() + "([,&].*|$)")).toList()
            : fhir;
    int page = asked.contains("&page=") ? Integer.parseInt(asked.replaceFirst(".*&page=", "")) : 0;
    int all = meant.size() * slotsEach;
    int from = Math.min(all, page * PAGE);
    int before = Math.min(all, from + PAGE);
    List<String> resources = new ArrayList<>();
    for (int i = from; i < before; i++) {
      resources.add(slot(meant.get(i / slotsEach), i % slotsEach, number));
    }
    for (ServiceAtSiteId at : meant) {
      resources.add(location(at));
      resources.add(schedule(at));
    }
    String next =
        before == all
            ? ""
            : "{\"relation\":\"next\",\"url\":\"%s\"}"
                .formatted(path.replaceFirst("&page=.*", "") + "&page=" + (page + 1));
    return "{\"resourceType\":\"Bundle\",\"meta\":{\"lastUpdated\":\"%s\"},\"link\":[%s],\"entry\":[%s]}"
        .formatted(
            clock.instant(),
            next,
            each(resources.size(), ",", i -> "{\"resource\":" + resources.get(i) + "}"));
  }

  private static String each(int count, String between, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(between));
  }

  private static String location(ServiceAtSiteId at) {
    return """
    {"resourceType":"Location","id":"%1$s","identifier":[{"system":"urn:invented","value":"%1$s"}]}\
    """
        .formatted(at.site());
  }

  private static String schedule(ServiceAtSiteId at) {
    return """
    {"resourceType":"Schedule","id":"%1$s","actor":[{"reference":"Location/%1$s"}]}\
    """
        .formatted(at.site());
  }

  private String slot(ServiceAtSiteId at, int index, int number) {
    Instant start = first.plus(Duration.ofMinutes((long) MINUTES * index));
    return slot(at, index, number, start, start.plus(Duration.ofMinutes(MINUTES)), "");
  }

  private String mornings(ServiceAtSiteId at, int number) {
    return each(
        5,
        "\n",
        day -> {
          Instant start = first.plus(Duration.ofDays(day));
          return slot(
              at,
              day,
              number,
              start,
              start.plus(Duration.ofHours(3)),
              ",\"extension\":[{\"url\":\"http://fhir-registry.smarthealthit.org/StructureDefinition/slot-capacity\",\"valueInteger\":12}]");
        });
  }

  private static String slot(
      ServiceAtSiteId at, int index, int number, Instant start, Instant end, String more) {
    return "{\"resourceType\":\"Slot\",\"id\":\"%s-%d-n%d\",\"schedule\":{\"reference\":\"Schedule/%s\"},\"status\":\"free\",\"start\":\"%s\",\"end\":\"%s\"%s}"
        .formatted(at.site(), index, number, at.site(), start, end, more);
  }

  @Override
  public void close() {
    behave(Manner.REFUSED);
  }
}
