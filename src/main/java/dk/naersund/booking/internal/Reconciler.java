package dk.naersund.booking.internal;

import java.time.Duration;
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
 * Settles what another system has not answered: asks again, less and less often, until it says yes
 * or no. Instances share the work by the rows they take. Also deletes what is over.
 */
@Component
final class Reconciler {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final int AT_ONCE = 50;

  private final BookingTable table;
  private final AnswerTable answers;
  private final RemoteBooking remote;
  private final Readings readings;
  private final BookingSettings settings;
  private final Disposable.Composite running = Disposables.composite();

  Reconciler(
      BookingTable table,
      AnswerTable answers,
      RemoteBooking remote,
      Readings readings,
      BookingSettings settings) {
    this.readings = readings;
    this.table = table;
    this.answers = answers;
    this.remote = remote;
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    running.add(every(Duration.ofSeconds(5), Duration.ofSeconds(5), settle().then()));
    running.add(every(Duration.ofMinutes(1), Duration.ofHours(1), clean().then()));
  }

  private static Disposable every(Duration first, Duration then, Mono<Void> work) {
    return Flux.interval(first, then)
        .onBackpressureDrop()
        .concatMap(
            tick ->
                work.onErrorResume(
                    e -> {
                      LOG.warn("Bookings are looked after later: {}", e.getMessage());
                      return Mono.empty();
                    }),
            1)
        .subscribe();
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    running.dispose();
  }

  /** Asks other systems again about what is due; how many rows that was. */
  Mono<Long> settle() {
    return table
        .runOut()
        .thenMany(table.due(AT_ONCE, LEASE))
        .flatMap(
            row ->
                switch (row.state()) {
                  case CONFIRMING -> remote.confirm(row, null).thenReturn(row);
                  case HOLDING, CANCELLING -> remote.giveBack(row).thenReturn(row);
                  case HELD, BOOKED, CANCELLED, DROPPED, FAILED -> Mono.just(row);
                },
            4)
        .count();
  }

  /** Deletes what has been kept long enough; how many bookings that was. */
  Mono<Long> clean() {
    return table
        .clean(settings.keepAfter(), settings.keepRows())
        .flatMap(gone -> answers.clean().then(readings.clean()).thenReturn(gone))
        .doOnNext(
            gone -> {
              if (gone > 0) {
                LOG.info("Bookings and holds that were over are deleted: {}", gone);
              }
            });
  }
}
