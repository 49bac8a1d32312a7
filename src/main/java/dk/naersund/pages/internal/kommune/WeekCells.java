package dk.naersund.pages.internal.kommune;

import dk.naersund.hours.WeekGrid;
import dk.naersund.hours.WeekGrid.Span;
import dk.naersund.text.Texts;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of a week grid as people see and type them: {@code 8.00}, {@code 15.30}.
 *
 * @param cells for each weekday from Monday: opens, closes, opens again, closes
 * @param closedOnHolidays what is chosen for public holidays
 */
record WeekCells(List<String> cells, boolean closedOnHolidays) {
  static final int PER_DAY = 2 * WeekGrid.SPANS;

  private static final int ALL = DayOfWeek.values().length * PER_DAY;
  private static final int LONGEST = 12;
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[.:]?(\\d{2}))?");
  private static final String HOLIDAYS = "off";

  /** No cell filled in; whoever fills in some means a place that is closed on holidays. */
  static final WeekCells EMPTY = new WeekCells(Collections.nCopies(ALL, ""), true);

  WeekCells {
    cells = List.copyOf(cells);
  }

  static WeekCells of(WeekGrid grid, Locale locale) {
    List<String> cells = new ArrayList<>();
    for (List<Span> day : grid.days()) {
      for (int i = 0; i < WeekGrid.SPANS; i++) {
        cells.add(i < day.size() ? time(day.get(i).from(), locale) : "");
        cells.add(i < day.size() ? time(day.get(i).to(), locale) : "");
      }
    }
    return new WeekCells(cells, grid.closedOnHolidays());
  }

  /** What a browser sent for a field of hours; empty when its grid was not on the page. */
  static Optional<WeekCells> sent(String field, Map<String, String> form) {
    if (!form.containsKey(name(field, 0))) {
      return Optional.empty();
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < ALL; i++) {
      String cell = form.getOrDefault(name(field, i), "").strip().replace('|', ' ');
      cells.add(cell.substring(0, Math.min(LONGEST, cell.length())));
    }
    return Optional.of(new WeekCells(cells, HOLIDAYS.equals(form.get(holidays(field)))));
  }

  /** The name of a cell's input. */
  static String name(String field, int cell) {
    return "week-" + field + "-" + (cell / PER_DAY + 1) + "-" + (cell % PER_DAY + 1);
  }

  /** The name of the choice for public holidays. */
  static String holidays(String field) {
    return "week-" + field + "-ph";
  }

  /** All in one text, for a draft. */
  String kept() {
    return String.join("|", cells) + "|" + closedOnHolidays;
  }

  /** What a draft has kept; empty for anything else. */
  static Optional<WeekCells> read(String kept) {
    String[] parts = kept.split("\\|", -1);
    return parts.length == ALL + 1
        ? Optional.of(
            new WeekCells(List.of(parts).subList(0, ALL), Boolean.parseBoolean(parts[ALL])))
        : Optional.empty();
  }

  boolean isEmpty() {
    return cells.stream().allMatch(String::isEmpty);
  }

  /** The first weekday whose cells are no hours; empty when all can be read. */
  Optional<DayOfWeek> wrongDay() {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (spans(day).isEmpty()) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  /** The hours; empty while a day is wrong. */
  Optional<WeekGrid> grid() {
    List<List<Span>> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      Optional<List<Span>> spans = spans(day);
      if (spans.isEmpty()) {
        return Optional.empty();
      }
      days.add(spans.get());
    }
    return Optional.of(new WeekGrid(days, closedOnHolidays));
  }

  private Optional<List<Span>> spans(DayOfWeek day) {
    int first = (day.getValue() - 1) * PER_DAY;
    List<Span> spans = new ArrayList<>();
    int before = -1;
    for (int i = first; i < first + PER_DAY; i += 2) {
      if (cells.get(i).isEmpty() && cells.get(i + 1).isEmpty()) {
        continue;
      }
      int from = minute(cells.get(i));
      int to = minute(cells.get(i + 1));
      if (from < 0 || from <= before || to <= from) {
        return Optional.empty();
      }
      spans.add(new Span(from, to));
      before = to;
    }
    return Optional.of(spans);
  }

  /** The minute of the day; −1 for what is none. */
  private static int minute(String cell) {
    Matcher time = TIME.matcher(cell);
    if (!time.matches()) {
      return -1;
    }
    int minutes = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
    int all = Integer.parseInt(time.group(1)) * 60 + minutes;
    return minutes < 60 && all <= 24 * 60 ? all : -1;
  }

  private static String time(int minute, Locale locale) {
    String separator = locale.getLanguage().equals(Texts.DANISH.getLanguage()) ? "." : ":";
    return minute / 60 + separator + String.format(Locale.ROOT, "%02d", minute % 60);
  }
}
