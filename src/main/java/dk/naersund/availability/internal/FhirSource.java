package dk.naersund.availability.internal;

import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SourceAnswer;
import dk.naersund.availability.SourceAnswer.Failed.Why;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/**
 * A FHIR R4 server, asked for the Slots of the actors we serve, with their Schedules and these
 * Schedules' actors. What it sends of others, because it does not know the parameter, is left out.
 */
final class FhirSource extends ForeignSource {
  private static final int MOST_PAGES = 200;
  private static final String ACCEPT = "application/fhir+json, application/json;q=0.9";

  FhirSource(SourceSettings settings, Clock clock) {
    super(settings, clock);
  }

  /** What has been read of one answer so far. */
  private static final class Reading {
    final FhirDirectory directory;
    final List<FhirSlot> slots = new ArrayList<>();
    final Set<URI> pages = new HashSet<>();

    /** The oldest page's time: the whole is no newer than its oldest part. */
    @Nullable Instant asOf;

    Reading(FhirDirectory directory) {
      this.directory = directory;
    }
  }

  @Override
  Mono<SourceAnswer> ask(Set<ServiceAtSiteId> wanted) {
    return Mono.defer(
        () -> {
          Instant now = clock.instant();
          Reading reading = new Reading(new FhirDirectory(settings.serves()));
          List<URI> questions = new FhirQuestions(settings).at(now);
          reading.pages.addAll(questions);
          return Flux.fromIterable(questions)
              .concatMap(question -> page(question, reading).expand(next -> page(next, reading)))
              .then(
                  Mono.fromSupplier(
                      () -> {
                        Notices notices = new Notices();
                        Instant asOf = capped(reading.asOf, now, notices);
                        return news(reading.directory, reading.slots, wanted, asOf, now, notices);
                      }));
        });
  }

  /** Asks for a page and reads it; tells where the next one is. */
  private Mono<URI> page(URI address, Reading reading) {
    return fetcher
        .get(address, ACCEPT, null)
        .publishOn(Schedulers.boundedElastic())
        .mapNotNull(got -> read(got, reading));
  }

  /** Reads a page; where the next one is, or null. */
  private static @Nullable URI read(Fetcher.Got got, Reading reading) {
    JsonNode bundle = json(got.body());
    if (!"Bundle".equals(bundle.path("resourceType").asString(""))) {
      throw new FetchProblem(Why.BROKEN_ANSWER, "it is no Bundle");
    }
    Instant asOf = lastUpdated(bundle, got.date());
    if (asOf != null && (reading.asOf == null || asOf.isBefore(reading.asOf))) {
      reading.asOf = asOf;
    }
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode resource = entry.path("resource");
      if ("Slot".equals(resource.path("resourceType").asString(""))) {
        reading.slots.add(FhirSlot.of(resource));
      } else {
        reading.directory.add(resource);
      }
    }
    for (JsonNode link : bundle.path("link")) {
      if ("next".equals(link.path("relation").asString(""))) {
        return next(got.address(), link.path("url").asString(""), reading);
      }
    }
    return null;
  }

  private static URI next(URI here, String link, Reading reading) {
    URI next;
    try {
      next = here.resolve(link);
    } catch (IllegalArgumentException e) {
      throw new FetchProblem(Why.BROKEN_ANSWER, "the link to its next page is none");
    }
    if (!reading.pages.add(next) || reading.pages.size() > MOST_PAGES) {
      throw new FetchProblem(Why.TOO_LARGE, "its pages do not end");
    }
    return next;
  }

  private static @Nullable Instant lastUpdated(JsonNode bundle, @Nullable Instant otherwise) {
    String text = bundle.path("meta").path("lastUpdated").asString("");
    try {
      return text.isEmpty() ? otherwise : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}
