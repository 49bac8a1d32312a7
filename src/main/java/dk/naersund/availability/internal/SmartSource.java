package dk.naersund.availability.internal;

import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotNotice.Code;
import dk.naersund.availability.SourceAnswer;
import dk.naersund.availability.SourceAnswer.Failed.Why;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A publisher of SMART Scheduling Links: a manifest names files with one FHIR resource a line. What
 * has not changed since the last round is not sent again. One round at a time.
 */
final class SmartSource extends ForeignSource {
  private static final int MOST_FILES = 200;
  private static final Set<String> TYPES = Set.of("Location", "Schedule", "Slot");

  private final Map<URI, Known> known = new HashMap<>();
  private Fetcher.@Nullable Version manifest;

  /** A file as it was last: its resources but slots, and its slots. */
  private record Known(
      Fetcher.Version version, List<JsonNode> resources, List<FhirSlot> slots, int wrong) {}

  SmartSource(SourceSettings settings, Clock clock) {
    super(settings, clock);
  }

  @Override
  Mono<SourceAnswer> ask(Set<ServiceAtSiteId> wanted) {
    return fetcher
        .get(settings.url(), "application/json", manifest)
        .publishOn(Schedulers.boundedElastic())
        .flatMap(
            got ->
                got.body() == null
                    ? Mono.just(
                        new SourceAnswer.NothingNew(
                            capped(got.date(), clock.instant(), new Notices())))
                    : files(got, wanted));
  }

  private Mono<SourceAnswer> files(Fetcher.Got got, Set<ServiceAtSiteId> wanted) {
    JsonNode json = json(got.body());
    List<URI> files = new ArrayList<>();
    for (JsonNode output : json.path("output")) {
      if (TYPES.contains(output.path("type").asString(""))) {
        files.add(file(got.address(), output.path("url").asString("")));
      }
    }
    // Before any is asked for: a manifest that leads elsewhere is not followed half-way.
    files.forEach(fetcher::check);
    if (files.isEmpty() || files.size() > MOST_FILES) {
      throw new FetchProblem(
          Why.BROKEN_ANSWER, "its manifest names %d files".formatted(files.size()));
    }
    return Flux.fromIterable(files)
        .concatMap(this::file)
        .then(
            Mono.fromSupplier(
                () -> {
                  known.keySet().retainAll(new HashSet<>(files));
                  SourceAnswer.News news = news(json, got, wanted);
                  // Only now: a round that failed half-way is made again as a whole.
                  manifest = got.version();
                  return news;
                }));
  }

  private static URI file(URI manifest, String url) {
    try {
      return manifest.resolve(url);
    } catch (IllegalArgumentException e) {
      throw new FetchProblem(Why.BROKEN_ANSWER, "its manifest names what is no address");
    }
  }

  private Mono<Known> file(URI address) {
    Known before = known.get(address);
    return fetcher
        .get(address, "application/fhir+ndjson", before == null ? null : before.version())
        .publishOn(Schedulers.boundedElastic())
        .map(
            got -> {
              Known now =
                  got.body() == null ? Objects.requireNonNull(before) : parse(got.body(), got);
              known.put(address, now);
              return now;
            });
  }

  private static Known parse(byte[] body, Fetcher.Got got) {
    List<JsonNode> resources = new ArrayList<>();
    List<FhirSlot> slots = new ArrayList<>();
    int wrong = 0;
    for (String line : new String(body, StandardCharsets.UTF_8).split("\n")) {
      if (line.isBlank()) {
        continue;
      }
      try {
        JsonNode resource = JSON.readTree(line);
        if ("Slot".equals(resource.path("resourceType").asString(""))) {
          slots.add(FhirSlot.of(resource));
        } else {
          resources.add(resource);
        }
      } catch (JacksonException e) {
        wrong++;
      }
    }
    if (wrong > 0 && slots.isEmpty() && resources.isEmpty()) {
      throw new FetchProblem(Why.BROKEN_ANSWER, "a file has no line that can be read");
    }
    return new Known(got.version(), resources, slots, wrong);
  }

  private SourceAnswer.News news(JsonNode json, Fetcher.Got got, Set<ServiceAtSiteId> wanted) {
    Instant now = clock.instant();
    Notices notices = new Notices();
    FhirDirectory directory = new FhirDirectory(settings.serves());
    List<FhirSlot> slots = new ArrayList<>();
    known.forEach(
        (address, file) -> {
          file.resources().forEach(directory::add);
          slots.addAll(file.slots());
          for (int i = 0; i < file.wrong(); i++) {
            notices.add(Code.WRONG_FORM, "a line of " + address.getPath() + " is no JSON");
          }
        });
    Instant asOf = capped(transactionTime(json, got.date()), now, notices);
    return news(directory, slots, wanted, asOf, now, notices);
  }

  private static @Nullable Instant transactionTime(JsonNode json, @Nullable Instant otherwise) {
    try {
      return OffsetDateTime.parse(json.path("transactionTime").asString("")).toInstant();
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}
