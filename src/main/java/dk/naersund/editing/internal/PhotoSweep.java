package dk.naersund.editing.internal;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes away pictures that were uploaded and then never used. Whatever has once been published
 * stays for good, since any version of the past can be restored; so does what stands in a draft.
 */
@Component
class PhotoSweep {
  /** From the last upload of the picture: a form that somebody comes back to after a holiday. */
  static final Duration UNUSED = Duration.ofDays(30);

  private static final Logger LOG = LoggerFactory.getLogger(PhotoSweep.class);

  private final DatabaseClient database;
  private final Clock clock;
  private final Disposable.Swap running = Disposables.swap();

  PhotoSweep(DatabaseClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void everyDay() {
    running.replace(
        Flux.interval(Duration.ofMinutes(10), Duration.ofDays(1))
            .onBackpressureDrop()
            .concatMap(day -> sweep().onErrorResume(PhotoSweep::later), 1)
            .subscribe());
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    running.dispose();
  }

  private static Mono<Long> later(Throwable problem) {
    LOG.warn("Unused pictures stay until tomorrow: {}", problem.getMessage());
    return Mono.empty();
  }

  /** Takes them away, and says how many there were. */
  Mono<Long> sweep() {
    return database
        .sql(
            """
            with used (id) as (
              select jsonb_path_query(before, '$.**.photo.sha256') #>> '{}'
                from registry_event where entity = 'site' and before is not null
              union
              select jsonb_path_query(after, '$.**.photo.sha256') #>> '{}'
                from registry_event where entity = 'site' and after is not null
              union
              select jsonb_path_query(content, '$.**.photo.sha256') #>> '{}' from draft
              union
              select photo from entrance where photo is not null
            )
            delete from photo where at < :before
              and not exists (select from used where used.id = photo.id)
            """)
        .bind("before", Columns.moment(clock.instant().minus(UNUSED)))
        .fetch()
        .rowsUpdated()
        .doOnNext(gone -> LOG.info("Unused pictures taken away: {}", gone));
  }
}
