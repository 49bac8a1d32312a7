package dk.naersund.hours.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.naersund.hours.DanishDays;
import dk.naersund.text.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The days of {@code hours/danish-days.yaml}. */
public final class FileDanishDays implements DanishDays {
  private static final String FILE = "/hours/danish-days.yaml";

  private final DaysFile file;
  private final Map<Year, Map<LocalDate, SpecialDay>> years = new ConcurrentHashMap<>();

  private FileDanishDays(DaysFile file) {
    this.file = file;
  }

  private static final class Holder {
    static final FileDanishDays DAYS = new FileDanishDays(read());
  }

  /** The days, read once. */
  public static DanishDays instance() {
    return Holder.DAYS;
  }

  @Override
  public Optional<SpecialDay> find(LocalDate date) {
    return Optional.ofNullable(
        years.computeIfAbsent(Year.of(date.getYear()), this::daysOf).get(date));
  }

  @Override
  public String source() {
    return file.source;
  }

  @Override
  public LocalDate asOf() {
    return file.asOf;
  }

  private Map<LocalDate, SpecialDay> daysOf(Year year) {
    Map<LocalDate, SpecialDay> found = new HashMap<>();
    for (Day day : file.days) {
      if (day.lastYear == null || year.getValue() <= day.lastYear) {
        LocalDate date = day.in(year.getValue());
        found.putIfAbsent(date, new SpecialDay(date, day.name, day.publicHoliday));
      }
    }
    return Map.copyOf(found);
  }

  private static DaysFile read() {
    try (InputStream in = FileDanishDays.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException(FILE + " is missing from the program");
      }
      return YAMLMapper.builder().build().readValue(in, DaysFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record DaysFile(String source, @JsonProperty("as-of") LocalDate asOf, List<Day> days) {}

  /**
   * A day of every year: either a date or a distance from Easter Sunday.
   *
   * @param lastYear the last year in which it was one; null for no end
   */
  record Day(
      LocalText name,
      @Nullable MonthDay date,
      @Nullable Integer easter,
      @JsonProperty("public-holiday") boolean publicHoliday,
      @JsonProperty("last-year") @Nullable Integer lastYear) {
    Day {
      if ((date == null) == (easter == null)) {
        throw new IllegalArgumentException(
            FILE + ": " + name.da() + " needs either a date or its distance from Easter");
      }
    }

    LocalDate in(int year) {
      return date != null
          ? date.atYear(year)
          : Easter.in(year).plusDays(easter == null ? 0 : easter);
    }
  }
}
