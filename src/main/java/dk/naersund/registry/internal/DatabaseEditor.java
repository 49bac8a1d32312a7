package dk.naersund.registry.internal;

import dk.naersund.registry.Author;
import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.RegistryEditor;
import dk.naersund.registry.RegistryEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Edits in PostgreSQL, one after the other by the lock of the events: under it the snapshot is
 * brought up to date first, so that the checks see what will be there.
 */
final class DatabaseEditor implements RegistryEditor {
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
    return Mono.defer(
        () -> {
          EntityId id = EntityId.of(entity);
          Problems problems = new Problems();
          // Through the file's format, so that the rules and the form are those of the import, and
          // what is in memory is to the letter what the tables and the events hold.
          RegistryEntity read = EntityJson.read(id, EntityJson.write(entity), problems);
          return read == null || !problems.all().isEmpty()
              ? Mono.just(new EditOutcome.Rejected(problems.all()))
              : edit(new Edit(id, read, seen, author));
        });
  }

  @Override
  public Mono<EditOutcome> remove(EntityId id, long seen, Author author) {
    return edit(new Edit(id, null, seen, author));
  }

  @Override
  public Mono<EditOutcome> restore(EntityId id, long event, long seen, Author author) {
    return history
        .at(id, event)
        .flatMap(
            past ->
                past.map(entity -> put(entity, seen, author))
                    .orElseGet(() -> remove(id, seen, author)));
  }

  /**
   * @param after what the entity shall be; null to take it away
   */
  private record Edit(EntityId id, @Nullable RegistryEntity after, long seen, Author author) {
    MemorySnapshot applyTo(MemorySnapshot now, long number) {
      return new EventLog.Change(number, id, after).applyTo(now);
    }

    List<FieldProblem> problems(MemorySnapshot now) {
      MemorySnapshot then = applyTo(now, now.event());
      return after == null ? EditRules.removed(id, then) : EditRules.changed(after, then);
    }
  }

  private Mono<EditOutcome> edit(Edit edit) {
    return writing
        .transactional(
            log.lock()
                .then(Mono.defer(() -> log.advance(current.get())))
                .flatMap(now -> edit(edit, now)))
        // The transaction has ended here: nobody is shown what is not durable.
        .doOnNext(this::publish);
  }

  private void publish(EditOutcome outcome) {
    if (outcome instanceof EditOutcome.Changed changed
        && changed.snapshot() instanceof MemorySnapshot snapshot) {
      current.advance(snapshot);
      if (changed.event() == snapshot.event()) {
        news.tell(changed.event());
      }
    }
  }

  private Mono<EditOutcome> edit(Edit edit, MemorySnapshot now) {
    if (now.version(edit.id()) != edit.seen()) {
      return conflict(edit.id(), now);
    }
    RegistryEntity before = now.find(edit.id());
    if (before == null && edit.after() == null) {
      return Mono.just(
          new EditOutcome.Rejected(
              List.of(
                  new FieldProblem(
                      EntityJson.path(edit.id()), "is not there; nothing can be removed."))));
    }
    if (edit.after() != null && edit.after().equals(before)) {
      return Mono.just(new EditOutcome.Changed(now, edit.seen()));
    }
    List<FieldProblem> problems = edit.problems(now);
    return problems.isEmpty()
        ? write(edit, before, now)
        : Mono.just(new EditOutcome.Rejected(problems));
  }

  private Mono<EditOutcome> write(Edit edit, @Nullable RegistryEntity before, MemorySnapshot now) {
    RegistryEntity after = edit.after();
    return log.write(edit.id(), before, after, edit.author())
        .flatMap(
            number ->
                (after == null ? writer.remove(edit.id()) : writer.put(after))
                    .thenReturn(new EditOutcome.Changed(edit.applyTo(now, number), number)));
  }

  private Mono<EditOutcome> conflict(EntityId id, MemorySnapshot now) {
    long version = now.version(id);
    Mono<EventLog.Heading> last =
        version == now.loaded() && version > 0 ? log.heading(version) : log.last(id);
    return last.<EditOutcome>map(
            event -> new EditOutcome.Conflict(version, event.who(), event.at()))
        .defaultIfEmpty(new EditOutcome.Conflict(version, null, null));
  }
}
