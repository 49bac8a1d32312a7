package dk.naersund.availability.internal;

import dk.naersund.availability.CalendarChange;
import dk.naersund.availability.CalendarEdit;
import dk.naersund.availability.CalendarEditor;
import dk.naersund.availability.CalendarOutcome;
import dk.naersund.availability.CalendarPreview;
import dk.naersund.availability.CalendarSlot;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SiteCalendar;
import dk.naersund.registry.Author;
import dk.naersund.registry.Registry;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Changes calendars: what is written is worked out again behind the site's lock. */
final class DatabaseCalendarEditor implements CalendarEditor {
  private final CalendarRows rows;
  private final CalendarHistory history;
  private final SlotRows slots;
  private final SlotWork work;
  private final EditedCalendar edited;
  private final TransactionalOperator writing;
  private final Runnable changed;

  /** Takes back what was written for a change that nobody looked at. */
  private static final class NotAsSeen extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient CalendarPreview preview;

    NotAsSeen(CalendarPreview preview) {
      super("the change does something else than what was looked at", null, false, false);
      this.preview = preview;
    }
  }

  DatabaseCalendarEditor(
      DatabaseClient database,
      ReactiveTransactionManager transactions,
      Registry registry,
      SeriesExpansion expansion,
      Runnable changed) {
    rows = new CalendarRows(database);
    history = new CalendarHistory(database);
    slots = new SlotRows(database);
    work = new SlotWork(database, expansion);
    edited = new EditedCalendar(rows, history, registry);
    writing = TransactionalOperator.create(transactions);
    this.changed = changed;
  }

  @Override
  public Mono<SiteCalendar> read(String site) {
    return rows.read(site);
  }

  @Override
  public Flux<CalendarSlot> slots(ServiceAtSiteId at, Instant from, Instant before) {
    return slots.between(at, from, before);
  }

  @Override
  public Mono<CalendarPreview> preview(CalendarEdit edit) {
    return rows.read(edit.site())
        .flatMap(before -> edited.of(before, edit, false))
        .flatMap(change -> work.plan(change.after(), change.services()).flatMap(work::preview));
  }

  @Override
  public Mono<CalendarOutcome> apply(CalendarEdit edit, String mark, Author author) {
    Mono<CalendarOutcome> write =
        rows.lock(edit.site())
            .then(Mono.defer(() -> rows.read(edit.site())))
            .flatMap(before -> edited.of(before, edit, true))
            .flatMap(change -> write(change, mark, author));
    return writing
        .transactional(write)
        .doOnNext(saved -> changed.run())
        .onErrorResume(
            NotAsSeen.class, other -> Mono.just(new CalendarOutcome.LookAgain(other.preview)));
  }

  private Mono<CalendarOutcome> write(EditedCalendar.Change change, String mark, Author author) {
    return work.plan(change.after(), change.services())
        // First the slots: once they are locked, nobody claims what goes.
        .flatMap(plan -> work.apply(plan).then(work.preview(plan)))
        .flatMap(
            now ->
                now.mark().equals(mark)
                    ? history
                        .write(change, author)
                        .flatMap(event -> change.write(rows).thenReturn(event))
                    : Mono.error(new NotAsSeen(now)))
        .map(CalendarOutcome.Saved::new);
  }

  @Override
  public Flux<CalendarChange> history(String site, int limit) {
    return history.read(site, limit);
  }
}
