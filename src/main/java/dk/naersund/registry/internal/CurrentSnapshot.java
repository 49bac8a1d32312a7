package dk.naersund.registry.internal;

import dk.naersund.registry.RegistrySnapshot;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** The latest snapshot of this instance: it goes forward only, whoever is first. */
final class CurrentSnapshot {
  private final Sinks.Many<RegistrySnapshot> all = Sinks.many().replay().latest();
  private volatile MemorySnapshot latest = MemorySnapshot.EMPTY;
  private volatile boolean read;

  MemorySnapshot get() {
    return latest;
  }

  /**
   * Whether it stands for the database; before the first time it was read it stands for nothing.
   */
  boolean isRead() {
    return read;
  }

  /** Makes it the latest one unless a later one is there already. */
  synchronized void advance(MemorySnapshot snapshot) {
    if (snapshot.event() > latest.event()) {
      latest = snapshot;
      all.emitNext(snapshot, Sinks.EmitFailureHandler.FAIL_FAST);
    }
    read = true;
  }

  /** See {@link dk.naersund.registry.Registry#changes}. */
  Flux<RegistrySnapshot> changes() {
    return all.asFlux().onBackpressureLatest().publishOn(Schedulers.boundedElastic(), 1);
  }
}
