package dk.naersund.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Who comes to a site on a day, for those who receive them. Whoever calls this has seen that the
 * reader keeps the entries of the site.
 */
public interface DayList {
  /**
   * Somebody who comes.
   *
   * @param service id of the service
   * @param start when their time begins
   * @param minutes how long it is
   * @param person who comes
   * @param sure false while another system has not confirmed it
   */
  record Coming(String service, Instant start, int minutes, Person person, boolean sure) {
    /** Says nothing of the person. */
    @Override
    public String toString() {
      return "Coming[" + start + "]";
    }
  }

  /** Everybody of a Danish day, in order of time; that it was read is recorded. */
  Mono<List<Coming>> on(String site, LocalDate day, Staff reader);
}
