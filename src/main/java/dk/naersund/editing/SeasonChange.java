package dk.naersund.editing;

import dk.naersund.hours.HoursException;
import dk.naersund.registry.Phone;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One change at many of a season's sites. What is null stays as it is; at least one thing changes.
 * A visit keeps its own day and hours.
 *
 * @param season id of the season
 * @param sites ids of the sites; empty for all that the account may change
 * @param service id of the one of the season's services that it is about; null for all of them
 * @param successor id of the season's service that takes over from one of the same kind; where it
 *     is offered already, nobody takes over
 * @param hours opening hours of the season's services, in the OSM grammar
 * @param exception other hours on dated days, in addition to those there are
 * @param phone whom to ring about the season's services
 * @param from the first day of the season's services
 * @param to their last day, included
 */
public record SeasonChange(
    String season,
    Set<String> sites,
    @Nullable String service,
    @Nullable String successor,
    @Nullable String hours,
    @Nullable HoursException exception,
    @Nullable Phone phone,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  public SeasonChange {
    sites = Set.copyOf(sites);
    if (successor == null
        && hours == null
        && exception == null
        && phone == null
        && from == null
        && to == null) {
      throw new IllegalArgumentException("nothing is to change");
    }
  }
}
