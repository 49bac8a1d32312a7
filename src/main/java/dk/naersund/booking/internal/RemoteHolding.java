package dk.naersund.booking.internal;

import dk.naersund.availability.FreeSlot;
import dk.naersund.booking.BookableSource;
import dk.naersund.booking.BookableSource.Answer;
import dk.naersund.booking.Hold;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Holds slots in the systems of others. First the row says that we ask, then the system is asked,
 * then the row says what came of it; what stays open in between is for {@link Reconciler}.
 */
final class RemoteHolding {
  private final List<BookableSource> sources;
  private final BookingTable table;
  private final Transactions transactions;
  private final Secrets secrets;
  private final Clock clock;

  RemoteHolding(
      List<BookableSource> sources,
      BookingTable table,
      Transactions transactions,
      Secrets secrets,
      Clock clock) {
    this.sources = List.copyOf(sources);
    this.table = table;
    this.transactions = transactions;
    this.secrets = secrets;
    this.clock = clock;
  }

  Optional<BookableSource> find(String source) {
    return sources.stream().filter(one -> one.id().equals(source)).findFirst();
  }

  Mono<Outcome<Hold>> hold(Holding.Try attempt, Holding holding) {
    Optional<BookableSource> source = find(attempt.wish.slot().source());
    if (source.isEmpty()) {
      return Mono.just(Outcome.refused(Refusal.NOT_HERE));
    }
    return table
        .byToken(attempt.tokens(), false)
        .flatMap(row -> again(attempt, holding, source.get(), row))
        .switchIfEmpty(
            source
                .get()
                .find(attempt.wish.slot())
                .flatMap(slot -> begin(attempt, holding, source.get(), slot))
                .switchIfEmpty(Mono.just(Outcome.refused(Refusal.NO_ANSWER))));
  }

  /** The same wish was made before; where nobody answered it, it is made again. */
  private Mono<Outcome<Hold>> again(
      Holding.Try attempt, Holding holding, BookableSource source, Row row) {
    Outcome<Hold> said = holding.again(attempt, row);
    Instant until = row.until();
    if (row.state() != Row.State.HOLDING
        || until == null
        || !said.equals(Outcome.refused(Refusal.NO_ANSWER))) {
      return Mono.just(said);
    }
    String token = attempt.token(secrets.find(row.secret()).orElseThrow());
    Outcome<Hold> held =
        Outcome.of(new Hold(token, row.slot(), row.at(), row.start(), row.minutes(), until));
    return source
        .hold(row.slot(), row.claim(), attempt.holdFor())
        .flatMap(answer -> end(row.id(), answer, held));
  }

  private Mono<Outcome<Hold>> begin(
      Holding.Try attempt, Holding holding, BookableSource source, FreeSlot slot) {
    UUID id = UUID.randomUUID();
    Instant until = clock.instant().plus(attempt.holdFor());
    BookingTable.New row =
        new BookingTable.New(
            id,
            Row.State.HOLDING,
            attempt.wish.asker().channel(),
            slot.id(),
            slot.at(),
            slot.start(),
            slot.minutes(),
            attempt.secret.name(),
            Holding.stored(attempt.secret, attempt.token),
            attempt.asked,
            attempt.holder,
            attempt.client,
            attempt.network,
            until);
    List<Row> left = new ArrayList<>();
    Mono<Outcome<Hold>> intent =
        Mono.defer(
            () -> {
              left.clear();
              return table
                  .one("holder", attempt.holder)
                  .then(holding.admit(attempt, slot.at(), left))
                  .then(table.insert(row))
                  .thenReturn(
                      Outcome.of(
                          new Hold(
                              attempt.token,
                              slot.id(),
                              slot.at(),
                              slot.start(),
                              slot.minutes(),
                              until)));
            });
    return transactions
        .run(intent)
        .flatMap(
            begun ->
                begun.done().isEmpty()
                    ? Mono.just(begun)
                    : holding
                        .giveBack(left)
                        .then(source.hold(slot.id(), Row.claim(id), attempt.holdFor()))
                        .flatMap(answer -> end(id, answer, begun)));
  }

  private Mono<Outcome<Hold>> end(UUID id, Answer answer, Outcome<Hold> held) {
    return switch (answer) {
      case YES -> become(id, Row.State.HELD).thenReturn(held);
      case TAKEN -> become(id, Row.State.DROPPED).thenReturn(Outcome.refused(Refusal.TAKEN));
      case GONE -> become(id, Row.State.DROPPED).thenReturn(Outcome.refused(Refusal.GONE));
      // The reconciler gives back what may have been held; the same key asks anew until then.
      case UNKNOWN -> Mono.just(Outcome.refused(Refusal.NO_ANSWER));
    };
  }

  private Mono<Void> become(UUID id, Row.State state) {
    return transactions.run(table.become(id, state).thenReturn(Outcome.of(state))).then();
  }

  /** Gives back what a row holds elsewhere; false where nobody said yes. */
  Mono<Boolean> release(Row row) {
    return find(row.slot().source())
        .map(source -> source.release(row.slot(), row.claim()))
        .orElse(Mono.just(Answer.GONE))
        .map(answer -> answer != Answer.UNKNOWN);
  }
}
