package dk.naersund.booking.internal;

import dk.naersund.availability.BrokenTime;
import dk.naersund.availability.BrokenTimes;
import dk.naersund.booking.internal.BrokenTable.Promise;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistrySnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/**
 * Compares what people were told with what is so now, after every change of the registry and twice
 * a minute. Nothing need be remembered of what was before the change: so it also finds what changed
 * while no instance ran. Each instance looks; the database keeps each case once.
 */
@Component
final class BrokenWatch {
  private static final Logger LOG = LoggerFactory.getLogger(BrokenWatch.class);
  private static final Duration SETTLE = Duration.ofMillis(500);
  private static final Duration ANYHOW = Duration.ofSeconds(30);

  private final BrokenTimes brokenTimes;
  private final BrokenTable table;
  private final Registry registry;
  private final Disposable.Composite running = Disposables.composite();

  BrokenWatch(BrokenTimes brokenTimes, BrokenTable table, Registry registry) {
    this.brokenTimes = brokenTimes;
    this.table = table;
    this.registry = registry;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    running.add(
        Flux.merge(registry.changes().map(RegistrySnapshot::event), Flux.interval(ANYHOW))
            .onBackpressureLatest()
            // Others take a change over within this time, and several changes are one.
            .concatMap(
                tick ->
                    Mono.delay(SETTLE)
                        .then(look())
                        .onErrorResume(
                            e -> {
                              LOG.warn("Broken bookings are looked for later: {}", e.getMessage());
                              return Mono.empty();
                            }),
                1)
            .subscribe());
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    running.dispose();
  }

  /** A booking, what breaks it, and where its site is since. */
  private record Broken(Promise promise, BrokenTime.Why why, String place) {}

  /** Looks once; how many cases are new. */
  Mono<Long> look() {
    return Mono.defer(
        () -> {
          RegistrySnapshot now = registry.snapshot();
          return Mono.zip(
                  table.promises().collectList(),
                  brokenTimes.now().collectMap(time -> time.claim().key(), BrokenTime::why))
              .flatMap(both -> settle(broken(both.getT1(), both.getT2(), now), now.event()));
        });
  }

  private static List<Broken> broken(
      List<Promise> promises, Map<String, BrokenTime.Why> times, RegistrySnapshot now) {
    List<Broken> all = new ArrayList<>();
    for (Promise promise : promises) {
      BrokenTime.Why why = times.get(Row.claim(promise.id()));
      if (why != null) {
        all.add(new Broken(promise, why, ""));
        continue;
      }
      String place = ToldPlaces.at(now, promise.at(), promise.start());
      String told = promise.place();
      if (place.isEmpty()) {
        all.add(new Broken(promise, BrokenTime.Why.NOT_OFFERED, ""));
      } else if (told != null && !told.isEmpty() && !told.equals(place)) {
        all.add(new Broken(promise, BrokenTime.Why.MOVED, place));
      }
    }
    return all;
  }

  private Mono<Long> settle(List<Broken> all, long event) {
    return table
        .close(
            all.stream().map(one -> one.promise().id()).toArray(UUID[]::new),
            all.stream().map(one -> BrokenTable.id(one.why())).toArray(String[]::new),
            all.stream().map(Broken::place).toArray(String[]::new),
            event)
        .thenMany(Flux.fromIterable(all))
        .concatMap(one -> table.add(one.promise(), one.why(), one.place(), event))
        .filter(isNew -> isNew)
        .count()
        .doOnNext(
            count -> {
              if (count > 0) {
                LOG.info("Bookings that a change has broken, to be called: {}", count);
              }
            });
  }
}
