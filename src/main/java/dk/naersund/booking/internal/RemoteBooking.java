package dk.naersund.booking.internal;

import dk.naersund.booking.BookableSource;
import dk.naersund.booking.BookableSource.Answer;
import dk.naersund.booking.Booking;
import dk.naersund.booking.CivilNumber;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Asks the systems of others for what a row says that we want there, and writes down what they say.
 * Asking once more does nothing twice, so both a person's retry and {@link Reconciler} come here.
 */
@Component
final class RemoteBooking {
  /** After 5, 10, 20 and 40 seconds. */
  private static final int ENOUGH = 4;

  private final RemoteHolding sources;
  private final BookingTable table;
  private final Transactions transactions;
  private final Views views;

  RemoteBooking(RemoteHolding sources, BookingTable table, Transactions transactions, Views views) {
    this.sources = sources;
    this.table = table;
    this.transactions = transactions;
    this.views = views;
  }

  Optional<BookableSource> find(String source) {
    return sources.find(source);
  }

  Optional<BookableSource> find(Row row) {
    return find(row.slot().source());
  }

  /**
   * Has a row confirmed; where nobody answers it stays as it is.
   *
   * @param number null when asking again later: it is kept nowhere
   */
  Mono<Outcome<Booking>> confirm(Row row, @Nullable CivilNumber number) {
    Optional<BookableSource> source = find(row);
    Optional<Person> person = views.person(row);
    if (source.isEmpty() || person.isEmpty()) {
      return Mono.just(Outcome.of(views.booking(row)));
    }
    return source
        .get()
        .book(row.slot(), row.claim(), person.get(), number)
        .flatMap(
            answer ->
                switch (answer) {
                  case YES -> settle(row, Row.State.CONFIRMING, Row.State.BOOKED);
                  case TAKEN, GONE -> settle(row, Row.State.CONFIRMING, Row.State.FAILED);
                  case UNKNOWN -> Mono.just(Outcome.of(views.booking(row)));
                });
  }

  /** Has a row given back; where nobody answers it stays as it is. */
  Mono<Outcome<Booking>> giveBack(Row row) {
    Optional<BookableSource> source = find(row);
    if (source.isEmpty()) {
      return Mono.just(Outcome.of(views.booking(row)));
    }
    return source
        .get()
        .release(row.slot(), row.claim())
        .flatMap(
            answer ->
                answer == Answer.UNKNOWN || isEarly(row)
                    ? Mono.just(Outcome.of(views.booking(row)))
                    : settle(
                        row,
                        row.state(),
                        row.bookKey() == null ? Row.State.DROPPED : Row.State.CANCELLED));
  }

  /**
   * A hold that was answered by nobody may still be on its way there: it is given back several
   * times, over more than a minute.
   */
  private static boolean isEarly(Row row) {
    return row.state() == Row.State.HOLDING && row.looks() < ENOUGH;
  }

  /** Another may have settled it meanwhile. */
  private Mono<Outcome<Booking>> settle(Row row, Row.State from, Row.State to) {
    return transactions.run(
        table
            .byId(row.id(), true)
            .flatMap(
                now ->
                    now.state() == from
                        ? table.become(now.id(), to).then(table.byId(now.id(), false))
                        : Mono.just(now))
            // The code of one that failed is in what was sealed before.
            .map(now -> Outcome.of(views.booking(now))));
  }
}
