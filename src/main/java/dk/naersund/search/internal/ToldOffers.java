package dk.naersund.search.internal;

import dk.naersund.availability.Confidence;
import dk.naersund.availability.FreeTimesSnapshot;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.hours.OpeningHours;
import dk.naersund.world.Offer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of which offers of one kind somebody tells the free times, and how early anybody can be served at
 * all. Safe for many threads.
 */
final class ToldOffers {
  /** What the division was made from; kept to see whether it still holds. */
  private final Set<ServiceAtSiteId> known;

  private final List<Offer> told;
  private final OpenTimes all;
  private final OpenTimes untold;

  /** Which of those that are told was heard last: most often it still is. */
  private volatile int heard;

  private ToldOffers(
      Set<ServiceAtSiteId> known, List<Offer> told, OpenTimes all, OpenTimes untold) {
    this.known = known;
    this.told = told;
    this.all = all;
    this.untold = untold;
  }

  /**
   * @param offers all offers of the kind
   * @param all when any of them is open
   * @param before what was worked out for another snapshot; null for nothing
   */
  static ToldOffers of(
      List<Offer> offers,
      FreeTimesSnapshot free,
      OpenTimes all,
      ZoneId zone,
      @Nullable ToldOffers before) {
    List<Offer> told = new ArrayList<>();
    List<OpeningHours> others = new ArrayList<>();
    if (!free.known().isEmpty()) {
      for (Offer offer : offers) {
        if (isTold(offer, free)) {
          told.add(offer);
        } else {
          others.add(offer.hours());
        }
      }
    }
    OpenTimes untold =
        told.isEmpty()
            ? all
            : before != null && before.told.equals(told)
                ? before.untold
                : new OpenTimes(others, zone, Arrivals.HORIZON_DAYS + 1);
    return new ToldOffers(free.known(), told, all, untold);
  }

  /**
   * For somebody who asks about a moment that is gone: nothing is told of it.
   *
   * @param all when any offer of the kind is open
   */
  static ToldOffers none(OpenTimes all) {
    return new ToldOffers(Set.of(), List.of(), all, all);
  }

  static boolean isTold(Offer offer, FreeTimesSnapshot free) {
    return free.knows(offer.site().id(), offer.service().id());
  }

  /** Whether this still divides the offers as the snapshot does. */
  boolean isOf(FreeTimesSnapshot free) {
    return known == free.known();
  }

  boolean isEmpty() {
    return told.isEmpty();
  }

  /** Makes the days that are most likely asked about next. */
  void prepare(Instant from) {
    all.prepare(from);
    if (untold != all) {
      untold.prepare(from);
    }
  }

  /** Whether these days are made. */
  boolean isReady(Instant from) {
    return all.isReady(from) && (untold == all || untold.isReady(from));
  }

  /** How early somebody can be served, as one query sees it. */
  EarliestService earliest(FreeTimesSnapshot free) {
    return new EarliestService(untold, told.isEmpty() ? null : all, isAnyHeard(free));
  }

  /** Whether a source speaks of any of them, so that there may be a time that is known. */
  private boolean isAnyHeard(FreeTimesSnapshot free) {
    int size = told.size();
    int first = heard;
    for (int i = 0; i < size; i++) {
      int at = (first + i) % size;
      Offer offer = told.get(at);
      Confidence now = free.at(offer.site().id(), offer.service().id()).state().confidence();
      if (now != Confidence.SILENT && now != Confidence.OLD) {
        if (at != first) {
          heard = at;
        }
        return true;
      }
    }
    return false;
  }
}
