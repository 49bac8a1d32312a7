package dk.naersund.booking.internal;

import dk.naersund.availability.Calendar;
import dk.naersund.booking.Asker.Channel;
import dk.naersund.booking.BookWish;
import dk.naersund.booking.BookableSource;
import dk.naersund.booking.Booking;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Person;
import dk.naersund.booking.Refusal;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes holds bookings. */
@Component
final class Confirming {
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Calendar calendar;
  private final BookingTable table;
  private final Transactions transactions;
  private final Secrets secrets;
  private final Limits limits;
  private final Lanes lanes;
  private final Views views;
  private final RemoteBooking remote;
  private final ToldPlaces places;
  private final BookingSettings settings;

  Confirming(
      Calendar calendar,
      BookingTable table,
      Transactions transactions,
      Secrets secrets,
      Limits limits,
      Lanes lanes,
      Views views,
      RemoteBooking remote,
      ToldPlaces places,
      BookingSettings settings) {
    this.places = places;
    this.calendar = calendar;
    this.table = table;
    this.transactions = transactions;
    this.secrets = secrets;
    this.limits = limits;
    this.lanes = lanes;
    this.views = views;
    this.remote = remote;
    this.settings = settings;
  }

  /** A system of others in which one may book. */
  Optional<BookableSource> find(String source) {
    return remote.find(source);
  }

  Mono<Outcome<Booking>> book(BookWish wish) {
    return lanes
        .booking(() -> table.byToken(tokens(wish), false))
        .flatMap(
            row ->
                row.state() == Row.State.HELD
                    ? mayCall(wish)
                        .flatMap(
                            may ->
                                may
                                    ? lanes.booking(() -> written(wish))
                                    : Mono.just(
                                        Outcome.<Booking>refused(Refusal.BOOKINGS_OF_PHONE)))
                    : again(wish, row))
        .defaultIfEmpty(Outcome.refused(Refusal.UNKNOWN_HOLD));
  }

  private String[] tokens(BookWish wish) {
    return secrets.hashes("stored token", wish.hold());
  }

  /** So that nobody empties a clinic under one number; agents know whom they talk to. */
  private Mono<Boolean> mayCall(BookWish wish) {
    String phone = wish.person().phone();
    return phone == null || wish.asker().channel() == Channel.PHONE
        ? Mono.just(true)
        : limits.take("phone", phone, settings.bookingsOfPhone(), A_DAY);
  }

  private Mono<Outcome<Booking>> written(BookWish wish) {
    return transactions
        .run(
            Mono.defer(
                () ->
                    table
                        .byToken(tokens(wish), true)
                        .flatMap(
                            row ->
                                row.state() == Row.State.HELD ? fresh(wish, row) : again(wish, row))
                        .defaultIfEmpty(Outcome.refused(Refusal.UNKNOWN_HOLD))))
        .flatMap(
            outcome ->
                outcome
                    .done()
                    .filter(booking -> !booking.slot().isOwn())
                    .filter(booking -> booking.state() == Booking.State.CONFIRMING)
                    .map(
                        booking ->
                            table
                                .byToken(tokens(wish), false)
                                .flatMap(row -> remote.confirm(row, wish.number())))
                    .orElse(Mono.just(outcome)));
  }

  /** The hold is a booking already, or it is over. */
  private Mono<Outcome<Booking>> again(BookWish wish, Row row) {
    if (row.bookKey() == null) {
      return Mono.just(Outcome.refused(Refusal.EXPIRED));
    }
    Secret secret = secrets.find(row.secret()).orElseThrow();
    if (!row.bookKey().equals(key(secret, wish))) {
      return Mono.just(Outcome.refused(Refusal.ALREADY_BOOKED));
    }
    return Mono.just(
        asked(secret, wish).equals(row.bookAsked())
            ? Outcome.of(views.booking(row))
            : Outcome.refused(Refusal.OTHER_WISH));
  }

  private static String key(Secret secret, BookWish wish) {
    return secret.hash("book key", wish.key());
  }

  private static String asked(Secret secret, BookWish wish) {
    Person person = wish.person();
    // Never of the number of the civil register: a hash of ten digits tells them.
    return secret.hash(
        "book asked",
        person.name(),
        Optional.ofNullable(person.phone()).orElse(""),
        String.join(" ", person.needs()));
  }

  private Mono<Outcome<Booking>> fresh(BookWish wish, Row row) {
    if (!row.live()) {
      return Mono.just(Outcome.refused(Refusal.EXPIRED));
    }
    if (wish.asker().channel() == Channel.PHONE) {
      return claim(wish, row);
    }
    String client = secrets.current().hash("client", Networks.of(wish.asker().client()).client());
    return table
        .one("client", client)
        .then(table.booked(client))
        .flatMap(
            count ->
                count >= settings.bookingsOfClient()
                    ? Mono.just(Outcome.refused(Refusal.BOOKINGS_OF_CLIENT))
                    : claim(wish, row));
  }

  private Mono<Outcome<Booking>> claim(BookWish wish, Row row) {
    if (!row.slot().isOwn()) {
      Optional<BookableSource> source = remote.find(row);
      if (source.isEmpty()) {
        return Mono.just(Outcome.refused(Refusal.NOT_HERE));
      }
      return source.get().demandsCivilNumber() && wish.number() == null
          ? Mono.just(Outcome.refused(Refusal.CIVIL_NUMBER_NEEDED))
          : write(wish, row, false);
    }
    return calendar
        .confirm(row.claim())
        .flatMap(
            said ->
                switch (said) {
                  case BOOKED, ALREADY_BOOKED -> write(wish, row, true);
                  case EXPIRED -> over(row, Refusal.EXPIRED);
                  case WITHDRAWN -> over(row, Refusal.WITHDRAWN);
                });
  }

  private Mono<Outcome<Booking>> over(Row row, Refusal why) {
    return table.become(row.id(), Row.State.DROPPED).thenReturn(Outcome.refused(why));
  }

  private Mono<Outcome<Booking>> write(BookWish wish, Row row, boolean sure) {
    Secret secret = secrets.find(row.secret()).orElseThrow();
    String code = Codes.BOOKING.random();
    return table
        .book(
            row,
            sure,
            secret.hash("booking code", code),
            key(secret, wish),
            asked(secret, wish),
            views.seal(secret, row.id(), wish.person(), code),
            places.at(row.at(), row.start()))
        .then(table.byId(row.id(), false))
        .map(written -> Outcome.of(views.booking(written)));
  }
}
