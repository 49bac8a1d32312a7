package dk.naersund.hours;

import dk.naersund.hours.internal.GridRule;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Opening hours that are the same every week, as a person fills them into a table: for each weekday
 * when it opens and closes. The written form says more; {@link #of} tells whether a rule can be
 * shown so without loss.
 *
 * @param days seven lists, Monday first; the spans of a day in their order, apart from one another;
 *     empty on a day that is closed
 * @param closedOnHolidays true when it is closed on public holidays; false when nobody has said,
 *     which is unknown and not open. Where no day is open it is always true
 */
public record WeekGrid(List<List<Span>> days, boolean closedOnHolidays) {
  /** How many spans a day can have. */
  public static final int SPANS = 2;

  private static final int DAY = 24 * 60;

  /**
   * From one time of day to another.
   *
   * @param from minute of the day
   * @param to minute of the day, later, at most 24 hours
   */
  public record Span(int from, int to) {
    public Span {
      if (from < 0 || to <= from || to > DAY) {
        throw new IllegalArgumentException("no span of a day: " + from + "–" + to);
      }
    }
  }

  public WeekGrid {
    days = days.stream().map(WeekGrid::inOrder).toList();
    if (days.size() != DayOfWeek.values().length) {
      throw new IllegalArgumentException("a week has seven days, not " + days.size());
    }
    closedOnHolidays = closedOnHolidays || days.stream().allMatch(List::isEmpty);
  }

  private static List<Span> inOrder(List<Span> spans) {
    List<Span> sorted = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).from() <= sorted.get(i - 1).to()) {
        throw new IllegalArgumentException("spans of one day meet: " + sorted);
      }
    }
    if (sorted.size() > SPANS) {
      throw new IllegalArgumentException("more than " + SPANS + " spans: " + sorted);
    }
    return sorted;
  }

  /**
   * The grid that says the same as a rule; empty when the rule cannot be read, is blank, or says
   * what no grid can: dates, seasons, appointments, comments, nights past midnight, a third span.
   *
   * @param rule in the grammar of {@link OpeningHours#of}
   */
  public static Optional<WeekGrid> of(String rule) {
    return GridRule.read(rule);
  }

  /** The spans of a weekday. */
  public List<Span> on(DayOfWeek day) {
    return days.get(day.getValue() - 1);
  }

  /** The written form: {@code Mo-Fr 08:00-12:00,13:00-16:00; PH off}. */
  public String rule() {
    return GridRule.write(this);
  }
}
