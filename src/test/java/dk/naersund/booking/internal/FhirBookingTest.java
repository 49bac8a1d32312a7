package dk.naersund.booking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.availability.SlotId;
import dk.naersund.availability.internal.TestServers;
import dk.naersund.booking.BookWish;
import dk.naersund.booking.BookableSource.Answer;
import dk.naersund.booking.Booking;
import dk.naersund.booking.CivilNumber;
import dk.naersund.booking.FhirClinic;
import dk.naersund.booking.FhirClinic.Trouble;
import dk.naersund.booking.Hold;
import dk.naersund.booking.HoldWish;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Person;
import dk.naersund.booking.Refusal;
import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** Booking in a FHIR server that answers well, late, wrongly, or not at all. */
@ExtendWith(PostgresTest.class)
class FhirBookingTest {
  private static final Instant START = Instant.parse("2031-03-03T08:00:00Z");
  private static final SlotId SLOT = new SlotId("klinik", "3");
  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final Person KAREN =
      new Person("Karen Holm", "+4522345678", List.of("step-free-entrance"));

  private final TestDatabase where;
  private FhirClinic clinic = new FhirClinic(false, 3_000);

  FhirBookingTest(TestDatabase where) {
    this.where = where;
  }

  @BeforeEach
  void nothingBooked() {
    where.execute("delete from claim; delete from booking");
    clinic.addSlots(10, START);
  }

  @AfterEach
  void stop() {
    clinic.close();
  }

  private FhirBooking source(boolean number) {
    return new FhirBooking(TestServers.fhir(clinic.url(), PATIENCE, BookingRoom.AT, number));
  }

  private BookingRoom room() {
    return room(false);
  }

  private BookingRoom room(boolean number) {
    return new BookingRoom(
        where, BookingRoom.secrets(), BookingRoom.settings(3, 5, 20), List.of(), source(number));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static Outcome<Hold> hold(BookingRoom room, String key) {
    return Objects.requireNonNull(
        room.bookings.hold(new HoldWish(key, SLOT, key, BookingRoom.AGENT)).block());
  }

  private static Outcome<Booking> book(BookingRoom room, String token, String key) {
    return Objects.requireNonNull(
        room.bookings.book(new BookWish(token, key, KAREN, BookingRoom.AGENT)).block());
  }

  private static Booking.State state(BookingRoom room, String token, String key) {
    return book(room, token, key).done().orElseThrow().state();
  }

  private void settle(BookingRoom room) {
    where.execute("update booking set look_at = clock_timestamp() where look_at is not null");
    room.reconciler.settle().block();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void holdsBooksAndCancels(boolean offersHold) {
    clinic.close();
    clinic = new FhirClinic(offersHold, 3_000);
    clinic.addSlots(10, START);
    try (BookingRoom room = room()) {
      Hold hold = hold(room, key()).done().orElseThrow();
      assertThat(hold.start()).isEqualTo(START.plusSeconds(1800));
      assertThat(clinic.status("3")).isEqualTo("busy-tentative");
      assertThat(hold(room, key())).isEqualTo(Outcome.refused(Refusal.TAKEN));
      Booking booking = book(room, hold.token(), key()).done().orElseThrow();
      assertThat(booking.state()).isEqualTo(Booking.State.BOOKED);
      List<JsonNode> made = clinic.appointments("booked");
      assertThat(made).hasSize(1);
      assertThat(made.getFirst().toString())
          .contains("Karen Holm", "+4522345678", "step-free-entrance", "Slot/3");
      assertThat(room.bookings.cancel(booking.code(), BookingRoom.AGENT).block())
          .matches(outcome -> outcome.done().orElseThrow().state() == Booking.State.CANCELLED);
      assertThat(clinic.appointments("booked")).isEmpty();
      assertThat(clinic.appointments("cancelled")).hasSize(1);
      assertThat(offersHold || clinic.status("3").equals("free")).isTrue();
    }
  }

  @Test
  void whoHearsNothingIsToldSoAndThenThatItIsBooked() {
    try (BookingRoom room = room()) {
      String token = hold(room, key()).done().orElseThrow().token();
      clinic.has(Trouble.LATE, "POST", "Appointment");
      String key = key();
      assertThat(state(room, token, key)).isEqualTo(Booking.State.CONFIRMING);
      clinic.recovers();
      settle(room);
      assertThat(state(room, token, key)).isEqualTo(Booking.State.BOOKED);
      assertThat(clinic.appointments("booked")).hasSize(1);
    }
  }

  @Test
  void whoHearsNothingIsToldSoAndThenThatItIsNot() {
    try (BookingRoom room = room()) {
      String token = hold(room, key()).done().orElseThrow().token();
      clinic.has(Trouble.LOST, "POST", "Appointment");
      String key = key();
      assertThat(state(room, token, key)).isEqualTo(Booking.State.CONFIRMING);
      clinic.recovers();
      // Somebody at the desk gives the time to another patient; our name on the slot is gone.
      clinic.replaceSlot("3", "busy");
      settle(room);
      assertThat(state(room, token, key)).isEqualTo(Booking.State.FAILED);
      assertThat(clinic.appointments("booked")).isEmpty();
    }
  }

  @Test
  void aSlotThatIsTakenMeanwhileIsTaken() {
    clinic.has(
        request -> {
          if (request.getMethod().getName().equals("PUT")) {
            clinic.replaceSlot("3", "busy");
          }
          return Trouble.NONE;
        });
    try (BookingRoom room = room()) {
      assertThat(hold(room, key())).isEqualTo(Outcome.refused(Refusal.TAKEN));
      assertThat(clinic.status("3")).isEqualTo("busy");
    }
  }

  @Test
  void anAppointmentThatTheServerRefusesIsNone() {
    try (BookingRoom room = room()) {
      String token = hold(room, key()).done().orElseThrow().token();
      clinic.replaceSlot("3", "busy");
      assertThat(state(room, token, key())).isEqualTo(Booking.State.FAILED);
    }
  }

  @Test
  void aHoldThatNobodyAnswersIsGivenBackAgainAndAgain() {
    try (BookingRoom room = room()) {
      clinic.has(Trouble.LATE, "PUT", "Slot");
      String key = key();
      assertThat(hold(room, key)).isEqualTo(Outcome.refused(Refusal.NO_ANSWER));
      assertThat(clinic.status("3")).isEqualTo("busy-tentative");
      clinic.recovers();
      for (int i = 0; i < 5; i++) {
        settle(room);
      }
      assertThat(clinic.status("3")).isEqualTo("free");
      assertThat(room.count("select count(*) from booking where look_at is not null")).isZero();
      assertThat(hold(room, key)).isEqualTo(Outcome.refused(Refusal.EXPIRED));
    }
  }

  @Test
  void theSameKeyAsksAgainWhereNobodyAnswered() {
    try (BookingRoom room = room()) {
      clinic.has(Trouble.LATE, "PUT", "Slot");
      String key = key();
      assertThat(hold(room, key)).isEqualTo(Outcome.refused(Refusal.NO_ANSWER));
      clinic.recovers();
      assertThat(hold(room, key).done()).isPresent();
    }
  }

  @Test
  void errorsAndGarbledAnswersAreNoAnswers() {
    try (BookingRoom room = room()) {
      clinic.has(Trouble.ERROR, "GET", "Slot/");
      assertThat(hold(room, key())).isEqualTo(Outcome.refused(Refusal.NO_ANSWER));
      clinic.has(Trouble.GARBLED, "GET", "Slot/");
      assertThat(hold(room, key())).isEqualTo(Outcome.refused(Refusal.NO_ANSWER));
      clinic.has(Trouble.GARBLED, "GET", "Slot?");
      assertThat(hold(room, key())).isEqualTo(Outcome.refused(Refusal.NO_ANSWER));
      clinic.recovers();
      String token = hold(room, key()).done().orElseThrow().token();
      clinic.has(Trouble.GARBLED, "POST", "Appointment");
      // It was made: the search by its name tells at once.
      assertThat(state(room, token, key())).isEqualTo(Booking.State.BOOKED);
    }
  }

  @Test
  void aServerThatIsDownConfirmsNothing() {
    try (BookingRoom room = room()) {
      String token = hold(room, key()).done().orElseThrow().token();
      clinic.close();
      assertThat(state(room, token, key())).isEqualTo(Booking.State.CONFIRMING);
      assertThat(hold(room, key())).isEqualTo(Outcome.refused(Refusal.NO_ANSWER));
    }
  }

  @Test
  void manyTriesAtOnceMakeOneAppointment() {
    FhirBooking source = source(false);
    String claim = "booking-" + UUID.randomUUID();
    assertThat(source.hold(SLOT, claim, PATIENCE).block()).isEqualTo(Answer.YES);
    List<Answer> answers =
        Flux.range(0, 12).flatMap(i -> source.book(SLOT, claim, KAREN, null)).collectList().block();
    assertThat(answers).containsOnly(Answer.YES);
    assertThat(clinic.appointments("booked")).hasSize(1);
    assertThat(source.book(SLOT, "booking-other", KAREN, null).block()).isEqualTo(Answer.TAKEN);
  }

  @Test
  void aCivilNumberIsPassedOnAndKeptNowhere() {
    try (BookingRoom room = room(true)) {
      String token = hold(room, key()).done().orElseThrow().token();
      assertThat(book(room, token, key())).isEqualTo(Outcome.refused(Refusal.CIVIL_NUMBER_NEEDED));
      CivilNumber number = CivilNumber.typed("010203-1234").orElseThrow();
      BookWish wish = new BookWish(token, key(), KAREN, BookingRoom.AGENT, number);
      assertThat(room.bookings.book(wish).block())
          .matches(outcome -> outcome.done().orElseThrow().state() == Booking.State.BOOKED);
      assertThat(clinic.appointments("booked").getFirst().at("/contained/0/identifier/0/value"))
          .hasToString("\"0102031234\"");
      assertThat(wish + " " + number).doesNotContain("0102");
      String rows = one(room, "select string_agg(b::text, ' ') from booking b", String.class);
      assertThat(rows).isNotBlank().doesNotContain("0102031234", "010203-1234", "Karen");
      // Nor is it in what is sealed, which opens to a person without one.
      UUID id = one(room, "select id from booking where state = 'booked'", UUID.class);
      assertThat(room.views.person(Objects.requireNonNull(room.table.byId(id, false).block())))
          .contains(KAREN);
    }
  }

  private static <T> T one(BookingRoom room, String sql, Class<T> type) {
    return Objects.requireNonNull(room.database.sql(sql).mapValue(type).one().block());
  }
}
