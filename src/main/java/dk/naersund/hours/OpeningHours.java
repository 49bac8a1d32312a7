package dk.naersund.hours;

import dk.naersund.hours.internal.RuleHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The opening hours of one service at one site: a rule in the OSM grammar, and exceptions for dated
 * days on top. Immutable; every question is answered for a moment and never reads a clock.
 */
public interface OpeningHours {
  /** How many days ahead, at most, a question is answered. */
  int HORIZON_DAYS = 400;

  /**
   * Reads a rule.
   *
   * @param rule in the grammar of <a
   *     href="https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification">OSM
   *     opening_hours</a>, for example {@code Mo-Fr 08:00-16:00; PH off}; blank means that nobody
   *     knows the hours
   * @param exceptions dated days on which other hours hold; where two overlap the later in the list
   *     wins
   * @param days which days are public holidays or customary closing days
   * @param zone the time zone of the place; opening hours are wall-clock times there
   * @throws HoursProblem when the rule or an exception's hours cannot be read, or use a part of the
   *     grammar that is not evaluated; the message says which part and why
   */
  static OpeningHours of(
      String rule, List<HoursException> exceptions, DanishDays days, ZoneId zone) {
    return RuleHours.of(rule, exceptions, days, zone);
  }

  /** The rule as written, blank when nobody knows the hours. */
  String rule();

  /** The exceptions, in the order given. */
  List<HoursException> exceptions();

  /** The time zone of the place. */
  ZoneId zone();

  /** What holds at the moment, and until when it holds. */
  OpeningStatus at(Instant moment);

  /**
   * The next moment, {@code from} included, at which it is open without an appointment.
   *
   * @param horizonDays how many days to look ahead, at most 400
   * @return empty when it is not open within the horizon, or when the hours are unknown
   */
  Optional<Instant> nextOpen(Instant from, int horizonDays);

  /**
   * What holds, piece by piece, from one moment to another: for a page that shows two weeks. The
   * pieces follow one another without a gap; the first begins at {@code from}, the last ends at
   * {@code to}.
   */
  List<OpeningStatus> between(Instant from, Instant to);
}
