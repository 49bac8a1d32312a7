package dk.naersund.coverage.internal;

import dk.naersund.coverage.Promise;
import dk.naersund.geo.Area;
import dk.naersund.hours.HoursException;
import dk.naersund.registry.Site;
import dk.naersund.world.Offer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Which offers count: on which days, for whom, and whether for certain. */
final class Counting {
  private Counting() {}

  /** Whether the offer belongs to what is promised: to the season, if one is named. */
  static boolean belongs(Offer offer, @Nullable String season) {
    return season == null || season.equals(offer.service().season());
  }

  /** Whether the offer is there on the day and not shut for long. */
  static boolean isThere(Offer offer, LocalDate day) {
    return offer.holdsOn(day) && !isShut(offer, day);
  }

  private static boolean isShut(Offer offer, LocalDate day) {
    boolean[] shut = {false};
    forEachShutting(
        offer,
        (first, last) ->
            shut[0] |= !day.isBefore(first) && (LocalDate.MAX.equals(last) || !day.isAfter(last)));
    return shut[0];
  }

  /** Hands over first and last day of every long closing. */
  private static void forEachShutting(Offer offer, BiConsumer<LocalDate, LocalDate> shutting) {
    for (Site.Closure closure : offer.site().closures()) {
      shutting(closure.from(), closure.to() == null ? LocalDate.MAX : closure.to(), shutting);
    }
    for (HoursException exception : offer.at().exceptions()) {
      if (exception.hours().strip().matches("off|closed")) {
        shutting(exception.from(), exception.to(), shutting);
      }
    }
  }

  private static void shutting(
      LocalDate first, LocalDate last, BiConsumer<LocalDate, LocalDate> shutting) {
    if (ChronoUnit.DAYS.between(first, last) + 1 >= Promise.Sites.SHUT_DAYS) {
      shutting.accept(first, last);
    }
  }

  /** Whether the offer is there on at least one of the days. */
  static boolean isThereWithin(Offer offer, LocalDate first, LocalDate last) {
    LocalDate from = offer.from() == null || offer.from().isBefore(first) ? first : offer.from();
    LocalDate to = offer.to() == null || offer.to().isAfter(last) ? last : offer.to();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (!isShut(offer, day)) {
        return true;
      }
    }
    return false;
  }

  /** Adds the days after {@code day} on which something about the offer begins or is over. */
  static void addTurns(Offer offer, LocalDate day, SortedSet<LocalDate> turns) {
    add(offer.from(), day, turns);
    add(dayAfter(offer.to()), day, turns);
    forEachShutting(
        offer,
        (first, last) -> {
          add(first, day, turns);
          add(LocalDate.MAX.equals(last) ? null : dayAfter(last), day, turns);
        });
  }

  /** Adds a day if it is known and still to come. */
  static void add(@Nullable LocalDate turn, LocalDate day, SortedSet<LocalDate> turns) {
    if (turn != null && turn.isAfter(day)) {
      turns.add(turn);
    }
  }

  static @Nullable LocalDate dayAfter(@Nullable LocalDate day) {
    return day == null ? null : day.plusDays(1);
  }

  /** Whether it is known that people are received there at all. */
  static boolean isCertain(Offer offer) {
    return !offer.at().hours().isBlank();
  }

  /** Whether citizens of the municipality may use it; without one only what is for everybody. */
  static boolean mayBeUsedFrom(Offer offer, @Nullable Area municipality) {
    var residence = offer.service().audience().residence();
    return residence.isEmpty() || (municipality != null && residence.contains(municipality.id()));
  }
}
