package dk.naersund.availability.internal;

import dk.naersund.platform.Broadcast;
import dk.naersund.platform.NaersundSettings;
import dk.naersund.platform.Progress;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistrySnapshot;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Keeps our own calendar going: loads it before the first question, follows what all instances
 * change, gives back holds that have run out, and makes slots for each new day.
 */
final class OwnCalendar implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(OwnCalendar.class);
  private static final String CHANNEL = "naersund.calendar";

  /** How late a change by another instance is seen, at most, when no call is heard. */
  private static final Duration LOOK = Duration.ofMillis(500);

  private static final Duration SWEEP = Duration.ofSeconds(1);
  private static final Duration NEW_DAY = Duration.ofMinutes(10);

  private final NaersundSettings settings;
  private final Registry registry;
  private final DatabaseClient database;
  private final CalendarFiller filler;
  private final OwnSlots slots;
  private final CurrentFreeTimes current;
  private final Broadcast broadcast;
  private final Sinks.Many<String> here = Sinks.many().multicast().directBestEffort();
  private final Disposable.Composite running = Disposables.composite();
  private volatile boolean started;
  private volatile boolean behind;

  OwnCalendar(
      NaersundSettings settings,
      Registry registry,
      DatabaseClient database,
      CalendarFiller filler,
      OwnSlots slots,
      CurrentFreeTimes current,
      Broadcast broadcast) {
    this.settings = settings;
    this.registry = registry;
    this.database = database;
    this.filler = filler;
    this.slots = slots;
    this.current = current;
    this.broadcast = broadcast;
  }

  /** Something has changed by this instance: it and the others look soon. */
  void changed() {
    here.tryEmitNext("");
    broadcast.tell(CHANNEL, "");
  }

  /** Before the program answers questions; the registry has been read by then. */
  @Override
  public void start() {
    RegistrySnapshot known = registry.snapshot();
    current.follow(known);
    filler.fillIfEmpty(settings.region().resolve("calendar.yaml"), known).block();
    filler.extend().block();
    try (Progress progress = Progress.of("Reading the calendar")) {
      Long free = slots.load().block();
      progress.done(String.format(Locale.ROOT, "%,d free times", free));
    }
    running.add(registry.changes().subscribe(current::follow));
    running.add(
        Flux.merge(here.asFlux(), broadcast.heard(CHANNEL), Flux.interval(LOOK).map(tick -> ""))
            .onBackpressureLatest()
            .concatMap(call -> quietly(slots.catchUp()), 1)
            .subscribe());
    every(SWEEP, sweep());
    every(NEW_DAY, filler.extend().then(filler.prune()));
    started = true;
  }

  private Mono<Integer> sweep() {
    return database
        .sql("select sweep_claims(1000)")
        .mapValue(Integer.class)
        .one()
        .doOnNext(
            swept -> {
              if (swept > 0) {
                changed();
              }
            });
  }

  private void every(Duration period, Mono<?> work) {
    running.add(
        Flux.interval(period).onBackpressureDrop().concatMap(tick -> quietly(work), 1).subscribe());
  }

  private <T> Mono<T> quietly(Mono<T> work) {
    return work.doOnSuccess(
            done -> {
              if (behind) {
                LOG.info("The calendar can be read again.");
              }
              behind = false;
            })
        .onErrorResume(
            problem -> {
              // Once: it is tried again soon, and meanwhile the calendar ages.
              if (!behind) {
                LOG.warn("The calendar cannot be read; its times grow old until it can.", problem);
              }
              behind = true;
              return Mono.empty();
            });
  }

  @Override
  public void stop() {
    running.dispose();
    started = false;
  }

  @Override
  public boolean isRunning() {
    return started;
  }

  /** Before the web server, which has the last phases. */
  @Override
  public int getPhase() {
    return 0;
  }
}
