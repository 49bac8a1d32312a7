package dk.naersund.availability.internal;

import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When a registry offers services at sites: where the service's own days, its season's and those of
 * one of the site's locations meet, and the site is not closed. Worked out when first asked for.
 */
final class OfferedDays implements Function<ServiceAtSiteId, Spans> {
  private static final long EVER = Long.MAX_VALUE / 4;

  private final @Nullable RegistrySnapshot registry;
  private final Map<ServiceAtSiteId, Spans> known = new ConcurrentHashMap<>();

  /** Days as numbers since 1970, both included. */
  private record Days(long first, long last) {
    static Days of(@Nullable LocalDate first, @Nullable LocalDate last) {
      return new Days(
          first == null ? -EVER : first.toEpochDay(), last == null ? EVER : last.toEpochDay());
    }

    Days and(Days other) {
      return new Days(Math.max(first, other.first), Math.min(last, other.last));
    }

    boolean isEmpty() {
      return last < first;
    }
  }

  /**
   * @param registry null before there is one
   */
  OfferedDays(@Nullable RegistrySnapshot registry) {
    this.registry = registry;
  }

  @Override
  public Spans apply(ServiceAtSiteId at) {
    return known.computeIfAbsent(at, this::find);
  }

  private Spans find(ServiceAtSiteId at) {
    RegistrySnapshot all = registry;
    if (all == null) {
      return Spans.NEVER;
    }
    Optional<Site> site = all.findSite(at.site());
    Optional<Service> service = all.findService(at.service());
    return site.isEmpty() || service.isEmpty()
        ? Spans.NEVER
        : spans(offered(all, site.get(), service.get()), site.get().closures());
  }

  private static List<Days> offered(RegistrySnapshot all, Site site, Service service) {
    Days season =
        Optional.ofNullable(service.season())
            .flatMap(all::findSeason)
            .map((Season found) -> Days.of(found.firstDay(), found.lastDay()))
            .orElse(Days.of(null, null));
    List<Days> offered = new ArrayList<>();
    for (Site.ServiceAtSite here : site.services()) {
      if (here.service().equals(service.id())) {
        for (SiteLocation location : site.locations()) {
          offered.add(
              Days.of(here.from(), here.to())
                  .and(season)
                  .and(Days.of(location.from(), location.to())));
        }
      }
    }
    return offered;
  }

  private static Spans spans(List<Days> offered, List<Site.Closure> closures) {
    List<Days> open = offered;
    for (Site.Closure closure : closures) {
      Days closed = Days.of(closure.from(), closure.to());
      open =
          open.stream()
              .<Days>mapMulti(
                  (days, add) -> {
                    add.accept(days.and(new Days(-EVER, closed.first() - 1)));
                    add.accept(days.and(new Days(closed.last() + 1, EVER)));
                  })
              .toList();
    }
    List<Days> sorted =
        open.stream()
            .filter(days -> !days.isEmpty())
            .sorted(Comparator.comparingLong(Days::first))
            .toList();
    long[] edges = new long[2 * sorted.size()];
    int count = 0;
    long covered = Long.MIN_VALUE;
    for (Days days : sorted) {
      // Days that follow on each other are one span.
      if (count > 0 && days.first() <= covered + 1) {
        covered = Math.max(covered, days.last());
      } else {
        edges[count++] = second(days.first());
        covered = days.last();
        count++;
      }
      edges[count - 1] = second(covered + 1);
    }
    return new Spans(java.util.Arrays.copyOf(edges, count));
  }

  private static long second(long day) {
    return Math.abs(day) >= EVER - 1
        ? (day < 0 ? Long.MIN_VALUE : Long.MAX_VALUE)
        : LocalDate.ofEpochDay(day).atStartOfDay(SeriesExpansion.ZONE).toEpochSecond();
  }
}
