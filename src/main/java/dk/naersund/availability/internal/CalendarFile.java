package dk.naersund.availability.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.naersund.availability.ClosingDays;
import dk.naersund.availability.OpeningSeries;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.platform.FileFields;
import dk.naersund.platform.StartupProblem;
import dk.naersund.text.LocalText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code calendar.yaml} of a region: what an empty calendar begins with.
 *
 * @param series the opening series, without numbers
 * @param closings the closing days, without numbers
 */
public record CalendarFile(List<OpeningSeries> series, List<ClosingDays> closings) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");

  private record Entries(
      @Nullable List<SeriesEntry> series, @Nullable List<ClosingEntry> closings) {}

  private record SeriesEntry(
      @Nullable String site,
      @Nullable String service,
      @Nullable List<String> days,
      @Nullable String from,
      @Nullable String to,
      @Nullable Integer everyWeeks,
      @Nullable String first,
      @Nullable String last,
      @Nullable Integer minutes,
      @Nullable Integer seats,
      @JsonProperty("onHolidays") @Nullable Boolean onHolidays) {}

  private record ClosingEntry(
      @Nullable String site,
      @Nullable String service,
      @Nullable String first,
      @Nullable String last,
      @Nullable Map<String, String> reason) {}

  /**
   * Reads the file; a region without it begins with empty calendars.
   *
   * @throws StartupProblem when it is broken; the message names the entry and the field
   */
  public static CalendarFile read(Path file) {
    if (!Files.isRegularFile(file)) {
      return new CalendarFile(List.of(), List.of());
    }
    try {
      Entries entries = YAML.readValue(file, Entries.class);
      List<OpeningSeries> series = new ArrayList<>();
      for (SeriesEntry entry :
          entries.series() == null ? List.<SeriesEntry>of() : entries.series()) {
        series.add(named("series number " + (series.size() + 1), () -> series(entry)));
      }
      List<ClosingDays> closings = new ArrayList<>();
      for (ClosingEntry entry :
          entries.closings() == null ? List.<ClosingEntry>of() : entries.closings()) {
        closings.add(named("closing number " + (closings.size() + 1), () -> closing(entry)));
      }
      return new CalendarFile(series, closings);
    } catch (JacksonException e) {
      throw problem(file, String.valueOf(e.getOriginalMessage()), e);
    } catch (IllegalArgumentException e) {
      throw problem(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static <T> T named(String which, java.util.function.Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(which + ": " + e.getMessage(), e);
    }
  }

  private static OpeningSeries series(SeriesEntry entry) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String day : FileFields.required("days", entry.days())) {
      int index = DAYS.indexOf(day.toLowerCase(Locale.ROOT));
      if (index < 0) {
        throw new IllegalArgumentException(
            "the field \"days\" holds \"%s\"; known are %s"
                .formatted(day, String.join(", ", DAYS)));
      }
      days.add(DayOfWeek.of(index + 1));
    }
    return new OpeningSeries(
        0,
        new ServiceAtSiteId(
            FileFields.required("site", entry.site()),
            FileFields.required("service", entry.service())),
        days,
        minute("from", entry.from()),
        minute("to", entry.to()),
        entry.everyWeeks() == null ? 1 : entry.everyWeeks(),
        day("first", FileFields.required("first", entry.first())),
        entry.last() == null ? null : day("last", entry.last()),
        FileFields.required("minutes", entry.minutes()),
        entry.seats() == null ? 1 : entry.seats(),
        Boolean.TRUE.equals(entry.onHolidays()));
  }

  private static ClosingDays closing(ClosingEntry entry) {
    return new ClosingDays(
        0,
        FileFields.required("site", entry.site()),
        entry.service(),
        day("first", FileFields.required("first", entry.first())),
        day("last", FileFields.required("last", entry.last())),
        new LocalText(FileFields.required("reason", entry.reason())));
  }

  private static int minute(String field, @Nullable String text) {
    String clock = FileFields.required(field, text);
    if (!clock.matches("([01][0-9]|2[0-3]):[0-5][0-9]|24:00")) {
      throw new IllegalArgumentException(
          "the field \"%s\" is \"%s\"; write a time in quotes, \"08:00\"".formatted(field, clock));
    }
    return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3));
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException(
          "the field \"%s\" is \"%s\"; write a date, 2026-12-24".formatted(field, text), e);
    }
  }

  private static StartupProblem problem(Path file, String what, Exception cause) {
    return new StartupProblem(
        "The calendar " + file.toAbsolutePath().normalize() + " cannot be read: " + what + ".",
        "Mend the file; src/docs/region.md shows what belongs into it.",
        cause);
  }
}
