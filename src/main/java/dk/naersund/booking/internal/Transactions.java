package dk.naersund.booking.internal;

import dk.naersund.booking.Outcome;
import dk.naersund.booking.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Does work whole or not at all; where two stood in each other's way, once more. */
@Component
final class Transactions {
  private final TransactionalOperator operator;

  Transactions(ReactiveTransactionManager transactions) {
    operator = TransactionalOperator.create(transactions);
  }

  /** Undoes what the transaction did so far, and refuses. */
  static final class Undo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal why;

    Undo(Refusal why) {
      super(why.name(), null, false, false);
      this.why = why;
    }
  }

  <T> Mono<Outcome<T>> run(Mono<Outcome<T>> work) {
    return operator
        .transactional(work)
        .retryWhen(
            Retry.max(3)
                .filter(
                    e ->
                        e instanceof ConcurrencyFailureException
                            || e instanceof DuplicateKeyException))
        .onErrorResume(Undo.class, e -> Mono.just(Outcome.refused(e.why)));
  }
}
