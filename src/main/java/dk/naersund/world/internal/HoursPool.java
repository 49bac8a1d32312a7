package dk.naersund.world.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.naersund.hours.DanishDays;
import dk.naersund.hours.HoursException;
import dk.naersund.hours.HoursProblem;
import dk.naersund.hours.OpeningHours;
import dk.naersund.registry.Site;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opening hours by all that they are made of, so that a thousand places with the same hours share
 * them, and an edit takes over what it does not touch. Hours that no world uses any more are
 * forgotten.
 */
final class HoursPool {
  private static final Logger LOG = LoggerFactory.getLogger(HoursPool.class);

  /** Stands for "no end is known" where a span of days needs an end. */
  private static final LocalDate NO_END = LocalDate.of(2999, 12, 31);

  private final DanishDays days;
  private final ZoneId zone;
  private final Cache<Key, OpeningHours> pool = Caffeine.newBuilder().weakValues().build();

  private record Key(String rule, List<HoursException> exceptions) {}

  HoursPool(DanishDays days, ZoneId zone) {
    this.days = days;
    this.zone = zone;
  }

  /** The hours of a service at a site, the site's closures included. */
  OpeningHours of(Site site, Site.ServiceAtSite at) {
    List<HoursException> exceptions = new ArrayList<>(at.exceptions());
    for (Site.Closure closure : site.closures()) {
      LocalDate last = closure.to() == null ? NO_END : closure.to();
      exceptions.add(new HoursException(closure.from(), last, "off", closure.reason()));
    }
    try {
      return pool.get(
          new Key(at.hours(), List.copyOf(exceptions)),
          key -> OpeningHours.of(key.rule, key.exceptions, days, zone));
    } catch (HoursProblem e) {
      LOG.warn(
          "The opening hours of {} at {} are taken as unknown: {}",
          at.service(),
          site.id(),
          e.getMessage());
      return OpeningHours.of("", List.of(), days, zone);
    }
  }
}
