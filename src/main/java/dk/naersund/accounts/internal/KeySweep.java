package dk.naersund.accounts.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/** Takes away sessions, tokens and links that nobody can use any more, every hour. */
@Component
class KeySweep {
  private static final Duration PERIOD = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(KeySweep.class);

  private final KeyTable keys;
  private final AccountsSettings settings;
  private final Clock clock;
  private final Disposable.Swap running = Disposables.swap();

  KeySweep(KeyTable keys, AccountsSettings settings, Clock clock) {
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    running.replace(every(PERIOD).subscribe());
  }

  /** Sweeps now and then every so often; what fails is tried again the next time. */
  Flux<Void> every(Duration period) {
    return Flux.interval(Duration.ZERO, period)
        .onBackpressureDrop()
        .concatMap(
            tick ->
                sweep()
                    .onErrorResume(
                        problem -> {
                          LOG.warn("Old sessions stay for now: {}", problem.getMessage());
                          return Mono.empty();
                        }),
            1);
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    running.dispose();
  }

  Mono<Void> sweep() {
    Instant now = clock.instant();
    return keys.sweep(now, now.minus(settings.idle()));
  }
}
