package dk.naersund.booking.internal;

import dk.naersund.booking.Asker;
import dk.naersund.booking.Asker.Channel;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Refusal;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets only so many wrong codes be looked at, of one client and of all together. The bound of all
 * is counted by the database in the look itself, so that it holds however many instances there are.
 */
@Component
final class CodeGuard {
  private static final Duration WHILE = Duration.ofMinutes(10);

  private final BookingTable table;
  private final Transactions transactions;
  private final Limits limits;
  private final BookingSettings settings;

  CodeGuard(
      BookingTable table, Transactions transactions, Limits limits, BookingSettings settings) {
    this.table = table;
    this.transactions = transactions;
    this.limits = limits;
    this.settings = settings;
  }

  /** Looks what is behind a code that somebody typed. */
  <T> Mono<Outcome<T>> look(
      Codes kind, String typed, Asker asker, Function<String, Mono<T>> finder) {
    String code = kind.read(typed).orElse("");
    String who = Networks.of(asker.client()).client();
    boolean limited = asker.channel() == Channel.WEB;
    if (code.isEmpty()) {
      return Mono.just(Outcome.refused(Refusal.UNKNOWN_CODE));
    }
    if (limited && limits.isReached("tries", who, settings.triesOfClient(), WHILE)) {
      return Mono.just(Outcome.refused(Refusal.TOO_MANY_TRIES));
    }
    int most = kind == Codes.ANSWER ? settings.answerTries() : settings.bookingTries();
    return transactions
        .run(
            table
                .takeTry(kind, most)
                .flatMap(
                    may ->
                        may
                            ? finder
                                .apply(code)
                                .flatMap(
                                    found -> table.giveTryBack(kind).thenReturn(Outcome.of(found)))
                                .defaultIfEmpty(Outcome.refused(Refusal.UNKNOWN_CODE))
                            : Mono.just(Outcome.refused(Refusal.TOO_MANY_TRIES))))
        .flatMap(
            outcome ->
                limited
                        && outcome instanceof Outcome.Refused<T>(Refusal why)
                        && why == Refusal.UNKNOWN_CODE
                    ? limits.take("tries", who, settings.triesOfClient(), WHILE).thenReturn(outcome)
                    : Mono.just(outcome));
  }
}
