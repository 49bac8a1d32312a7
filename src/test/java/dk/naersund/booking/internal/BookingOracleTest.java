package dk.naersund.booking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.SlotId;
import dk.naersund.booking.BookWish;
import dk.naersund.booking.Booking;
import dk.naersund.booking.Hold;
import dk.naersund.booking.HoldWish;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Person;
import dk.naersund.booking.Refusal;
import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

/**
 * Random holds, bookings, moves, cancellations and hold times that run out, of many holders, beside
 * a list in memory that is too simple to be wrong: every answer must be the list's.
 */
@ExtendWith(PostgresTest.class)
class BookingOracleTest {
  private static final int STEPS = 4_000;
  private static final int HOLDERS = 8;
  private static final int SLOTS = 6;
  private static final int SEATS = 2;

  private enum State {
    HELD,
    OVER,
    BOOKED,
    CANCELLED
  }

  /** One hold that was given, and what became of it. */
  private static final class Case {
    final String holder;
    final String key;
    final String token;
    SlotId slot;
    final SlotId asked;
    State state = State.HELD;
    String bookKey = "";
    String name = "";
    String code = "";
    String ticket = "";

    Case(String holder, String key, String token, SlotId slot) {
      this.holder = holder;
      this.key = key;
      this.token = token;
      this.slot = slot;
      asked = slot;
    }
  }

  private final TestDatabase where;
  private final List<Case> cases = new ArrayList<>();
  private final Map<String, Integer> counted = new HashMap<>();
  private final Random random;
  private int keys;

  BookingOracleTest(TestDatabase where) {
    this.where = where;
    long seed = new Random().nextLong();
    System.out.println("BookingOracleTest seed " + seed);
    random = new Random(seed);
  }

  @Test
  void everyAnswerIsTheLists() {
    List<FreeSlot> slots = BookingRoom.slots(where, SLOTS, SEATS);
    try (BookingRoom room =
        new BookingRoom(where, BookingRoom.secrets(), BookingRoom.settings(3, 5, 20), slots)) {
      for (int step = 0; step < STEPS; step++) {
        SlotId slot = slots.get(random.nextInt(SLOTS)).id();
        String holder = "holder-of-the-test-" + random.nextInt(HOLDERS);
        int dice = random.nextInt(100);
        if (dice < 40) {
          hold(room, holder, slot);
        } else if (dice < 48) {
          holdAgain(room, slot);
        } else if (dice < 68) {
          book(room);
        } else if (dice < 78) {
          move(room, slot);
        } else if (dice < 88) {
          cancel(room);
        } else if (dice < 94) {
          letGo(room);
        } else {
          expire(room);
        }
      }
      long live =
          room.count(
              "select count(*) from claim where state = 'booked' or until > clock_timestamp()");
      assertThat(live).isEqualTo(cases.stream().filter(BookingOracleTest::takesASeat).count());
      System.out.println("BookingOracleTest " + counted);
      assertThat(counted).containsKeys("HOLD TAKEN", "BOOK DONE", "BOOK EXPIRED", "MOVE TAKEN");
    }
  }

  private static boolean takesASeat(Case one) {
    return one.state == State.HELD || one.state == State.BOOKED;
  }

  private boolean hasSeat(SlotId slot) {
    return cases.stream().filter(c -> takesASeat(c) && c.slot.equals(slot)).count() < SEATS;
  }

  private @Nullable Case any(Predicate<Case> which) {
    List<Case> all = cases.stream().filter(which).toList();
    // The latest are the most interesting.
    return all.isEmpty()
        ? null
        : all.get(all.size() - 1 - random.nextInt(Math.min(12, all.size())));
  }

  private static <T> Outcome<T> wait(Mono<Outcome<T>> outcome) {
    return Objects.requireNonNull(outcome.block());
  }

  private void is(String what, Outcome<?> outcome, @Nullable Refusal expected) {
    Refusal said = outcome instanceof Outcome.Refused<?>(Refusal why) ? why : null;
    assertThat(said).as(what).isEqualTo(expected);
    counted.merge(what + " " + (said == null ? "DONE" : said), 1, Integer::sum);
  }

  private void hold(BookingRoom room, String holder, SlotId slot) {
    String key = "a-key-of-the-oracle-" + keys++;
    Outcome<Hold> outcome =
        wait(room.bookings.hold(new HoldWish(key, slot, holder, BookingRoom.AGENT)));
    is("HOLD", outcome, hasSeat(slot) ? null : Refusal.TAKEN);
    outcome
        .done()
        .ifPresent(
            held -> {
              cases.stream()
                  .filter(c -> c.state == State.HELD && c.holder.equals(holder))
                  .forEach(c -> c.state = State.OVER);
              cases.add(new Case(holder, key, held.token(), slot));
            });
  }

  private void holdAgain(BookingRoom room, SlotId slot) {
    Case one = any(c -> true);
    if (one == null) {
      return;
    }
    Outcome<Hold> outcome =
        wait(room.bookings.hold(new HoldWish(one.key, slot, one.holder, BookingRoom.AGENT)));
    is(
        "AGAIN",
        outcome,
        !slot.equals(one.asked)
            ? Refusal.OTHER_WISH
            : switch (one.state) {
              case HELD -> null;
              case OVER -> Refusal.EXPIRED;
              case BOOKED, CANCELLED -> Refusal.ALREADY_BOOKED;
            });
    outcome.done().ifPresent(held -> assertThat(held.token()).isEqualTo(one.token));
  }

  private void book(BookingRoom room) {
    Case one = any(c -> c.state != State.CANCELLED || random.nextInt(5) == 0);
    if (one == null) {
      return;
    }
    boolean sameKey = !one.bookKey.isEmpty() && random.nextBoolean();
    boolean sameName = !one.name.isEmpty() && random.nextBoolean();
    String key = sameKey ? one.bookKey : "another-key-of-it-" + keys++;
    String name = sameName ? one.name : "Person " + keys++;
    Outcome<Booking> outcome =
        wait(
            room.bookings.book(
                new BookWish(
                    one.token, key, new Person(name, null, List.of()), BookingRoom.AGENT)));
    is(
        "BOOK",
        outcome,
        switch (one.state) {
          case HELD -> null;
          case OVER -> Refusal.EXPIRED;
          case BOOKED, CANCELLED ->
              !sameKey ? Refusal.ALREADY_BOOKED : sameName ? null : Refusal.OTHER_WISH;
        });
    outcome
        .done()
        .ifPresent(
            booking -> {
              assertThat(booking.slot()).isEqualTo(one.slot);
              if (one.state == State.HELD) {
                one.state = State.BOOKED;
                one.bookKey = key;
                one.name = name;
                one.code = booking.code();
                one.ticket = booking.ticket();
              } else if (one.state == State.BOOKED) {
                assertThat(booking.code()).isEqualTo(one.code);
              }
            });
  }

  private String spelt(Case one) {
    return switch (random.nextInt(3)) {
      case 0 -> one.code;
      case 1 -> one.code.toLowerCase(java.util.Locale.ROOT).replace("-", " ").replace('0', 'o');
      default -> one.ticket;
    };
  }

  private void move(BookingRoom room, SlotId to) {
    Case one = any(c -> !c.code.isEmpty());
    if (one == null) {
      return;
    }
    Outcome<Booking> outcome = wait(room.bookings.move(spelt(one), to, BookingRoom.AGENT));
    is(
        "MOVE",
        outcome,
        one.state == State.CANCELLED
            ? Refusal.CANCELLED
            : one.slot.equals(to) || hasSeat(to) ? null : Refusal.TAKEN);
    outcome
        .done()
        .ifPresent(
            booking -> {
              one.slot = to;
              assertThat(booking.slot()).isEqualTo(to);
            });
  }

  private void cancel(BookingRoom room) {
    Case one = any(c -> !c.code.isEmpty());
    if (one == null) {
      return;
    }
    Outcome<Booking> outcome = wait(room.bookings.cancel(spelt(one), BookingRoom.AGENT));
    is("CANCEL", outcome, null);
    one.state = State.CANCELLED;
    assertThat(outcome.done().orElseThrow().state()).isEqualTo(Booking.State.CANCELLED);
    assertThat(
            room.count(
                "select count(*) from booking where state = 'cancelled' and personal is not null"))
        .isZero();
  }

  private void letGo(BookingRoom room) {
    Case one = any(c -> true);
    if (one == null) {
      return;
    }
    assertThat(room.bookings.letGo(one.token).block()).isEqualTo(one.state == State.HELD);
    if (one.state == State.HELD) {
      one.state = State.OVER;
    }
  }

  /** The database's clock cannot be turned: what it is compared with is. */
  private void expire(BookingRoom room) {
    Case one = any(c -> c.state == State.HELD);
    if (one == null) {
      return;
    }
    String hash = Holding.stored(BookingRoom.secrets().current(), one.token);
    where.execute(
        """
        update claim set until = clock_timestamp() - interval '1 second' where key =
          (select 'booking-' || id from booking where token = '%s');
        update booking set until = clock_timestamp() - interval '1 second' where token = '%s'
        """
            .formatted(hash, hash));
    one.state = State.OVER;
    assertThat(room.bookings.findHold(one.token).block())
        .isEqualTo(Outcome.refused(Refusal.EXPIRED));
  }
}
