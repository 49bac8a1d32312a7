package dk.naersund.availability.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;

/**
 * Tells those who run the program how old each source's answer is and why it fails. Citizens are
 * answered without any of them, so that an instance is never down for it.
 */
final class SourceHealth implements ReactiveHealthIndicator, MeterBinder {
  private final ForeignSources sources;
  private final Clock clock;

  SourceHealth(ForeignSources sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  @Override
  public Mono<Health> health() {
    List<SourceState> states = sources.states();
    String said =
        states.isEmpty()
            ? "no other system is asked"
            : states.stream().map(SourceState::toString).collect(Collectors.joining("; "));
    boolean answers = states.stream().allMatch(state -> state.failing() == null);
    return Mono.just(
        Health.status(new Status(answers ? Status.UP.getCode() : "DEGRADED", said)).build());
  }

  /** One of each for a source of {@code slots.yaml}: no more than the file names. */
  @Override
  public void bindTo(MeterRegistry meters) {
    for (int i = 0; i < sources.states().size(); i++) {
      int number = i;
      String id = sources.states().get(i).id();
      TimeGauge.builder(
              "naersund.slots.source.age",
              () -> age(sources.states().get(number)),
              TimeUnit.SECONDS)
          .description("Age of what a source of free times told last; not a number for never")
          .tag("source", id)
          .register(meters);
      Gauge.builder(
              "naersund.slots.source.failing",
              () -> sources.states().get(number).failing() == null ? 0 : 1)
          .description("1 while nothing is got from a source of free times")
          .tag("source", id)
          .register(meters);
    }
  }

  private double age(SourceState state) {
    Instant asOf = state.asOf();
    return asOf == null ? Double.NaN : Duration.between(asOf, clock.instant()).toMillis() / 1000.0;
  }
}
