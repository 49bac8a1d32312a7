package dk.naersund.availability;

import dk.naersund.registry.Author;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The write side of our own calendar. Every change has who, when and why, and can be taken back. No
 * change removes a claim: whoever has a time that the calendar has no more stays on the list of
 * broken ones.
 *
 * <p>What cannot be is a {@link CalendarProblem}. Who may change what is judged by whoever calls.
 */
public interface CalendarEditor {
  /** The calendar of a site; an empty one where nobody keeps any. */
  Mono<SiteCalendar> read(String site);

  /** The slots that begin from a moment on and before another, taken ones too, in order of time. */
  Flux<CalendarSlot> slots(ServiceAtSiteId at, Instant from, Instant before);

  /** What a change would do; writes nothing. */
  Mono<CalendarPreview> preview(CalendarEdit edit);

  /**
   * Makes a change.
   *
   * @param mark of the preview that was looked at; where the change would break other claims, or
   *     somebody else has changed the calendar meanwhile, nothing is changed
   */
  Mono<CalendarOutcome> apply(CalendarEdit edit, String mark, Author author);

  /** The changes of a site's calendar, the last one first. */
  Flux<CalendarChange> history(String site, int limit);
}
