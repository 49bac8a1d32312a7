package dk.naersund.booking.internal;

import dk.naersund.availability.Calendar;
import dk.naersund.availability.Claim;
import dk.naersund.availability.FreeTimes;
import dk.naersund.availability.HoldOutcome;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.booking.Asker.Channel;
import dk.naersund.booking.Hold;
import dk.naersund.booking.HoldWish;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Refusal;
import dk.naersund.booking.internal.Transactions.Undo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Holds slots of our own calendar. Nobody has to say who they are, so a share of what is free stays
 * open whatever anybody does: see {@link #requireShare}.
 */
@Component
final class Holding {
  private static final Logger LOG = LoggerFactory.getLogger(Holding.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
  private static final Duration WHILE = Duration.ofMinutes(10);

  private final Calendar calendar;
  private final FreeTimes freeTimes;
  private final BookingTable table;
  private final Transactions transactions;
  private final Secrets secrets;
  private final Limits limits;
  private final Lanes lanes;
  private final Views views;
  private final RemoteHolding remote;
  private final BookingSettings settings;

  Holding(
      Calendar calendar,
      FreeTimes freeTimes,
      BookingTable table,
      Transactions transactions,
      Secrets secrets,
      Limits limits,
      Lanes lanes,
      Views views,
      RemoteHolding remote,
      BookingSettings settings) {
    this.calendar = calendar;
    this.freeTimes = freeTimes;
    this.table = table;
    this.transactions = transactions;
    this.secrets = secrets;
    this.limits = limits;
    this.lanes = lanes;
    this.views = views;
    this.remote = remote;
    this.settings = settings;
  }

  Mono<Outcome<Hold>> hold(HoldWish wish) {
    Try attempt = new Try(wish, secrets.current());
    return (attempt.anonymous
            ? limits.take("holds", attempt.client, settings.holdsWithin(), WHILE)
            : Mono.just(true))
        .flatMap(
            may ->
                may
                    ? patiently(attempt, System.nanoTime() + settings.patience().toNanos())
                    : Mono.just(Outcome.refused(Refusal.HOLDS_OF_CLIENT)));
  }

  /** Where too many hold at once, somebody will have booked in a moment. */
  private Mono<Outcome<Hold>> patiently(Try attempt, long deadline) {
    return lanes
        .holding(() -> once(attempt))
        .flatMap(
            outcome ->
                isRefused(outcome, Refusal.MANY_AT_ONCE) && System.nanoTime() < deadline
                    ? Mono.delay(LOOK_AGAIN).then(patiently(attempt, deadline))
                    : Mono.just(outcome));
  }

  private static boolean isRefused(Outcome<?> outcome, Refusal why) {
    return outcome instanceof Outcome.Refused<?>(Refusal reason) && reason == why;
  }

  /** What a wish is in the database. */
  final class Try {
    final HoldWish wish;
    final Secret secret;
    final boolean anonymous;
    final String token;
    final String asked;
    final String holder;
    final String client;
    final String network;

    Try(HoldWish wish, Secret secret) {
      this.wish = wish;
      this.secret = secret;
      anonymous = wish.asker().channel() == Channel.WEB;
      token = token(secret);
      asked = asked(secret);
      holder = secret.hash("holder", wish.holder());
      Networks networks = Networks.of(wish.asker().client());
      client = secret.hash("client", networks.client());
      network = secret.hash("network", networks.network());
    }

    /** Made of the key, so that the same key gives the same token, and nobody else has it. */
    String token(Secret by) {
      return by.hash("token", wish.holder(), wish.key());
    }

    String asked(Secret by) {
      return by.hash("slot", wish.slot().toString());
    }

    /** As it stands in the database, by whichever secret. */
    String[] tokens() {
      return secrets.all().stream().map(by -> stored(by, token(by))).toArray(String[]::new);
    }

    Duration holdFor() {
      return anonymous ? settings.holdFor() : settings.holdForCaller();
    }
  }

  static String stored(Secret secret, String token) {
    return secret.hash("stored token", token);
  }

  private Mono<Outcome<Hold>> once(Try attempt) {
    if (!attempt.wish.slot().isOwn()) {
      return remote.hold(attempt, this);
    }
    List<Row> left = new ArrayList<>();
    Mono<Outcome<Hold>> work =
        Mono.defer(
            () -> {
              left.clear();
              return table
                  .one("holder", attempt.holder)
                  .then(table.byToken(attempt.tokens(), false))
                  .map(row -> again(attempt, row))
                  .switchIfEmpty(Mono.defer(() -> fresh(attempt, left)));
            });
    return transactions.run(work).flatMap(outcome -> giveBack(left).thenReturn(outcome));
  }

  /** The same wish was made before. */
  Outcome<Hold> again(Try attempt, Row row) {
    Secret secret = secrets.find(row.secret()).orElseThrow();
    if (!row.holdAsked().equals(attempt.asked(secret))) {
      return Outcome.refused(Refusal.OTHER_WISH);
    }
    return standing(row, attempt.token(secret));
  }

  /** What a hold is now, for whoever has its token. */
  Outcome<Hold> standing(Row row, String token) {
    return switch (row.state()) {
      case HELD ->
          row.live() && row.until() != null
              ? Outcome.of(views.hold(row, token, row.until()))
              : Outcome.refused(Refusal.EXPIRED);
      case HOLDING -> Outcome.refused(Refusal.NO_ANSWER);
      case DROPPED, FAILED -> Outcome.refused(Refusal.EXPIRED);
      case CONFIRMING, BOOKED, CANCELLING, CANCELLED ->
          Outcome.refused(row.bookKey() == null ? Refusal.EXPIRED : Refusal.ALREADY_BOOKED);
    };
  }

  private Mono<Outcome<Hold>> fresh(Try attempt, List<Row> left) {
    UUID id = UUID.randomUUID();
    return (attempt.anonymous ? table.one("client", attempt.client) : Mono.<Void>empty())
        .then(calendar.hold(attempt.wish.slot(), attempt.holdFor(), Row.claim(id)))
        .flatMap(
            held ->
                switch (held) {
                  case HoldOutcome.Taken taken -> Mono.just(Outcome.refused(Refusal.TAKEN));
                  case HoldOutcome.Gone gone -> Mono.just(Outcome.refused(Refusal.GONE));
                  case HoldOutcome.AlreadyYours yours ->
                      Mono.error(new IllegalStateException("a new claim was there before"));
                  case HoldOutcome.Held mine ->
                      calendar
                          .find(Row.claim(id))
                          .flatMap(claim -> keep(attempt, id, claim, mine, left));
                });
  }

  private Mono<Outcome<Hold>> keep(
      Try attempt, UUID id, Claim claim, HoldOutcome.Held mine, List<Row> left) {
    BookingTable.New row =
        new BookingTable.New(
            id,
            Row.State.HELD,
            attempt.wish.asker().channel(),
            claim.slot(),
            claim.at(),
            claim.start(),
            claim.minutes(),
            attempt.secret.name(),
            stored(attempt.secret, attempt.token),
            attempt.asked,
            attempt.holder,
            attempt.client,
            attempt.network,
            mine.until());
    return admit(attempt, claim.at(), left)
        .then(table.insert(row))
        .thenReturn(
            Outcome.of(
                new Hold(
                    attempt.token,
                    claim.slot(),
                    claim.at(),
                    claim.start(),
                    claim.minutes(),
                    mine.until())));
  }

  /** Takes the holder's last hold away and sees that there is room for another; else undoes all. */
  Mono<Void> admit(Try attempt, ServiceAtSiteId at, List<Row> left) {
    Mono<Void> drop = table.drop(attempt.holder).doOnNext(left::add).then();
    if (!attempt.anonymous) {
      return drop;
    }
    return table
        .one("share", at.toString())
        .then(drop)
        .then(Mono.defer(() -> table.held(at, attempt.client, attempt.network)))
        .flatMap(held -> requireShare(held, at));
  }

  /**
   * Of what is free at a place only a share may be held without a name at once, half of it by one
   * network, and few slots by one client.
   */
  private Mono<Void> requireShare(BookingTable.Held held, ServiceAtSiteId at) {
    if (held.byClient() >= settings.holdsOfClient()) {
      return Mono.error(new Undo(Refusal.HOLDS_OF_CLIENT));
    }
    int share = Math.max(1, (free(at) + held.here()) * settings.shareHeld() / 100);
    boolean full = held.here() >= share || held.byNetworkHere() >= Math.max(1, share / 2);
    return full ? Mono.error(new Undo(Refusal.MANY_AT_ONCE)) : Mono.empty();
  }

  /** How many seats are free from now on, as known a second ago. */
  private int free(ServiceAtSiteId at) {
    var now = freeTimes.current();
    int[] seats = {0};
    now.at(at.site(), at.service())
        .visit(
            now.takenAt().getEpochSecond(),
            Long.MAX_VALUE,
            (start, minutes, left) -> {
              seats[0] += left;
              return true;
            });
    return seats[0];
  }

  /** Gives back what a new hold took the place of; where that fails it runs out by itself. */
  Mono<Void> giveBack(List<Row> left) {
    return Flux.fromIterable(left)
        .concatMap(
            row ->
                row.slot().isOwn()
                    ? calendar.release(row.claim()).then()
                    : remote.release(row).then())
        .onErrorResume(
            e -> {
              LOG.warn("A hold that was left stays until it runs out: {}", e.getMessage());
              return Mono.empty();
            })
        .then();
  }

  Mono<Outcome<Hold>> find(String token) {
    return table
        .byToken(secrets.hashes("stored token", token), false)
        .map(row -> standing(row, token))
        .defaultIfEmpty(Outcome.refused(Refusal.UNKNOWN_HOLD));
  }

  Mono<Boolean> letGo(String token) {
    return transactions
        .run(
            table
                .byToken(secrets.hashes("stored token", token), true)
                .filter(row -> row.state() == Row.State.HELD)
                .flatMap(
                    row ->
                        (row.slot().isOwn()
                                ? calendar.release(row.claim()).then()
                                : Mono.<Void>empty())
                            .then(table.become(row.id(), Row.State.DROPPED))
                            .thenReturn(Outcome.of(row)))
                .defaultIfEmpty(Outcome.refused(Refusal.UNKNOWN_HOLD)))
        .flatMap(
            outcome ->
                outcome
                    .done()
                    .map(
                        row ->
                            (row.slot().isOwn() ? Mono.just(true) : remote.release(row))
                                .thenReturn(row.live()))
                    .orElse(Mono.just(false)));
  }
}
