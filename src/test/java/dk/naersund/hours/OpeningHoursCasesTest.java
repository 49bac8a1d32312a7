package dk.naersund.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.naersund.text.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The real-life cases of {@code hours/cases.txt}. */
class OpeningHoursCasesTest {
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  @TestFactory
  Stream<DynamicTest> realLife() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String rule = "";
    List<HoursException> exceptions = List.of();
    for (String line : lines()) {
      if (line.startsWith("=")) {
        rule = line.substring(1).strip();
        exceptions = List.of();
      } else if (line.startsWith("!")) {
        exceptions = Stream.concat(exceptions.stream(), Stream.of(exception(line))).toList();
      } else if (!line.startsWith("#") && !line.isBlank()) {
        String[] cells = cells(line);
        OpeningHours hours = OpeningHours.of(rule, exceptions, DanishDays.standard(), COPENHAGEN);
        tests.add(DynamicTest.dynamicTest(rule + " @ " + line, () -> check(hours, cells)));
      }
    }
    return tests.stream();
  }

  private static void check(OpeningHours hours, String[] cells) {
    OpeningStatus status = hours.at(moment(cells[0]));
    String until = cells[2].equals("-") ? "null" : moment(cells[2]).toString();
    assertEquals(
        cells[1] + " until " + until + " because " + cells[3],
        status.state()
            + " until "
            + status.until()
            + " because "
            + (status.reason() == null ? "" : status.reason().da()));
  }

  private static HoursException exception(String line) {
    String[] cells = cells(line.substring(1));
    String[] dates = cells[0].split("\\.\\.");
    return new HoursException(
        LocalDate.parse(dates[0]),
        LocalDate.parse(dates[dates.length - 1]),
        cells[1],
        cells[2].isEmpty() ? null : LocalText.danish(cells[2]));
  }

  private static Instant moment(String text) {
    boolean second = text.endsWith("~");
    LocalDateTime wall = LocalDateTime.parse(text.replace("~", "").strip().replace(' ', 'T'));
    var time = wall.atZone(COPENHAGEN);
    return (second ? time.withLaterOffsetAtOverlap() : time).toInstant();
  }

  private static String[] cells(String line) {
    return Stream.of(line.split("\\|(?!\\|)", -1)).map(String::strip).toArray(String[]::new);
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            OpeningHoursCasesTest.class.getResourceAsStream("/hours/cases.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
