package dk.naersund.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers say about time, on Tuesday 24 November 2026 at 14.10. */
class TimeWordsTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 24, 14, 10, 0, 0, ZONE);

  private final TimeWords words = new TimeWords(ZONE);

  @ParameterizedTest
  @CsvSource({
    "'', , , ",
    "nu, , , ",
    "hurtigst muligt, , , ",
    "i dag 13, 2026-11-24, 13:00, ",
    "idag kl. 15.30, 2026-11-24, 15:30, ",
    "i morgen, 2026-11-25, , ",
    "i morgen tidlig, 2026-11-25, 08:00, ",
    "i morgen formiddag, 2026-11-25, 09:00, ",
    "i eftermiddag, , 13:00, ",
    "i aften 8, , 20:00, ",
    "mandag formiddag, 2026-11-30, 09:00, ",
    "på fredag kl 9.30, 2026-11-27, 09:30, ",
    "tirs, 2026-12-01, , ",
    "næste onsdag, 2026-12-02, , ",
    "man 2, 2026-11-30, 14:00, ",
    "fre 1330, 2026-11-27, 13:30, ",
    "1/12 10, 2026-12-01, 10:00, ",
    "den 1. december kl. 9, 2026-12-01, 09:00, ",
    "3 jan, 2027-01-03, , ",
    "24/12/2026, 2026-12-24, , ",
    "om 2 timer, 2026-11-24, 16:10, ",
    "om en time, 2026-11-24, 15:10, ",
    "om 3 dage, 2026-11-27, , ",
    "om en uge, 2026-12-01, , ",
    "senest 12, , , 12:00",
    "i morgen inden kl. 11.15, 2026-11-25, , 11:15",
    "today 1 pm, 2026-11-24, 13:00, ",
    "tomorrow morning, 2026-11-25, 08:00, ",
    "Friday afternoon 2, 2026-11-27, 14:00, ",
    "in 2 hours, 2026-11-24, 16:10, ",
    "by 12, , , 12:00",
    "02.30, , 02:30, "
  })
  void isUnderstood(
      @Nullable String typed,
      @Nullable LocalDate day,
      @Nullable LocalTime from,
      @Nullable LocalTime by) {
    When when = words.read(typed == null ? "" : typed, NOW.toInstant());
    assertThat(when.day()).isEqualTo(day);
    assertThat(when.from()).isEqualTo(from);
    assertThat(when.by()).isEqualTo(by);
  }

  @ParameterizedTest
  @CsvSource({
    "engang, engang",
    "i dag 25, 25",
    "mandag sent, sent",
    "31/2, 31/2",
    "senest, senest"
  })
  void whatIsNotUnderstoodIsSaid(String typed, String unclear) {
    assertThat(words.read(typed, NOW.toInstant()).unclear()).containsExactly(unclear);
  }

  @Test
  void nothingThatIsTypedBreaksIt() {
    long seed = 20261124;
    Random random = new Random(seed);
    String[] pieces =
        "i dag om senest 1 13.30 1. 31/2 næste man december . / : 99999 æø 0 in an".split(" ");
    for (int round = 0; round < 20_000; round++) {
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(7); i >= 0; i--) {
        typed
            .append(pieces[random.nextInt(pieces.length)])
            .append(random.nextInt(3) > 0 ? " " : "");
      }
      When when = words.read(typed.toString(), NOW.toInstant());
      assertThat(when.unclear()).as("seed %d: %s", seed, typed).doesNotContain("");
    }
  }
}
