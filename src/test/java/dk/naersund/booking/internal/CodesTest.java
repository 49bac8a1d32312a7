package dk.naersund.booking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naersund.booking.Asker;
import dk.naersund.booking.CallerAnswer;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Person;
import dk.naersund.booking.Refusal;
import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What guessing a code brings, and what the table tells to whoever reads it. */
@ExtendWith(PostgresTest.class)
class CodesTest {
  private final TestDatabase where;

  CodesTest(TestDatabase where) {
    this.where = where;
  }

  /** As they are when nobody sets anything. */
  private static BookingSettings defaults() {
    return new Binder(new MapConfigurationPropertySource(Map.of()))
        .bindOrCreate("naersund.booking", BookingSettings.class);
  }

  @Test
  void guessingAllDayAtTheAllowedRateHitsNoAnswerInTwentySevenYears() {
    BookingSettings settings = defaults();
    double hits = BookingSettings.hits(settings.answerTries(), settings.answersAlive());
    System.out.printf("Guessing codes of answers: %.2e expected hits a day%n", hits);
    assertThat(hits).isLessThan(1e-4);
  }

  @Test
  void settingsThatMakeGuessingWorthWhileAreRefused() {
    assertThatThrownBy(() -> room(40_000)).hasMessageContaining("answer-tries");
  }

  @Test
  void norABookingOfAMillion() {
    double guesses = 24.0 * defaults().bookingTries();
    double hits = guesses * 1_000_000 / Math.pow(2, Codes.BOOKING.bits());
    System.out.printf("Guessing codes of bookings: %.2e expected hits a day%n", hits);
    assertThat(hits).isLessThan(1e-4);
  }

  @Test
  void codesUseAllTheirLettersAlike() {
    Map<Character, Integer> letters = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      Codes.ANSWER.random().chars().forEach(c -> letters.merge((char) c, 1, Integer::sum));
    }
    assertThat(letters).hasSize(32);
    // 160,000 letters in 32 heaps of 5,000; six standard deviations.
    assertThat(letters.values()).allMatch(count -> Math.abs(count - 5_000) < 420);
  }

  @Test
  void whatLooksAlikeIsReadAsWhatIsMeant() {
    assertThat(Codes.ANSWER.read(" 7k3q-m9lo")).contains("7K3QM910");
    assertThat(Codes.BOOKING.read("o0iIl 1-abcd")).contains("001111ABCD");
    assertThat(Codes.ANSWER.read("7K3QM9X")).isEmpty();
    assertThat(Codes.ANSWER.read("7K3QM9XU")).isEmpty();
    assertThat(Codes.ANSWER.shown("7K3QM9XV")).isEqualTo("7K3Q-M9XV");
  }

  @Test
  void anAnswerOpensWithItsCodeAndNobodyReadsItInTheTable() {
    CallerAnswer answer =
        new CallerAnswer(
            "bakken", "Sygeplejeklinik, med rollator", List.of("Bus 2A kl. 14.14"), null, "da");
    Asker home = new Asker(Asker.Channel.WEB, "192.0.2.5");
    where.execute("delete from answer_code; delete from code_tries");
    try (BookingRoom room = room(400)) {
      String code =
          Objects.requireNonNull(room.answers.keep(answer, home).block())
              .done()
              .orElseThrow()
              .code();
      assertThat(room.answers.open(code.toLowerCase(java.util.Locale.ROOT), home).block())
          .isEqualTo(Outcome.of(answer));
      assertThat(
              room.database
                  .sql("select code || encode(sealed, 'escape') from answer_code")
                  .mapValue(String.class)
                  .one()
                  .block())
          .doesNotContain(code, code.replace("-", ""), "bakken", "rollator", "2A");
      where.execute("update answer_code set until = clock_timestamp() - interval '1 second'");
      assertThat(room.answers.open(code, home).block())
          .isEqualTo(Outcome.refused(Refusal.UNKNOWN_CODE));
      assertThat(room.answers.clean().block()).isEqualTo(1);
    }
  }

  @Test
  void wrongCodesAreLookedAtSoOftenAndNotMore() {
    where.execute("delete from code_tries");
    Asker agent = BookingRoom.AGENT;
    try (BookingRoom room = room(30)) {
      int looked = 0;
      for (int i = 0; i < 50; i++) {
        Outcome<CallerAnswer> said =
            Objects.requireNonNull(
                room.answers
                    .open(Codes.ANSWER.random(), new Asker(Asker.Channel.WEB, "10.0.0." + i))
                    .block());
        looked += said.equals(Outcome.refused(Refusal.UNKNOWN_CODE)) ? 1 : 0;
      }
      assertThat(looked).isEqualTo(30);
      // Not even a right one is looked at then, or the answer would tell.
      CallerAnswer answer = new CallerAnswer("bakken", "?", List.of(), null, "da");
      String code =
          Objects.requireNonNull(room.answers.keep(answer, agent).block())
              .done()
              .orElseThrow()
              .code();
      assertThat(room.answers.open(code, agent).block())
          .isEqualTo(Outcome.refused(Refusal.TOO_MANY_TRIES));
    }
    where.execute("delete from code_tries");
    try (BookingRoom room = room(400)) {
      Asker one = new Asker(Asker.Channel.WEB, "10.1.1.1");
      Outcome<CallerAnswer> said = Outcome.refused(Refusal.GONE);
      for (int i = 0; i < 21; i++) {
        said = Objects.requireNonNull(room.answers.open(Codes.ANSWER.random(), one).block());
      }
      assertThat(said).isEqualTo(Outcome.refused(Refusal.TOO_MANY_TRIES));
    }
  }

  private BookingRoom room(int answerTries) {
    BookingSettings s = defaults();
    return new BookingRoom(
        where,
        BookingRoom.secrets(),
        new BookingSettings(
            s.secrets(),
            s.holdFor(),
            s.holdForCaller(),
            s.holdsOfClient(),
            s.holdsWithin(),
            s.shareHeld(),
            s.bookingsOfClient(),
            s.bookingsOfPhone(),
            s.patience(),
            s.keepAfter(),
            s.keepRows(),
            s.answersAlive(),
            s.answersOfClient(),
            answerTries,
            s.bookingTries(),
            s.triesOfClient()),
        List.of());
  }

  @Test
  void whatIsSealedOpensWithItsSecretAtItsPlaceOnly() throws GeneralSecurityException {
    Secret secret = BookingRoom.secrets().current();
    Secret other = new Secret("other", new byte[Secret.BYTES]);
    byte[] open = "Karen Holm".getBytes(StandardCharsets.UTF_8);
    byte[] sealed = secret.seal(open, "here");
    assertThat(secret.open(sealed, "here")).isEqualTo(open);
    assertThat(sealed).isNotEqualTo(secret.seal(open, "here"));
    assertThatThrownBy(() -> secret.open(sealed, "there"))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> other.open(sealed, "here"))
        .isInstanceOf(GeneralSecurityException.class);
    sealed[20] ^= 1;
    assertThatThrownBy(() -> secret.open(sealed, "here"))
        .isInstanceOf(GeneralSecurityException.class);
    byte[] coded = secret.sealWith("7K3QM9XV", open, "here");
    assertThatThrownBy(() -> secret.openWith("7K3QM9XW", coded, "here"))
        .isInstanceOf(GeneralSecurityException.class);
    assertThat(secret.hash("a", "b", "c")).isNotEqualTo(secret.hash("a", "bc"));
    assertThat(secret.hash("a", "b")).isNotEqualTo(secret.hash("b", "b"));
  }

  @Test
  void nothingSaysWhoItIs() {
    Person person = Person.typed("  Karen   Holm ", "12 34 56 78".replace("12", "22"), List.of());
    assertThat(person.name()).isEqualTo("Karen Holm");
    assertThat(person.phone()).isEqualTo("+4522345678");
    assertThat(person.toString()).doesNotContain("Karen", "2234");
    assertThatThrownBy(() -> Person.typed("Karen 010203-1234", null, List.of()))
        .isInstanceOf(Person.NotRight.class);
    assertThatThrownBy(() -> Person.typed("Karen", "0102031234", List.of()))
        .isInstanceOf(Person.NotRight.class);
    assertThat(new Asker(Asker.Channel.WEB, "192.0.2.9").toString()).doesNotContain("192");
    assertThat(Networks.of("192.0.2.9").network()).isEqualTo(Networks.of("192.0.2.200").network());
    assertThat(Networks.of("2001:db8:1:2::9").client())
        .isEqualTo(Networks.of("2001:db8:1:2:3::1").client());
  }
}
