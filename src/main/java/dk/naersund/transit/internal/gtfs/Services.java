package dk.naersund.transit.internal.gtfs;

import dk.naersund.transit.internal.data.ServiceDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onebusaway.gtfs.model.ServiceCalendar;
import org.onebusaway.gtfs.model.ServiceCalendarDate;
import org.onebusaway.gtfs.model.calendar.ServiceDate;

/** The service days of one feed. */
final class Services {
  private final ServiceDays.Builder all;
  private final Notices notices;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();

  Services(ServiceDays.Builder all, Notices notices) {
    this.all = all;
    this.notices = notices;
  }

  void take(ServiceCalendar row, int line) {
    String id = row.getServiceId().getId();
    int number = number(id, line);
    LocalDate first = date(row.getStartDate());
    LocalDate last = date(row.getEndDate());
    if (last.isBefore(first)) {
      notices.tell(NoticeCode.DAYS_REVERSED, "calendar.txt", line, id, text(first), text(last));
      return;
    }
    int[] runs = {
      row.getMonday(),
      row.getTuesday(),
      row.getWednesday(),
      row.getThursday(),
      row.getFriday(),
      row.getSaturday(),
      row.getSunday()
    };
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (runs[day.getDayOfWeek().getValue() - 1] == 1) {
        all.set(number, day, true);
      }
    }
  }

  /** An exception of one day: it runs in spite of the calendar, or does not. */
  void take(ServiceCalendarDate row, int line) {
    String id = row.getServiceId().getId();
    int type = row.getExceptionType();
    if (type != 1 && type != 2) {
      notices.tell(
          NoticeCode.VALUE_NOT_VALID,
          "calendar_dates.txt",
          line,
          id,
          "exception_type",
          String.valueOf(type));
      return;
    }
    all.set(number(id, line), date(row.getDate()), type == 1);
  }

  /** The number of a service; null when no calendar names it. */
  @Nullable Integer find(String id) {
    return numbers.get(id);
  }

  /** Tells which of them never run. */
  void tellIdle() {
    numbers.forEach(
        (id, number) -> {
          if (all.isEmpty(number)) {
            notices.tell(
                NoticeCode.SERVICE_NEVER_RUNS, "calendar.txt", lines.getOrDefault(id, 0), id);
          }
        });
  }

  private int number(String id, int line) {
    lines.putIfAbsent(id, line);
    return numbers.computeIfAbsent(id, key -> all.add());
  }

  private static LocalDate date(ServiceDate date) {
    return LocalDate.of(date.getYear(), date.getMonth(), date.getDay());
  }

  private static String text(LocalDate day) {
    return day.toString();
  }
}
