package dk.naersund.rides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naersund.hours.DanishDays;
import dk.naersund.platform.StartupProblem;
import dk.naersund.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken file is refused with the entry and the field, and what to write instead. */
class RideFileTest {
  private static final String GOOD =
      """
      conditions:
        - id: kort
          ask: {da: Har du kort?}
          needed: {da: Du skal have kort.}
      rides:
        - id: flextur
          name: {da: Flextur}
          about: {da: En bil.}
          who: {all: [kort]}
          kommuner: ["0991"]
          hours: "Mo-Su 06:00-23:00"
          order: {minutesBefore: 120}
          fare: {perStartedKilometre: true, steps: [{toKm: 10, fixed: 60}, {perKm: 8}]}
          aids: {wheelchair: {allowed: true, maxCentimetres: 140}}
          booking: {by: person}
          source: {text: {da: Takst}, date: 2024-01-21}
      """;

  @TempDir Path folder;

  @Test
  void aRegionWithoutTheFileHasNoRides() {
    assertThat(read().all()).isEmpty();
  }

  @Test
  void aGoodFileIsRead() throws IOException {
    Files.writeString(folder.resolve("rides.yaml"), GOOD);
    assertThat(read().all()).extracting(Ride::id).containsExactly("flextur");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id: flextur            | id: Flex Tur             | ride Flex Tur: "id" is "Flex Tur"; write small letters
          {da: En bil.}          | {da: En, to biler}       | a text with a comma stands in quotes
          name: {da: Flextur}    | {}                       | ride flextur: the field "name" is missing
          {all: [kort]}          | {all: [hund]}            | ride flextur: the field "who.all" names "hund"; known conditions are kort
          ["0991"]               | ["991"]                  | ride flextur: the field "kommuner" holds "991"; write a kommunekode as four digits
          06:00-23:00            | 06:00-2x                 | ride flextur: the field "hours" is "Mo-Su 06:00-2x"
          {minutesBefore: 120}   | {earliestDays: 3}        | ride flextur: the field "order" needs either
          {minutesBefore: 120}   | {minutesBefore: -1}      | ride flextur: "order.minutesBefore" is 0 or more
          {minutesBefore: 120}   | {daysBefore: 1}          | ride flextur: the field "order.until" is missing
          {minutesBefore: 120}   | {daysBefore: 1, until: x} | ride flextur: the field "order.until" is "x"; write a time
          {perKm: 8}             | {toKm: 12, perKm: 8}     | ride flextur: "steps": the last one must not end
          fixed: 60              | fixed: -60               | ride flextur: "steps": a price is 0 or more
          fixed: 60              | fixed: gratis            | number 1, fare, steps, number 1, fixed:
          wheelchair:            | hest:                    | ride flextur: the field "aids" is "hest"; known are none, rollator
          wheelchair:            | rollator:                | ride flextur: the field "aids.rollator" has limits
          {by: person}           | {by: hvem}               | ride flextur: the field "booking.by" is "hvem"; known are person
          date: 2024-01-21       | date: januar             | number 1, source, date:
          about:                 | abaut:                   | number 1, abaut:
          """)
  void aBrokenFileSaysWhatToMend(String good, String bad, String message) throws IOException {
    assertThat(GOOD).contains(good);
    Files.writeString(
        folder.resolve("rides.yaml"), GOOD.replace(good, bad.equals("{}") ? "" : bad));

    assertThatThrownBy(this::read)
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("rides.yaml")
        .hasMessageContaining(message);
  }

  private Rides read() {
    return Rides.read(
        folder, DanishDays.standard(), ZoneId.of("Europe/Copenhagen"), Texts.fromClasspath());
  }
}
