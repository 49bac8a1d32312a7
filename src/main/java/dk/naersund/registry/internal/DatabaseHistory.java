package dk.naersund.registry.internal;

import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldChange;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistryHistory;
import dk.naersund.registry.RegistrySnapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The past, walked back from the present by what each event says was there before. */
final class DatabaseHistory implements RegistryHistory {
  private final EventLog log;
  private final PastEvents past;
  private final TransactionalOperator reading;
  private final CurrentSnapshot current;

  /**
   * @param reading a transaction that sees one moment
   */
  DatabaseHistory(DatabaseClient database, TransactionalOperator reading, CurrentSnapshot current) {
    log = new EventLog(database);
    past = new PastEvents(database);
    this.reading = reading;
    this.current = current;
  }

  @Override
  public Flux<Version> versions(EntityId id) {
    return reading.transactional(
        now()
            .flatMapMany(
                now ->
                    past.versions(id)
                        .collectList()
                        .flatMapMany(
                            own -> Flux.fromIterable(own).concatWith(first(id, own, now)))));
  }

  /** The version of the first load, for an entity that came with it. */
  private Mono<Version> first(EntityId id, List<Version> own, MemorySnapshot now) {
    boolean cameLater = !own.isEmpty() && own.getLast().what() == Version.What.CREATE;
    boolean neverWas = own.isEmpty() && now.find(id).isEmpty();
    return cameLater || neverWas ? Mono.empty() : past.version(now.loaded());
  }

  @Override
  public Flux<Kept> kept(EntityId id) {
    return reading.transactional(
        now()
            .flatMapMany(
                now ->
                    past.happened(id)
                        .collectList()
                        .flatMapMany(
                            own ->
                                Flux.fromIterable(own)
                                    .map(Happened::kept)
                                    .concatWith(
                                        first(
                                                id,
                                                own.stream()
                                                    .map(one -> one.kept().version())
                                                    .toList(),
                                                now)
                                            .map(
                                                version ->
                                                    new Kept(version, loaded(id, own, now)))))));
  }

  /** What came with the first load: what the first change found, or what still stands. */
  private static @Nullable RegistryEntity loaded(
      EntityId id, List<Happened> own, MemorySnapshot now) {
    return own.isEmpty() ? now.find(id).orElse(null) : own.getLast().before();
  }

  @Override
  public Flux<Happened> latest(int most) {
    return past.latest(most);
  }

  @Override
  public Flux<LastLook> lastLooks(Collection<String> sites) {
    return reading.transactional(
        now()
            .flatMapMany(
                now ->
                    past.lastOfSites(sites)
                        .collectList()
                        .flatMapMany(
                            own ->
                                past.version(now.loaded())
                                    .map(Optional::of)
                                    .defaultIfEmpty(Optional.empty())
                                    .flatMapIterable(first -> lastLooks(sites, own, first)))));
  }

  private static List<LastLook> lastLooks(
      Collection<String> sites, List<PastEvents.SiteEvent> own, Optional<Version> first) {
    Map<String, Version> changes = new HashMap<>();
    Map<String, Version> confirmations = new HashMap<>();
    for (PastEvents.SiteEvent event : own) {
      (event.confirms() ? confirmations : changes).put(event.site(), event.version());
    }
    return sites.stream()
        .flatMap(
            site ->
                Optional.ofNullable(changes.get(site)).or(() -> first).stream()
                    .map(change -> new LastLook(site, change, confirmations.get(site))))
        .toList();
  }

  @Override
  public Mono<List<FieldChange>> compare(EntityId id, long from, long to) {
    return Mono.zip(at(id, from), at(id, to), FieldDifferences::between);
  }

  /** The entity right after an event; empty when it was not there. */
  Mono<Optional<RegistryEntity>> at(EntityId id, long event) {
    return reading.transactional(
        now()
            .flatMap(
                now ->
                    event < now.loaded()
                        ? Mono.just(Optional.empty())
                        : past.lastUpTo(event)
                            .flatMap(last -> past.at(id, last))
                            .defaultIfEmpty(now.find(id))));
  }

  @Override
  public Mono<RegistrySnapshot> asOf(long event) {
    return reading.transactional(now().flatMap(now -> walkBack(now, past.lastUpTo(event))));
  }

  @Override
  public Mono<RegistrySnapshot> asOf(Instant moment) {
    return reading.transactional(now().flatMap(now -> walkBack(now, past.lastUpTo(moment))));
  }

  private Mono<RegistrySnapshot> walkBack(MemorySnapshot now, Mono<Long> to) {
    return to.flatMap(
        event ->
            event < now.loaded()
                ? Mono.just(MemorySnapshot.EMPTY)
                : past.firstAfter(event)
                    .reduce(now, (snapshot, step) -> step.applyTo(snapshot, now.loaded()))
                    .map(snapshot -> snapshot.at(event)));
  }

  private Mono<MemorySnapshot> now() {
    return Mono.defer(() -> log.advance(current.get()));
  }
}
