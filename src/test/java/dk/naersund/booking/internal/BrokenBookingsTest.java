package dk.naersund.booking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.availability.BrokenTime;
import dk.naersund.availability.BrokenTimes;
import dk.naersund.availability.Claim;
import dk.naersund.availability.FreeSlot;
import dk.naersund.booking.BookWish;
import dk.naersund.booking.Booking;
import dk.naersund.booking.BrokenBooking.State;
import dk.naersund.booking.Hold;
import dk.naersund.booking.HoldWish;
import dk.naersund.booking.Person;
import dk.naersund.booking.Staff;
import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.TestDatabase;
import dk.naersund.registry.RegistrySnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What a change breaks becomes a case once, however many look; what is whole again closes. */
@ExtendWith(PostgresTest.class)
class BrokenBookingsTest {
  private static final int BOOKINGS = 30;
  private static final Staff ASTA = new Staff("asta", "Asta Agent", Staff.Role.AGENT);
  private static final Staff BO = new Staff("bo", "Bo Agent", Staff.Role.AGENT);

  private final TestDatabase where;
  private final Set<String> closed = new HashSet<>();
  private final List<Booking> bookings = new ArrayList<>();

  BrokenBookingsTest(TestDatabase where) {
    this.where = where;
  }

  @BeforeEach
  void nothingBooked() {
    where.execute("delete from claim; delete from booking; delete from booking_reading");
  }

  /** The claims that the calendar has no more, as the test says. */
  private final class Closed implements BrokenTimes {
    @Override
    public Flux<BrokenTime> now() {
      return Flux.fromIterable(Set.copyOf(closed))
          .map(
              key ->
                  new BrokenTime(
                      new Claim(
                          key,
                          bookings.getFirst().slot(),
                          BookingRoom.AT,
                          bookings.getFirst().start(),
                          10,
                          null),
                      BrokenTime.Why.NOT_OFFERED));
    }

    @Override
    public Flux<BrokenTime> now(String site) {
      return Flux.empty();
    }

    @Override
    public Flux<BrokenTime> byClosing(String site, LocalDate from, @Nullable LocalDate to) {
      return Flux.empty();
    }

    @Override
    public Flux<BrokenTime> by(String site, RegistrySnapshot before, RegistrySnapshot after) {
      return Flux.empty();
    }
  }

  private void book(BookingRoom room) {
    for (FreeSlot slot : BookingRoom.slots(where, BOOKINGS, 1)) {
      String key = UUID.randomUUID().toString();
      Hold hold =
          Objects.requireNonNull(
                  room.bookings.hold(new HoldWish(key, slot.id(), key, BookingRoom.AGENT)).block())
              .done()
              .orElseThrow();
      bookings.add(
          Objects.requireNonNull(
                  room.bookings
                      .book(
                          new BookWish(
                              hold.token(),
                              key,
                              new Person("Karen Holm", null, List.of()),
                              BookingRoom.AGENT))
                      .block())
              .done()
              .orElseThrow());
    }
  }

  private String claim(BookingRoom room, int which) {
    return "booking-" + room.views.ticket(bookings.get(which).ticket()).orElseThrow();
  }

  private long count(BookingRoom room, String state) {
    return room.count("select count(*) from broken_booking where state = '" + state + "'");
  }

  @Test
  void eachBreakIsOneCaseHoweverManyLook() {
    try (BookingRoom room =
        new BookingRoom(where, BookingRoom.secrets(), BookingRoom.settings(3, 5, 20), List.of())) {
      book(room);
      BrokenTable table = new BrokenTable(room.database);
      BrokenWatch watch = new BrokenWatch(new Closed(), table, BookingRoom.emptyRegistry());
      // The test's registry knows no site at all, so nothing is offered there.
      Long made =
          Flux.range(0, 16)
              .flatMap(i -> watch.look().subscribeOn(Schedulers.boundedElastic()), 8)
              .reduce(Long::sum)
              .block();
      assertThat(made).isEqualTo(BOOKINGS);
      assertThat(count(room, "to-call")).isEqualTo(BOOKINGS);
      // The same by another way is no other case.
      closed.add(claim(room, 0));
      assertThat(watch.look().block()).isZero();
    }
  }

  @Test
  void agentsShareTheList() {
    try (BookingRoom room =
        new BookingRoom(where, BookingRoom.secrets(), BookingRoom.settings(3, 5, 20), List.of())) {
      book(room);
      BrokenTable table = new BrokenTable(room.database);
      new BrokenWatch(new Closed(), table, BookingRoom.emptyRegistry()).look().block();
      List<BrokenTable.Case> open = table.open(100).collectList().block();
      assertThat(open).hasSize(BOOKINGS);
      long first = Objects.requireNonNull(open).getFirst().id();
      assertThat(table.take(first, ASTA).block()).isTrue();
      assertThat(table.take(first, BO).block()).isFalse();
      assertThat(table.take(first, ASTA).block()).isTrue();
      assertThat(table.become(first, State.NOT_REACHED, ASTA).block()).isTrue();
      assertThat(table.take(first, BO).block()).isTrue();
      assertThat(table.become(first, State.REACHED, BO).block()).isTrue();
      assertThat(table.become(first, State.REACHED, ASTA).block()).isFalse();
      assertThat(table.count().block()).isEqualTo(BOOKINGS - 1);
    }
  }

  @Test
  void whatAPersonDoesThemselvesClosesTheCase() {
    try (BookingRoom room =
        new BookingRoom(where, BookingRoom.secrets(), BookingRoom.settings(3, 5, 20), List.of())) {
      book(room);
      BrokenTable table = new BrokenTable(room.database);
      BrokenWatch watch = new BrokenWatch(new Closed(), table, BookingRoom.emptyRegistry());
      watch.look().block();
      room.bookings.cancel(bookings.getFirst().code(), BookingRoom.AGENT).block();
      FreeSlot other = BookingRoom.slots(where, 1, 1).getFirst();
      room.bookings.move(bookings.get(1).code(), other.id(), BookingRoom.AGENT).block();
      watch.look().block();
      assertThat(count(room, "cancelled")).isEqualTo(1);
      assertThat(count(room, "moved")).isEqualTo(1);
      // The other time is at the same closed place: a case of its own.
      assertThat(count(room, "to-call")).isEqualTo(BOOKINGS - 1);
    }
  }
}
