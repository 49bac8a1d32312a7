package dk.naersund.availability;

import dk.naersund.availability.CalendarProblem.Code;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which no opening series holds.
 *
 * @param id its number; 0 for one that is not kept yet
 * @param site the site
 * @param service the service; null for all at the site
 * @param first the first day
 * @param last the last day, included, at most two years later
 * @param reason why, for people
 */
public record ClosingDays(
    long id,
    String site,
    @Nullable String service,
    LocalDate first,
    LocalDate last,
    LocalText reason) {
  public ClosingDays {
    OpeningSeries.within("first", first.getYear(), 2000, 2200);
    if (last.isBefore(first)) {
      throw new CalendarProblem("last", Code.ENDS_BEFORE_IT_BEGINS);
    }
    if (last.isAfter(first.plusYears(2))) {
      throw new CalendarProblem("last", Code.TOO_LONG);
    }
  }

  /** The same under a number. */
  public ClosingDays withId(long number) {
    return new ClosingDays(number, site, service, first, last, reason);
  }

  /** Whether the service is closed on the day. */
  public boolean close(String theService, LocalDate day) {
    return (service == null || service.equals(theService))
        && !day.isBefore(first)
        && !day.isAfter(last);
  }
}
