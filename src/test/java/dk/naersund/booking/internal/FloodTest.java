package dk.naersund.booking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.availability.FreeSlot;
import dk.naersund.booking.Asker;
import dk.naersund.booking.BookWish;
import dk.naersund.booking.Hold;
import dk.naersund.booking.HoldWish;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Person;
import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.TestDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;

/** Nobody says who they are; all the same, a flood of holds leaves 95 of 100 slots to others. */
@ExtendWith(PostgresTest.class)
class FloodTest {
  private static final int SLOTS = 200;
  private static final int MOST_HELD = SLOTS / 20;

  private final TestDatabase where;
  private int keys;

  FloodTest(TestDatabase where) {
    this.where = where;
  }

  @BeforeEach
  void nobodyHoldsAnything() {
    where.execute("delete from claim; delete from booking");
  }

  @Test
  void aFloodFromOneNetworkLeavesAllTheRestToOthersWithoutAName() {
    List<FreeSlot> slots = BookingRoom.slots(where, SLOTS, 1);
    try (BookingRoom room = room(slots)) {
      Set<FreeSlot> held = flood(room, slots, i -> "198.51.100." + i % 250);
      assertThat(held).hasSize(MOST_HELD / 2);
      // Others at home, each another one, while the flood goes on to hold what it has.
      int booked = 0;
      for (FreeSlot slot : slots) {
        if (!held.contains(slot)
            && book(room, slot, "203.0." + booked / 200 + "." + booked % 200)) {
          booked++;
        }
      }
      assertThat(booked).isEqualTo(SLOTS - MOST_HELD / 2);
    }
  }

  @Test
  void aFloodFromEverywhereLeavesTheRestToThoseOnThePhone() {
    List<FreeSlot> slots = BookingRoom.slots(where, SLOTS, 1);
    try (BookingRoom room = room(slots)) {
      Set<FreeSlot> held = flood(room, slots, i -> "2001:db8:" + Integer.toHexString(i) + "::1");
      assertThat(held).hasSize(MOST_HELD);
      long booked =
          slots.stream()
              .filter(slot -> !held.contains(slot))
              .filter(
                  slot ->
                      Objects.requireNonNull(
                              room.bookings
                                  .hold(new HoldWish(key(), slot.id(), key(), BookingRoom.AGENT))
                                  .block())
                          .done()
                          .isPresent())
              .count();
      assertThat(booked).isEqualTo(SLOTS - MOST_HELD);
    }
  }

  @Test
  void oneClientHoldsThreeAtMostWhateverItCallsItself() {
    List<FreeSlot> slots = BookingRoom.slots(where, SLOTS, 1);
    try (BookingRoom room = room(slots)) {
      assertThat(flood(room, slots, i -> "192.0.2.77")).hasSize(3);
      assertThat(flood(room, slots, i -> "2001:db8:77:1::" + Integer.toHexString(i))).hasSize(3);
    }
  }

  private BookingRoom room(List<FreeSlot> slots) {
    return new BookingRoom(where, BookingRoom.secrets(), BookingRoom.settings(3, 5, 20), slots);
  }

  private String key() {
    return "a-key-of-the-flood-" + keys++;
  }

  /** Everybody of many clients wants every slot of a part, eight at a time; who got one. */
  private Set<FreeSlot> flood(BookingRoom room, List<FreeSlot> slots, IntFunction<String> clients) {
    return new HashSet<>(
        Objects.requireNonNull(
            Flux.range(0, SLOTS)
                .flatMap(
                    i ->
                        room.bookings
                            .hold(
                                new HoldWish(
                                    key(),
                                    slots.get(i).id(),
                                    key(),
                                    new Asker(Asker.Channel.WEB, clients.apply(i))))
                            .filter(outcome -> outcome.done().isPresent())
                            .map(outcome -> slots.get(i)),
                    8)
                .collectList()
                .block()));
  }

  private boolean book(BookingRoom room, FreeSlot slot, String client) {
    Asker asker = new Asker(Asker.Channel.WEB, client);
    Outcome<Hold> hold =
        Objects.requireNonNull(
            room.bookings.hold(new HoldWish(key(), slot.id(), key(), asker)).block());
    return hold.done()
        .map(
            held ->
                Objects.requireNonNull(
                        room.bookings
                            .book(
                                new BookWish(
                                    held.token(),
                                    key(),
                                    new Person("Karen Holm", null, List.of()),
                                    asker))
                            .block())
                    .done()
                    .isPresent())
        .orElse(false);
  }
}
