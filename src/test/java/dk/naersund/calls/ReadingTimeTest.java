package dk.naersund.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are counted as they are spoken. */
class ReadingTimeTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "Ring først., 2",
    "Sygeplejeklinikken åbner, 3",
    // Klokken tretten ti; klokken femten femogtyve.
    "klokken 13.10, 3",
    "klokken 15.25, 4",
    "klokken 8, 2",
    // Bus to A.
    "Bus 2A, 3",
    // To gange ti, to gange to ord.
    "99 95 10 20, 6",
    "117 meter, 4",
    "1234567, 7"
  })
  void countsWords(String text, int words) {
    assertThat(ReadingTime.words(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "ja, 1", "'en to tre fire', 2"})
  void tellsSecondsRoundedUp(String text, int seconds) {
    assertThat(ReadingTime.seconds(text)).isEqualTo(seconds);
  }
}
