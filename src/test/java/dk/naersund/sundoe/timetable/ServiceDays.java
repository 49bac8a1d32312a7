package dk.naersund.sundoe.timetable;

import dk.naersund.hours.DanishDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * On which days what runs. The calendar spans so many years that it need not be made anew; public
 * holidays have Sunday's timetable, and so has Christmas Eve.
 */
final class ServiceDays {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2035, 12, 31);
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

  private ServiceDays() {}

  static void write(FeedZip feed) {
    feed.begin(
        "calendar.txt",
        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date");
    week(feed, "hverdag", "1,1,1,1,1,0,0");
    week(feed, "loerdag", "0,0,0,0,0,1,0");
    week(feed, "soendag", "0,0,0,0,0,0,1");
    week(feed, "nat", "0,0,0,0,1,1,0");
    feed.begin("calendar_dates.txt", "service_id,date,exception_type");
    DanishDays days = DanishDays.standard();
    FIRST
        .datesUntil(LAST.plusDays(1))
        .filter(day -> days.isPublicHoliday(day) || isChristmasEve(day))
        .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
        .forEach(day -> likeSunday(feed, day));
  }

  static String first() {
    return DATE.format(FIRST);
  }

  static String last() {
    return DATE.format(LAST);
  }

  private static void week(FeedZip feed, String id, String days) {
    feed.row("calendar.txt", concat(id, days));
  }

  private static Object[] concat(String id, String days) {
    return (id + "," + days + "," + first() + "," + last()).split(",");
  }

  private static boolean isChristmasEve(LocalDate day) {
    return day.getMonthValue() == 12 && day.getDayOfMonth() == 24;
  }

  private static void likeSunday(FeedZip feed, LocalDate day) {
    String date = DATE.format(day);
    boolean saturday = day.getDayOfWeek() == DayOfWeek.SATURDAY;
    feed.row("calendar_dates.txt", saturday ? "loerdag" : "hverdag", date, 2);
    if (saturday || day.getDayOfWeek() == DayOfWeek.FRIDAY) {
      feed.row("calendar_dates.txt", "nat", date, 2);
    }
    feed.row("calendar_dates.txt", "soendag", date, 1);
  }
}
