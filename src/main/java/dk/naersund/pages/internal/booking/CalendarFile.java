package dk.naersund.pages.internal.booking;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.time.Instant;
import java.util.Date;

/** A time as a file for one's own calendar (iCalendar, RFC 5545). */
final class CalendarFile {
  private CalendarFile() {}

  /**
   * The file.
   *
   * @param id stays the same for the same booking, and tells nothing
   * @param where the address; blank where it is not known
   */
  static String of(
      String id,
      Instant now,
      Instant start,
      int minutes,
      String title,
      String where,
      String about) {
    VEvent event = new VEvent();
    event.setUid(id + "@naersund");
    event.setDateTimeStamp(Date.from(now));
    event.setDateStart(Date.from(start));
    event.setDateEnd(Date.from(start.plusSeconds(60L * minutes)));
    event.setSummary(title);
    event.setDescription(about);
    event.setStatus(Status.confirmed());
    if (!where.isBlank()) {
      event.setLocation(where);
    }
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Naersund//Naersund//DA");
    calendar.addEvent(event);
    return Biweekly.write(calendar).go();
  }
}
