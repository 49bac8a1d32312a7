package dk.naersund.pages.internal.kommune;

import dk.naersund.hours.WeekGrid;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The week grid beside a written form of opening hours.
 *
 * @param field the name of the written form's field
 * @param shown the written form that the grid was made from; what a browser sends back tells which
 *     of the two somebody has changed
 * @param open whether it lies open: something in it is wrong
 */
record WeekView(
    String field, String shown, List<Day> days, String holidays, boolean closed, boolean open) {
  private static final List<String> COLUMNS = List.of("opens", "closes", "opens-again", "closes");

  /** A weekday and its cells. */
  record Day(String name, List<Cell> cells) {}

  /** One input. */
  record Cell(String name, String label, String value) {}

  /** The grid; null when the written form says what no grid can. */
  static @Nullable WeekView of(Spoken spoken, String field, SiteFields fields) {
    String rule = fields.get(field);
    Optional<WeekCells> typed = WeekCells.read(fields.get(SiteFields.WEEK + field));
    Optional<WeekCells> cells =
        typed.isPresent()
            ? typed
            : rule.isEmpty()
                ? Optional.of(WeekCells.EMPTY)
                : WeekGrid.of(rule).map(grid -> WeekCells.of(grid, spoken.words().locale()));
    return cells
        .map(
            shown ->
                new WeekView(
                    field,
                    rule,
                    days(spoken, field, shown),
                    WeekCells.holidays(field),
                    shown.closedOnHolidays(),
                    typed.isPresent()))
        .orElse(null);
  }

  private static List<Day> days(Spoken spoken, String field, WeekCells shown) {
    List<Day> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = name(spoken, day);
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < WeekCells.PER_DAY; i++) {
        int cell = (day.getValue() - 1) * WeekCells.PER_DAY + i;
        String column = spoken.get("site.week." + COLUMNS.get(i));
        cells.add(
            new Cell(WeekCells.name(field, cell), name + ", " + column, shown.cells().get(cell)));
      }
      days.add(new Day(name, cells));
    }
    return days;
  }

  /** {@code mandag}. */
  static String name(Spoken spoken, DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, spoken.words().locale());
  }
}
