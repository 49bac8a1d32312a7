package dk.naersund.coverage;

import dk.naersund.geo.Area;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an authority has promised its citizens, as a rule that can be checked. Read from {@code
 * rules/promises.yaml} of the region.
 *
 * @param id stable id, unique in the region
 * @param text the promise as citizens would say it
 * @param kind id of the service kind it is about
 * @param season id of the season in which it holds, and whose services alone count; null for all
 *     year and all services
 * @param from first day on which it holds; null when it always did
 * @param to last day, included; null when no end is known
 * @param rule what must be so
 * @param source where the promise stands
 */
public record Promise(
    String id,
    LocalText text,
    String kind,
    @Nullable String season,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Rule rule,
    Source source) {
  public Promise {
    if (season == null && rule instanceof Sites sites && sites.when() == When.IN_SEASON) {
      throw new IllegalArgumentException("promise " + id + " counts by season and names none");
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("promise " + id + " ends before it begins");
    }
  }

  /** What must be so on every day on which the promise holds. */
  public sealed interface Rule {}

  /** When a promised site must be there. */
  public enum When {
    /** On every day: the promise is broken from the day on which there are too few. */
    EVERY_DAY,
    /** On some day of the season: a site that visits once counts for all of it. */
    IN_SEASON
  }

  /**
   * At least so many sites offer the service: in every area of a kind, or in the whole region. A
   * site counts on days on which it is there, closed or open, unless it is shut for {@value
   * #SHUT_DAYS} days or more, or nobody knows for how long.
   *
   * @param per in each area of this kind; null for the region as a whole
   * @param atLeast how many sites, 1 or more
   * @param when on every day, or once a season
   */
  public record Sites(Area.@Nullable Kind per, int atLeast, When when) implements Rule {
    /** Shut so long, a site is not there; for less it is only closed, as on a Sunday. */
    public static final int SHUT_DAYS = 7;

    /** At least so many sites in the region as a whole. */
    public static Sites inRegion(int atLeast, When when) {
      return new Sites(null, atLeast, when);
    }

    public Sites {
      if (atLeast < 1) {
        throw new IllegalArgumentException("a promise of " + atLeast + " sites promises nothing");
      }
    }
  }

  /**
   * From the addresses of every area a site can be reached in so many minutes, or by a way of so
   * many metres.
   *
   * @param per counted for each area of this kind; null for the region as a whole
   * @param profile id of the street profile that travels: {@code walk}, {@code wheelchair}, {@code
   *     bike}, {@code car} …
   * @param minutes longest time there; null when only the length counts
   * @param metres greatest length of the fastest way there; null when only the time counts
   * @param percent of the addresses, above 0 and at most 100
   */
  public record Within(
      Area.@Nullable Kind per,
      String profile,
      @Nullable Integer minutes,
      @Nullable Integer metres,
      double percent)
      implements Rule {
    public Within {
      if (minutes == null && metres == null) {
        throw new IllegalArgumentException("how near must be said in minutes or metres");
      }
      if ((minutes != null && minutes < 1) || (metres != null && metres < 1)) {
        throw new IllegalArgumentException("minutes and metres must be 1 or more");
      }
      if (!(percent > 0 && percent <= 100)) {
        throw new IllegalArgumentException("percent must be above 0 and at most 100: " + percent);
      }
    }
  }

  /**
   * Where a promise stands.
   *
   * @param text the document, and where in it
   * @param date of the document
   */
  public record Source(LocalText text, LocalDate date) {}
}
