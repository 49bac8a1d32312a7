package dk.naersund.registry.internal;

import dk.naersund.registry.Author;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.RegistryEditor;
import dk.naersund.registry.RegistryEntity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Edits in PostgreSQL, one publication after the other by the lock of the events: under it the
 * snapshot is brought up to date first, so that the checks see what will be there.
 */
final class DatabaseEditor implements RegistryEditor {
  /** How long an editor waits for others; edits take milliseconds, only an import takes longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final EventLog log;
  private final RegistryWriter writer;
  private final TransactionalOperator writing;
  private final CurrentSnapshot current;
  private final DatabaseHistory history;
  private final RegistryNews news;

  DatabaseEditor(
      DatabaseClient database,
      TransactionalOperator writing,
      CurrentSnapshot current,
      DatabaseHistory history,
      RegistryNews news) {
    log = new EventLog(database);
    writer = new RegistryWriter(database);
    this.writing = writing;
    this.current = current;
    this.history = history;
    this.news = news;
  }

  @Override
  public Mono<EditOutcome> put(RegistryEntity entity, long seen, Author author) {
    return one(new Edit.Put(entity, seen), author);
  }

  @Override
  public Mono<EditOutcome> remove(EntityId id, long seen, Author author) {
    return one(new Edit.Remove(id, seen), author);
  }

  @Override
  public Mono<EditOutcome> restore(EntityId id, long event, long seen, Author author) {
    return one(new Edit.Restore(id, event, seen), author);
  }

  private Mono<EditOutcome> one(Edit edit, Author author) {
    return publish(List.of(edit), author)
        .map(
            outcome ->
                switch (outcome) {
                  case PublishOutcome.Accepted made -> {
                    boolean asBefore = made.versions().getFirst() == edit.seen();
                    yield new EditOutcome.Changed(
                        made.snapshot(), asBefore ? edit.seen() : made.snapshot().event());
                  }
                  case PublishOutcome.Refused refused -> refused.edits().values().iterator().next();
                });
  }

  @Override
  public Mono<PublishOutcome> publish(List<Edit> edits, Author author) {
    return read(edits)
        .flatMap(
            read ->
                read.unreadable().isEmpty()
                    ? write(read, author)
                    : Mono.just(new PublishOutcome.Refused(read.unreadable())));
  }

  @Override
  public Mono<PublishOutcome> preview(List<Edit> edits) {
    return read(edits)
        .flatMap(
            read ->
                read.unreadable().isEmpty()
                    ? preview(new Publication(read.wanted(), current.get()))
                    : Mono.just(new PublishOutcome.Refused(read.unreadable())));
  }

  private Mono<PublishOutcome> preview(Publication publication) {
    return refusals(publication)
        .map(
            refused -> {
              MemorySnapshot then = publication.applied();
              return refused.isEmpty()
                  ? new PublishOutcome.Accepted(then, publication.versions(then))
                  : new PublishOutcome.Refused(refused);
            });
  }

  /** Thousands of edits take their time: not on the thread that asks. */
  private Mono<EditReader> read(List<Edit> edits) {
    return Mono.defer(() -> EditReader.read(edits, history))
        .subscribeOn(Schedulers.boundedElastic());
  }

  /**
   * What came of a publication.
   *
   * @param written the snapshot right after it; null when it changed nothing
   */
  private record Done(PublishOutcome outcome, @Nullable MemorySnapshot written) {}

  private Mono<PublishOutcome> write(EditReader read, Author author) {
    return writing
        .transactional(
            log.lock(PATIENCE)
                .then(Mono.defer(() -> log.advance(current.get())))
                .publishOn(Schedulers.boundedElastic())
                .flatMap(now -> write(new Publication(read.wanted(), now), author)))
        // The transaction has ended here: nobody is shown what is not durable.
        .doOnNext(this::show)
        .map(Done::outcome);
  }

  private void show(Done done) {
    if (done.written() instanceof MemorySnapshot snapshot) {
      current.advance(snapshot);
      news.tell(snapshot.event());
    } else if (done.outcome() instanceof PublishOutcome.Accepted same
        && same.snapshot() instanceof MemorySnapshot snapshot) {
      current.advance(snapshot);
    }
  }

  private Mono<Done> write(Publication publication, Author author) {
    return refusals(publication)
        .flatMap(
            refused -> {
              if (!refused.isEmpty()) {
                return Mono.just(new Done(new PublishOutcome.Refused(refused), null));
              }
              List<EventLog.Change> changes = publication.changes();
              MemorySnapshot now = publication.now();
              return changes.isEmpty()
                  ? Mono.just(
                      new Done(new PublishOutcome.Accepted(now, publication.versions(now)), null))
                  : log.write(changes, author)
                      .flatMap(
                          numbered ->
                              writer.apply(numbered).thenReturn(written(publication, numbered)));
            });
  }

  private static Done written(Publication publication, List<EventLog.Change> numbered) {
    MemorySnapshot then = publication.now();
    for (EventLog.Change change : numbered) {
      then = change.applyTo(then);
    }
    return new Done(new PublishOutcome.Accepted(then, publication.versions(then)), then);
  }

  /** Why edits cannot be made: where somebody was faster, that alone; else all that is wrong. */
  private Mono<SortedMap<Integer, EditOutcome.Refused>> refusals(Publication publication) {
    return Flux.fromIterable(publication.stale())
        .concatMap(
            i ->
                conflict(publication.wanted().get(i).id(), publication.now())
                    .map(conflict -> Map.entry(i, conflict)))
        .collect(
            TreeMap<Integer, EditOutcome.Refused>::new,
            (map, entry) -> map.put(entry.getKey(), entry.getValue()))
        .map(conflicts -> conflicts.isEmpty() ? publication.problems() : conflicts);
  }

  private Mono<EditOutcome.Refused> conflict(EntityId id, MemorySnapshot now) {
    long version = now.version(id);
    Mono<EventLog.Heading> last =
        version == now.loaded() && version > 0 ? log.heading(version) : log.last(id);
    return last.<EditOutcome.Refused>map(
            event -> new EditOutcome.Conflict(version, event.who(), event.at()))
        .defaultIfEmpty(new EditOutcome.Conflict(version, null, null));
  }
}
