package dk.naersund.booking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.availability.FreeSlot;
import dk.naersund.booking.AnswerCodes;
import dk.naersund.booking.Asker;
import dk.naersund.booking.BookWish;
import dk.naersund.booking.Booking;
import dk.naersund.booking.CallerAnswer;
import dk.naersund.booking.Hold;
import dk.naersund.booking.HoldWish;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Person;
import dk.naersund.booking.Staff;
import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

/** What is kept of people: behind a change of the secret, and after its time nothing at all. */
@ExtendWith(PostgresTest.class)
class KeepingTest {
  private static final Person KAREN = new Person("Karen Holm", "+4522345678", List.of("companion"));
  private static final Asker AT_HOME = new Asker(Asker.Channel.WEB, "203.0.113.77");
  private static final Secret OLD = new Secret("old", new byte[Secret.BYTES]);

  private final TestDatabase where;

  KeepingTest(TestDatabase where) {
    this.where = where;
  }

  @BeforeEach
  void nothingBooked() {
    where.execute("delete from claim; delete from booking; delete from answer_code");
  }

  private BookingRoom room(Secrets secrets, List<FreeSlot> slots) {
    return new BookingRoom(where, secrets, BookingRoom.settings(3, 5, 20), slots);
  }

  private static <T> T done(Mono<Outcome<T>> wish) {
    return Objects.requireNonNull(wish.block()).done().orElseThrow();
  }

  private static Secrets rotated() {
    return new Secrets(List.of(BookingRoom.secrets().current(), OLD));
  }

  @Test
  void whatAnOlderSecretMadeStillOpensAndTheNewOneMakesWhatIsNew() {
    List<FreeSlot> slots = BookingRoom.slots(where, 60, 1);
    String key = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    HoldWish wish = new HoldWish(key, slots.getFirst().id(), key, AT_HOME);
    HoldWish later = new HoldWish(other, slots.get(1).id(), other, AT_HOME);
    Booking booking;
    Hold hold;
    AnswerCodes.Kept kept;
    CallerAnswer answer =
        new CallerAnswer("bakken", "Sygepleje", List.of("Bus 2A klokken 13.10."), null, "da");
    try (BookingRoom before = room(new Secrets(List.of(OLD)), slots)) {
      hold = done(before.bookings.hold(wish));
      booking = done(before.bookings.book(new BookWish(hold.token(), key, KAREN, AT_HOME)));
      hold = done(before.bookings.hold(later));
      kept = done(before.answers.keep(answer, AT_HOME));
    }
    try (BookingRoom after = room(rotated(), slots)) {
      assertThat(done(after.bookings.find(booking.code(), AT_HOME)).code())
          .isEqualTo(booking.code());
      assertThat(done(after.bookings.find(booking.ticket(), AT_HOME)).slot())
          .isEqualTo(booking.slot());
      assertThat(done(after.bookings.hold(later))).isEqualTo(hold);
      assertThat(
              done(after.bookings.book(new BookWish(hold.token(), other, KAREN, AT_HOME))).state())
          .isEqualTo(Booking.State.BOOKED);
      assertThat(done(after.answers.open(kept.code(), AT_HOME))).isEqualTo(answer);
      String third = UUID.randomUUID().toString();
      done(after.bookings.hold(new HoldWish(third, slots.get(2).id(), third, AT_HOME)));
      assertThat(after.count("select count(*) from booking where secret = 'old'")).isEqualTo(2);
      assertThat(after.count("select count(*) from booking where secret = 'test'")).isEqualTo(1);
    }
  }

  @Test
  void afterItsTimeNothingOfAPersonIsLeftInAnyTable() {
    List<FreeSlot> slots = BookingRoom.slots(where, 60, 1);
    try (BookingRoom room = room(BookingRoom.secrets(), slots)) {
      for (int i = 0; i < 3; i++) {
        String key = UUID.randomUUID().toString();
        Hold hold = done(room.bookings.hold(new HoldWish(key, slots.get(i).id(), key, AT_HOME)));
        Booking booking = done(room.bookings.book(new BookWish(hold.token(), key, KAREN, AT_HOME)));
        if (i == 1) {
          done(room.bookings.cancel(booking.code(), AT_HOME));
        }
      }
      done(
          room.answers.keep(
              new CallerAnswer("bakken", "Karen Holm", List.of(), null, "da"), AT_HOME));
      new Readings(room.database)
          .add(
              new Staff("asta", "Asta Agent", Staff.Role.AGENT),
              Readings.What.CALL_LIST,
              null,
              null,
              3)
          .block();
      for (String secret : List.of("Karen", "Holm", "22345678", "203.0.113")) {
        assertThat(tablesWith(room, secret)).as(secret).isEmpty();
      }
      assertThat(room.count("select count(*) from booking where personal is not null"))
          .isEqualTo(2);
      where.execute(
          """
          update booking set starts = starts - interval '20 days',
            changed_at = changed_at - interval '20 days';
          update answer_code set until = until - interval '2 days';
          update booking_reading set at = at - interval '2 years'
          """);
      room.reconciler.clean().block();
      assertThat(room.count("select count(*) from booking")).isZero();
      assertThat(room.count("select count(*) from answer_code")).isZero();
      assertThat(room.count("select count(*) from booking_reading")).isZero();
      assertThat(room.count("select count(*) from broken_booking")).isZero();
    }
  }

  /** The tables of which any row says the text somewhere, whatever its columns are. */
  private static List<String> tablesWith(BookingRoom room, String text) {
    List<String> tables =
        Objects.requireNonNull(
            room.database
                .sql(
                    """
                    select table_name::text from information_schema.tables
                    where table_schema = 'public' and table_type = 'BASE TABLE'
                    """)
                .mapValue(String.class)
                .all()
                .collectList()
                .block());
    assertThat(tables).contains("booking", "claim", "answer_code", "booking_reading");
    return tables.stream()
        .filter(
            table ->
                room.count(
                        "select count(*) from \"%s\" t where t::text like '%%%s%%' or t::text like '%%%s%%'"
                            .formatted(table, text, hex(text)))
                    > 0)
        .toList();
  }

  /** As bytes stand in the text of a row. */
  private static String hex(String text) {
    return java.util.HexFormat.of()
        .formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
