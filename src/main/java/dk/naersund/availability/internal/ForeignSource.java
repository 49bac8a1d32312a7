package dk.naersund.availability.internal;

import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotNotice.Code;
import dk.naersund.availability.SlotSource;
import dk.naersund.availability.SourceAnswer;
import dk.naersund.availability.SourceAnswer.Failed.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the systems of others have in common: FHIR resources, from a few hosts, not to be trusted.
 */
abstract class ForeignSource implements SlotSource {
  static final JsonMapper JSON = JsonMapper.shared();

  /** Clocks may differ by so much without anybody being told. */
  private static final Duration USUAL_SKEW = Duration.ofSeconds(30);

  final SourceSettings settings;
  final Fetcher fetcher;
  final Clock clock;

  ForeignSource(SourceSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    fetcher = new Fetcher(settings);
  }

  /** The source of the right type. */
  static SlotSource of(SourceSettings settings, Clock clock) {
    return switch (settings.type()) {
      case FHIR -> new FhirSource(settings, clock);
      case SMART -> new SmartSource(settings, clock);
    };
  }

  @Override
  public String id() {
    return settings.about().id();
  }

  @Override
  public Set<ServiceAtSiteId> serves() {
    return settings.places();
  }

  @Override
  public Mono<SourceAnswer> fetch(Set<ServiceAtSiteId> wanted) {
    return ask(wanted)
        .onErrorResume(FetchProblem.class, problem -> Mono.just(problem.failed()))
        .onErrorResume(
            JacksonException.class,
            problem -> Mono.just(new SourceAnswer.Failed(Why.BROKEN_ANSWER, "it is no JSON")))
        .onErrorResume(
            RuntimeException.class,
            problem ->
                Mono.just(
                    new SourceAnswer.Failed(
                        Why.BROKEN_ANSWER,
                        "its answer cannot be read: " + problem.getClass().getSimpleName())));
  }

  abstract Mono<SourceAnswer> ask(Set<ServiceAtSiteId> wanted);

  /** A time by the source's own clock, which is never taken for later than ours. */
  static Instant capped(@Nullable Instant said, Instant now, Notices notices) {
    if (said == null) {
      return now;
    }
    if (said.isAfter(now.plus(USUAL_SKEW))) {
      notices.add(Code.CLOCK_AHEAD, "it says %s, and it is %s".formatted(said, now));
    }
    return said.isAfter(now) ? now : said;
  }

  static JsonNode json(byte @Nullable [] body) {
    if (body == null) {
      throw new FetchProblem(
          Why.BROKEN_ANSWER, "it says that nothing is new to whom knows nothing");
    }
    JsonNode json = JSON.readTree(body);
    if (!json.isObject()) {
      throw new FetchProblem(Why.BROKEN_ANSWER, "it is no JSON object");
    }
    return json;
  }

  /** Puts together what was told. */
  SourceAnswer.News news(
      FhirDirectory directory,
      List<FhirSlot> slots,
      Set<ServiceAtSiteId> wanted,
      Instant asOf,
      Instant now,
      Notices notices) {
    SlotGathering gathering = new SlotGathering(now, notices);
    Map<String, Optional<ServiceAtSiteId>> places = new HashMap<>();
    Instant until = now.plus(Duration.ofDays(settings.daysAhead()));
    for (FhirSlot slot : slots) {
      if (slot.schedule() == null || !slot.hasStatus()) {
        notices.add(Code.WRONG_FORM, "slot %s without schedule or status".formatted(slot.id()));
        continue;
      }
      Optional<ServiceAtSiteId> at = places.computeIfAbsent(slot.schedule(), directory::place);
      if (at.isPresent() && wanted.contains(at.get()) && !slot.isError()) {
        gathering.add(
            at.get(),
            slot.schedule(),
            slot.id(),
            slot.start(),
            slot.end(),
            slot.isFree(),
            slot.seats(),
            slot.isCoarse());
      }
    }
    Map<ServiceAtSiteId, List<SourceAnswer.TimeBlock>> free = gathering.free();
    wanted.stream()
        .filter(at -> !free.containsKey(at))
        .sorted()
        .forEach(at -> notices.add(Code.UNKNOWN_PLACE, "it tells nothing of " + at));
    return new SourceAnswer.News(asOf, until, free, notices.all());
  }
}
