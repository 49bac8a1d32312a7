package dk.naersund.pages.internal.calendar;

import dk.naersund.availability.CalendarEdit;
import dk.naersund.availability.CalendarProblem;
import dk.naersund.availability.CalendarProblem.Code;
import dk.naersund.availability.ClosingDays;
import dk.naersund.availability.OpeningSeries;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SiteCalendar;
import dk.naersund.pages.internal.kommune.Days;
import dk.naersund.text.LocalText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What an editor wrote, as an edit; what cannot be read is a {@link CalendarProblem}. */
final class CalendarForm {
  /** The fields that a preview carries along. */
  static final List<String> KEPT =
      List.of(
          "what",
          "id",
          "days",
          "from",
          "to",
          "minutes",
          "seats",
          "weeks",
          "first",
          "last",
          "holidays",
          "closed-first",
          "closed-last",
          "closed-reason",
          "closed-all");

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[.:](\\d{2}))?");
  private static final int LONGEST_REASON = 300;

  private final MultiValueMap<String, String> form;
  private final ServiceAtSiteId at;
  private final LocalDate today;

  CalendarForm(MultiValueMap<String, String> form, ServiceAtSiteId at, LocalDate today) {
    this.form = form;
    this.at = at;
    this.today = today;
  }

  /** What the editor wants of the calendar as it is now. */
  CalendarEdit edit(SiteCalendar now) {
    return switch (text("what")) {
      case "new" -> new CalendarEdit.PutSeries(series());
      case "change" -> {
        OpeningSeries old =
            now.findSeries(number("id"))
                .orElseThrow(() -> new CalendarProblem("id", Code.UNKNOWN_SERIES));
        yield new CalendarEdit.PutSeries(
            old.until(optionalDay("last-" + old.id())).withSeats(whole("seats-" + old.id())));
      }
      case "remove" -> new CalendarEdit.RemoveSeries(at.site(), number("id"));
      case "close" -> new CalendarEdit.PutClosing(closing());
      case "reopen" -> new CalendarEdit.RemoveClosing(at.site(), number("id"));
      case "undo" -> new CalendarEdit.Undo(at.site(), number("id"));
      default -> throw new CalendarProblem("what", Code.MISSING);
    };
  }

  private OpeningSeries series() {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String day : form.getOrDefault("days", List.of())) {
      if (day != null && day.matches("[1-7]")) {
        days.add(DayOfWeek.of(Integer.parseInt(day)));
      }
    }
    return new OpeningSeries(
        0,
        at,
        days,
        clock("from"),
        clock("to"),
        text("weeks").isEmpty() ? 1 : whole("weeks"),
        day("first"),
        optionalDay("last"),
        whole("minutes"),
        whole("seats"),
        text("holidays").equals("open"));
  }

  private ClosingDays closing() {
    LocalDate first = day("closed-first");
    LocalDate last = text("closed-last").isEmpty() ? first : day("closed-last");
    String reason = text("closed-reason");
    if (reason.isEmpty()) {
      throw new CalendarProblem("closed-reason", Code.MISSING);
    }
    if (reason.length() > LONGEST_REASON) {
      throw new CalendarProblem("closed-reason", Code.TOO_LONG);
    }
    try {
      return new ClosingDays(
          0,
          at.site(),
          text("closed-all").equals("all") ? null : at.service(),
          first,
          last,
          LocalText.danish(reason));
    } catch (CalendarProblem problem) {
      throw new CalendarProblem("closed-" + problem.field(), problem.code());
    }
  }

  String text(String field) {
    String value = form.getFirst(field);
    return value == null ? "" : value.strip();
  }

  private long number(String field) {
    if (!text(field).matches("\\d{1,18}")) {
      throw new CalendarProblem(field, Code.UNKNOWN_SERIES);
    }
    return Long.parseLong(text(field));
  }

  private int whole(String field) {
    if (text(field).isEmpty()) {
      throw new CalendarProblem(field, Code.MISSING);
    }
    if (!text(field).matches("\\d{1,5}")) {
      throw new CalendarProblem(field, Code.OUT_OF_RANGE);
    }
    return Integer.parseInt(text(field));
  }

  private int clock(String field) {
    Matcher clock = CLOCK.matcher(text(field));
    if (text(field).isEmpty()) {
      throw new CalendarProblem(field, Code.MISSING);
    }
    if (!clock.matches()) {
      throw new CalendarProblem(field, Code.OUT_OF_RANGE);
    }
    int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
    int minutes = Integer.parseInt(clock.group(1)) * 60 + minute;
    if (minute > 59 || minutes > 1440) {
      throw new CalendarProblem(field, Code.OUT_OF_RANGE);
    }
    return minutes;
  }

  private LocalDate day(String field) {
    if (text(field).isEmpty()) {
      throw new CalendarProblem(field, Code.MISSING);
    }
    return Days.read(text(field), today)
        .orElseThrow(() -> new CalendarProblem(field, Code.OUT_OF_RANGE));
  }

  private @Nullable LocalDate optionalDay(String field) {
    return text(field).isEmpty() ? null : day(field);
  }

  /** A field as it was written. */
  record Kept(String name, String value) {}

  /** Everything that was written, to be sent again with what was looked at. */
  List<Kept> kept() {
    List<Kept> kept = new ArrayList<>();
    form.forEach(
        (field, values) -> {
          if (KEPT.contains(field) || field.matches("(last|seats)-\\d{1,18}")) {
            values.stream()
                .filter(value -> value != null && value.length() <= 1000)
                .limit(7)
                .forEach(value -> kept.add(new Kept(field, value)));
          }
        });
    return kept;
  }
}
