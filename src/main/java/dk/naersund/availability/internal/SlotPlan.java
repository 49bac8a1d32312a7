package dk.naersund.availability.internal;

import dk.naersund.availability.OpeningSeries;
import dk.naersund.availability.SiteCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the slots of one service at one site must change so that they are what its calendar says.
 *
 * @param add beginnings of new slots, by series
 * @param withdraw slots that the calendar has no more
 * @param alter slots that come back, or whose number of seats changes, by series
 * @param kept slots that stay as they are
 */
record SlotPlan(
    Map<OpeningSeries, long[]> add,
    List<Row> withdraw,
    Map<OpeningSeries, List<Row>> alter,
    List<Row> kept) {
  /**
   * A row of the table.
   *
   * @param start seconds since 1970
   */
  record Row(
      long id, long series, long start, int minutes, int seats, int taken, boolean withdrawn) {}

  /**
   * Compares.
   *
   * @param rows the slots that begin after {@code now}, withdrawn ones included
   * @param until the last day for which slots are made
   */
  static SlotPlan of(
      SiteCalendar calendar,
      String service,
      List<Row> rows,
      SeriesExpansion expansion,
      Instant now,
      LocalDate until) {
    Map<Long, Map<Long, Row>> bySeries = new HashMap<>();
    for (Row row : rows) {
      bySeries.computeIfAbsent(row.series(), id -> new HashMap<>()).put(row.start(), row);
    }
    Map<OpeningSeries, long[]> add = new HashMap<>();
    Map<OpeningSeries, List<Row>> alter = new HashMap<>();
    List<Row> kept = new ArrayList<>();
    LocalDate today = LocalDate.ofInstant(now, SeriesExpansion.ZONE);
    for (OpeningSeries series : calendar.seriesOf(service)) {
      Map<Long, Row> there = bySeries.getOrDefault(series.id(), new HashMap<>());
      List<Row> other = new ArrayList<>();
      long[] missing =
          Arrays.stream(expansion.starts(series, calendar.closings(), today, until))
              .filter(start -> start > now.getEpochSecond())
              .filter(
                  start -> {
                    Row row = there.remove(start);
                    if (row == null) {
                      return true;
                    }
                    (row.withdrawn() || row.seats() != series.seats() ? other : kept).add(row);
                    return false;
                  })
              .toArray();
      if (missing.length > 0) {
        add.put(series, missing);
      }
      if (!other.isEmpty()) {
        alter.put(series, other);
      }
    }
    List<Row> withdraw =
        bySeries.values().stream()
            .flatMap(left -> left.values().stream())
            .filter(row -> !row.withdrawn())
            .toList();
    return new SlotPlan(add, withdraw, alter, kept);
  }
}
