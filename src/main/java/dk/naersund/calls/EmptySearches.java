package dk.naersund.calls;

import dk.naersund.search.NearestAnswer;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Counts searches that found no place, by kind of service, municipality and reason, each day: so
 * that planners see what is missing. No words, no position and no person are counted.
 */
public interface EmptySearches {
  /** How somebody asked. */
  enum Channel {
    WEB,
    PHONE
  }

  /**
   * How often.
   *
   * @param kind id of the kind of service
   * @param municipality code of the municipality that the search began in; {@code none} outside all
   * @param reason code of the reason that most places were left out for
   * @param searches how many, at least 1
   */
  record Count(String kind, String municipality, String reason, Channel channel, long searches) {}

  /** Counts the answer if it has no place; never blocks, and reaches the table within a minute. */
  void count(NearestAnswer answer, Channel channel);

  /** The counts of these days together, the greatest first; both days included. */
  Mono<List<Count>> list(LocalDate from, LocalDate to);
}
