package dk.naersund.booking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.SlotId;
import dk.naersund.booking.BookWish;
import dk.naersund.booking.BookableSource;
import dk.naersund.booking.Booking;
import dk.naersund.booking.CivilNumber;
import dk.naersund.booking.Hold;
import dk.naersund.booking.HoldWish;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Person;
import dk.naersund.booking.Refusal;
import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

/**
 * A clinic's system that often answers only after everybody has stopped waiting, having done what
 * it was asked or not: who is told "booked" has the time there, nobody else has one, and nothing
 * stays open.
 */
@ExtendWith(PostgresTest.class)
class LateSourceTest {
  private static final int SLOTS = 100;
  private static final int CLIENTS = 1_000;

  private final TestDatabase where;

  LateSourceTest(TestDatabase where) {
    this.where = where;
  }

  /** One claim for each slot; says nothing in a third of all cases, whether it did it or not. */
  private static final class LateSource implements BookableSource {
    private final Map<String, String> claims = new HashMap<>();
    private final Map<String, String> booked = new HashMap<>();
    private final Random random;
    private boolean recovered;

    LateSource(Random random) {
      this.random = random;
    }

    @Override
    public String id() {
      return "sen";
    }

    @Override
    public Mono<FreeSlot> find(SlotId slot) {
      return Mono.just(
          new FreeSlot(
              slot,
              BookingRoom.AT,
              Instant.parse("2030-01-01T08:00:00Z").plusSeconds(600L * Integer.parseInt(slot.id())),
              10,
              1));
    }

    private Mono<Answer> said(Answer answer) {
      return Mono.just(!recovered && random.nextInt(3) == 0 ? Answer.UNKNOWN : answer);
    }

    private boolean isHeard() {
      return recovered || random.nextInt(6) > 0;
    }

    @Override
    public synchronized Mono<Answer> hold(SlotId slot, String claim, Duration patience) {
      if (!isHeard()) {
        return Mono.just(Answer.UNKNOWN);
      }
      String has = claims.putIfAbsent(slot.id(), claim);
      return said(has == null || has.equals(claim) ? Answer.YES : Answer.TAKEN);
    }

    @Override
    public synchronized Mono<Answer> book(
        SlotId slot, String claim, Person person, @Nullable CivilNumber number) {
      if (!isHeard()) {
        return Mono.just(Answer.UNKNOWN);
      }
      if (!claim.equals(claims.get(slot.id()))) {
        return said(Answer.TAKEN);
      }
      booked.put(slot.id(), claim);
      return said(Answer.YES);
    }

    @Override
    public synchronized Mono<Answer> release(SlotId slot, String claim) {
      if (!isHeard()) {
        return Mono.just(Answer.UNKNOWN);
      }
      claims.remove(slot.id(), claim);
      booked.remove(slot.id(), claim);
      return said(Answer.YES);
    }

    synchronized void recovers() {
      recovered = true;
    }
  }

  @Test
  void whoIsToldBookedHasTheTimeThereAndNobodyElse() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("LateSourceTest seed " + seed);
    LateSource source = new LateSource(new Random(seed));
    BookingSettings settings = BookingRoom.settings(3, 5, 20);
    try (BookingRoom one =
            new BookingRoom(where, BookingRoom.secrets(), settings, List.of(), source);
        BookingRoom two =
            new BookingRoom(where, BookingRoom.secrets(), settings, List.of(), source);
        ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Future<Client>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Client client = new Client(i, i % 2 == 0 ? one : two, new SlotId("sen", "" + i % SLOTS));
        clients.add(threads.submit(client::run));
      }
      List<Client> all = new ArrayList<>();
      for (Future<Client> client : clients) {
        all.add(client.get());
      }
      long waiting = all.stream().filter(Client::waits).count();
      source.recovers();
      int rounds = 0;
      while (one.count("select count(*) from booking where look_at is not null") > 0) {
        assertThat(++rounds).isLessThan(100);
        where.execute("update booking set look_at = clock_timestamp() where look_at is not null");
        one.reconciler.settle().block();
      }
      for (Client client : all) {
        client.asksAgain();
      }
      System.out.printf(
          "LateSourceTest: %d told at once, %d after the source was back, %d in its calendar%n",
          all.stream().filter(c -> c.booked).count() - waiting, waiting, source.booked.size());
      assertThat(source.booked.values())
          .containsExactlyInAnyOrderElementsOf(
              all.stream().filter(c -> c.booked).map(Client::claim).toList());
      where.execute(
          "update booking set until = clock_timestamp() - interval '1 second' where state ="
              + " 'held'");
      one.reconciler.settle().block();
      assertThat(source.claims).hasSameSizeAs(source.booked);
      assertThat(source.booked.size()).isPositive();
    }
  }

  /** Somebody who wants one time, and asks again once when nobody answers. */
  private static final class Client {
    private final BookingRoom room;
    private final HoldWish hold;
    private final String key;
    private String token = "";
    private boolean booked;
    private boolean waiting;

    Client(int number, BookingRoom room, SlotId slot) {
      this.room = room;
      key = "key-of-the-client-" + number;
      hold = new HoldWish(key, slot, key, BookingRoom.AGENT);
    }

    Client run() {
      Outcome<Hold> held = room.bookings.hold(hold).block();
      if (Outcome.refused(Refusal.NO_ANSWER).equals(held)) {
        held = room.bookings.hold(hold).block();
      }
      if (held != null && held.done().isPresent()) {
        token = held.done().get().token();
        asksAgain();
        waiting = !booked && waiting;
      }
      return this;
    }

    boolean waits() {
      return waiting;
    }

    void asksAgain() {
      if (token.isEmpty()) {
        return;
      }
      Outcome<Booking> said =
          room.bookings
              .book(
                  new BookWish(
                      token, key, new Person("Karen Holm", null, List.of()), BookingRoom.AGENT))
              .block();
      Booking.State state = said == null ? null : said.done().map(Booking::state).orElse(null);
      booked = state == Booking.State.BOOKED;
      waiting = waiting || state == Booking.State.CONFIRMING;
    }

    String claim() {
      return Row.claim(
          java.util.UUID.fromString(
              String.valueOf(
                  room.database
                      .sql("select id::text from booking where token = :token")
                      .bind("token", Holding.stored(BookingRoom.secrets().current(), token))
                      .mapValue(String.class)
                      .one()
                      .block())));
    }
  }
}
