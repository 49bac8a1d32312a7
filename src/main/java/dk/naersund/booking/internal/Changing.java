package dk.naersund.booking.internal;

import dk.naersund.availability.Calendar;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotId;
import dk.naersund.booking.Asker;
import dk.naersund.booking.Booking;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Refusal;
import dk.naersund.booking.internal.Transactions.Undo;
import dk.naersund.registry.Service;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds, moves and cancels bookings by their code or ticket. */
@Component
final class Changing {
  private final Calendar calendar;
  private final BookingTable table;
  private final Transactions transactions;
  private final Secrets secrets;
  private final CodeGuard guard;
  private final Lanes lanes;
  private final Views views;
  private final RemoteBooking remote;
  private final ToldPlaces places;

  Changing(
      Calendar calendar,
      BookingTable table,
      Transactions transactions,
      Secrets secrets,
      CodeGuard guard,
      Lanes lanes,
      Views views,
      RemoteBooking remote,
      ToldPlaces places) {
    this.calendar = calendar;
    this.table = table;
    this.transactions = transactions;
    this.secrets = secrets;
    this.guard = guard;
    this.lanes = lanes;
    this.views = views;
    this.remote = remote;
    this.places = places;
  }

  Mono<Outcome<Booking>> find(String code, Asker asker) {
    return row(code, asker).map(found -> mapped(found, views::booking));
  }

  private Mono<Outcome<Row>> row(String code, Asker asker) {
    if (Views.isTicket(code)) {
      return Mono.justOrEmpty(views.ticket(code))
          .flatMap(id -> lanes.booking(() -> table.byId(id, false)))
          .map(Outcome::of)
          .defaultIfEmpty(Outcome.refused(Refusal.UNKNOWN_CODE));
    }
    return lanes.booking(
        () ->
            guard.look(
                Codes.BOOKING,
                code,
                asker,
                read -> table.byCode(secrets.hashes("booking code", read), false)));
  }

  private static <A, B> Outcome<B> mapped(Outcome<A> outcome, Function<A, B> function) {
    return switch (outcome) {
      case Outcome.Done<A>(A value) -> Outcome.of(function.apply(value));
      case Outcome.Refused<A>(Refusal why) -> Outcome.refused(why);
    };
  }

  /** Changes the booking with a code, behind the lock of its row. */
  private Mono<Outcome<Booking>> change(
      String code, Asker asker, Function<Row, Mono<Outcome<Booking>>> change) {
    return row(code, asker)
        .flatMap(
            found ->
                switch (found) {
                  case Outcome.Refused<Row>(Refusal why) -> Mono.just(Outcome.refused(why));
                  case Outcome.Done<Row>(Row seen) ->
                      lanes.booking(
                          () ->
                              transactions.run(
                                  Mono.defer(() -> table.byId(seen.id(), true).flatMap(change))));
                });
  }

  Mono<Outcome<Booking>> cancel(String code, Asker asker) {
    return change(
            code,
            asker,
            row ->
                switch (row.state()) {
                  case BOOKED ->
                      row.begun()
                          ? Mono.just(Outcome.refused(Refusal.TOO_LATE))
                          : release(row).then(seen(row.id()));
                  case CONFIRMING ->
                      table.become(row.id(), Row.State.CANCELLING).then(seen(row.id()));
                  case CANCELLING, CANCELLED, FAILED, HOLDING, HELD, DROPPED ->
                      Mono.just(Outcome.of(views.booking(row)));
                })
        .flatMap(
            outcome ->
                outcome
                    .done()
                    .filter(booking -> booking.state() == Booking.State.CANCELLING)
                    .flatMap(booking -> views.ticket(booking.ticket()))
                    .map(id -> table.byId(id, false).flatMap(remote::giveBack))
                    .orElse(Mono.just(outcome)));
  }

  private Mono<Void> release(Row row) {
    return row.slot().isOwn()
        ? calendar.release(row.claim()).then(table.become(row.id(), Row.State.CANCELLED))
        : table.become(row.id(), Row.State.CANCELLING);
  }

  private Mono<Outcome<Booking>> seen(UUID id) {
    return table.byId(id, false).map(row -> Outcome.of(views.booking(row)));
  }

  Mono<Outcome<Booking>> move(String code, SlotId to, Asker asker) {
    return change(
        code,
        asker,
        row -> {
          if (row.state() != Row.State.BOOKED) {
            return Mono.just(Outcome.refused(Refusal.CANCELLED));
          }
          if (row.begun()) {
            return Mono.just(Outcome.refused(Refusal.TOO_LATE));
          }
          return row.slot().isOwn() && to.isOwn()
              ? moveOwn(row, to)
              : Mono.just(Outcome.refused(Refusal.NOT_HERE));
        });
  }

  private Mono<Outcome<Booking>> moveOwn(Row row, SlotId to) {
    return calendar
        .move(row.claim(), to)
        .flatMap(
            said ->
                switch (said) {
                  case ALREADY_THERE -> Mono.just(Outcome.of(views.booking(row)));
                  case TAKEN -> Mono.just(Outcome.refused(Refusal.TAKEN));
                  case GONE, EXPIRED -> Mono.just(Outcome.refused(Refusal.GONE));
                  case MOVED ->
                      calendar
                          .find(row.claim())
                          .flatMap(
                              claim ->
                                  isSameKind(row.at(), claim.at())
                                      ? table
                                          .place(
                                              row.id(),
                                              claim.slot(),
                                              claim.at(),
                                              claim.start(),
                                              claim.minutes(),
                                              places.at(claim.at(), claim.start()))
                                          .then(seen(row.id()))
                                      : Mono.error(new Undo(Refusal.OTHER_SERVICE)));
                });
  }

  private boolean isSameKind(ServiceAtSiteId from, ServiceAtSiteId to) {
    return from.service().equals(to.service()) || kind(from).equals(kind(to));
  }

  private Optional<String> kind(ServiceAtSiteId at) {
    Optional<String> kind = places.registry().findService(at.service()).map(Service::kind);
    return kind.isPresent() ? kind : Optional.of("?" + at);
  }
}
