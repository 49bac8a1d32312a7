package dk.naersund.calls.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes counted searches every half minute, and takes away every hour what is too old. */
@Component
class CallsUpkeep {
  private static final Logger LOG = LoggerFactory.getLogger(CallsUpkeep.class);
  private static final Duration WRITE = Duration.ofSeconds(30);
  private static final int SWEEP_EVERY = 120;

  private final EmptySearchTable searches;
  private final ActTable acts;
  private final CallsSettings settings;
  private final Clock clock;
  private final Disposable.Swap running = Disposables.swap();

  CallsUpkeep(EmptySearchTable searches, ActTable acts, CallsSettings settings, Clock clock) {
    this.searches = searches;
    this.acts = acts;
    this.settings = settings;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    running.replace(
        Flux.interval(WRITE)
            .onBackpressureDrop()
            .concatMap(
                tick -> {
                  Mono<Void> work = searches.flush();
                  return tried(tick % SWEEP_EVERY == 0 ? work.then(sweep()) : work);
                },
                1)
            .subscribe());
  }

  private static Mono<Void> tried(Mono<Void> work) {
    return work.onErrorResume(
        problem -> {
          LOG.warn("What calls leave is kept up later: {}", problem.getMessage());
          return Mono.empty();
        });
  }

  Mono<Void> sweep() {
    return acts.sweep()
        .then(
            searches.sweep(
                clock.instant().minus(settings.keepCounts()).atZone(ZoneOffset.UTC).toLocalDate()));
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    running.dispose();
    try {
      searches.flush().block(Duration.ofSeconds(2));
    } catch (RuntimeException e) {
      LOG.warn("The last counts of searches without result are lost: {}", e.getMessage());
    }
  }
}
