package dk.naersund.search;

import dk.naersund.hours.OpeningStatus;
import dk.naersund.registry.Answer;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brute force: every offer judged by itself at the moment of arrival, minute by minute where it
 * must wait, and sorted. Too slow and too simple to be wrong.
 */
final class OneByOne {
  private static final int HORIZON_DAYS = 14;

  /** What is told of an offer's free times, and whether somebody can keep one of them. */
  interface Told {
    /** Nobody tells any. */
    Told NONE = new Told() {};

    /** Whether somebody tells the offer's times. */
    default boolean isTold(Offer offer) {
      return false;
    }

    /** All that are free, of those that begin when the person is there; null when not known. */
    default @Nullable List<Instant> free(Offer offer, Instant arrival) {
      return null;
    }

    /** How long after its beginning one is served at the latest: zero for a time that is told. */
    default Duration span(Offer offer) {
      return Duration.ZERO;
    }
  }

  /**
   * An offer that a search must find, in the order of these.
   *
   * @param doubt 0 where the moment is known, 1 where one must ring for a time, 2 where the hours
   *     are not known
   */
  record Expected(
      String site, String service, int doubt, Instant moment, long millis, boolean laterDay) {
    /** Site and service. */
    String what() {
      return site + " " + service;
    }
  }

  private OneByOne() {}

  /**
   * All offers that this person can use, the best first.
   *
   * @param travel milliseconds to an offer; empty where there is no way
   */
  static List<Expected> judge(
      World world, NearestQuery query, Function<Offer, OptionalLong> travel) {
    return judge(world, query, travel, Told.NONE);
  }

  /** The same with free times. */
  static List<Expected> judge(
      World world, NearestQuery query, Function<Offer, OptionalLong> travel, Told told) {
    ZoneId zone = world.region().zone();
    LocalDate today = LocalDate.ofInstant(query.at(), zone);
    String residence =
        world
            .areas()
            .find(dk.naersund.geo.Area.Kind.MUNICIPALITY, query.from())
            .map(dk.naersund.geo.Area::id)
            .orElse("");
    List<Expected> found = new ArrayList<>();
    for (Offer offer : world.offers().all()) {
      if (!offer.kind().id().equals(query.kind())
          || !mayUse(offer, query.person(), residence)
          || offer.from() != null && offer.from().isAfter(today.plusDays(HORIZON_DAYS))
          || offer.to() != null && offer.to().isBefore(today)) {
        continue;
      }
      OptionalLong millis = travel.apply(offer);
      if (millis.isPresent()) {
        (told.isTold(offer)
                ? timed(offer, query, millis.getAsLong(), zone, told)
                : judge(offer, query, millis.getAsLong(), zone))
            .ifPresent(found::add);
      }
    }
    if (found.stream().anyMatch(e -> e.doubt() == 0 && !e.laterDay())) {
      found.removeIf(e -> e.doubt() == 0 && e.laterDay());
    }
    found.sort(
        Comparator.comparing(Expected::doubt)
            .thenComparing(Expected::moment)
            .thenComparing(Expected::millis)
            .thenComparing(Expected::site)
            .thenComparing(Expected::service));
    return found;
  }

  static boolean mayUse(Offer offer, Person person, String residence) {
    var audience = offer.service().audience();
    Integer age = person.age();
    return (age == null || audience.minAge() == null || age >= audience.minAge())
        && (age == null || audience.maxAge() == null || age <= audience.maxAge())
        && (audience.residence().isEmpty()
            || residence.isEmpty()
            || audience.residence().contains(residence))
        && !(audience.referral() == Answer.YES && person.referral() == Answer.NO);
  }

  private static Optional<Expected> timed(
      Offer offer, NearestQuery query, long millis, ZoneId zone, Told told) {
    Instant there = query.at().plusMillis(millis);
    Instant arrival = query.by() == null ? there : query.by();
    if (there.isAfter(arrival)) {
      return Optional.empty();
    }
    List<Instant> free = told.free(offer, arrival);
    return free == null
        ? judge(offer, query, millis, zone)
            .map(
                e ->
                    new Expected(
                        e.site(), e.service(), Math.max(1, e.doubt()), e.moment(), millis, false))
        : free.stream()
            .filter(start -> !start.isBefore(arrival) && holds(offer, start, zone))
            .min(Comparator.naturalOrder())
            .map(start -> start.plus(told.span(offer)))
            .map(served -> expected(offer, true, served, millis, isLater(served, query, zone)));
  }

  private static Optional<Expected> judge(
      Offer offer, NearestQuery query, long millis, ZoneId zone) {
    Instant arrival = query.at().plusMillis(millis);
    if (query.by() != null) {
      if (arrival.isAfter(query.by())) {
        return Optional.empty();
      }
      arrival = query.by();
    }
    OpeningStatus.State state = offer.hours().at(arrival).state();
    boolean holds = holds(offer, arrival, zone);
    if (holds && state != OpeningStatus.State.CLOSED) {
      boolean known = state == OpeningStatus.State.OPEN;
      return Optional.of(expected(offer, known, arrival, millis, isLater(arrival, query, zone)));
    }
    Instant minute = Instant.ofEpochSecond((arrival.getEpochSecond() / 60) * 60);
    for (int i = 0; i <= HORIZON_DAYS * 24 * 60; i++) {
      minute = minute.plusSeconds(60);
      if (holds(offer, minute, zone)
          && offer.hours().at(minute).state() == OpeningStatus.State.OPEN) {
        return minute.isAfter(arrival.plusSeconds(HORIZON_DAYS * 86_400L))
            ? Optional.empty()
            : Optional.of(expected(offer, true, minute, millis, isLater(minute, query, zone)));
      }
    }
    return Optional.empty();
  }

  /** After the day on which they leave, or must be there, and after its next three hours. */
  private static boolean isLater(Instant moment, NearestQuery query, ZoneId zone) {
    Instant first = query.by() == null ? query.at() : query.by();
    return LocalDate.ofInstant(moment, zone).isAfter(LocalDate.ofInstant(first, zone))
        && !moment.isBefore(first.plusSeconds(3 * 3_600));
  }

  private static boolean holds(Offer offer, Instant moment, ZoneId zone) {
    return offer.holdsOn(LocalDate.ofInstant(moment, zone));
  }

  private static Expected expected(
      Offer offer, boolean known, Instant moment, long millis, boolean laterDay) {
    return new Expected(
        offer.site().id(), offer.service().id(), known ? 0 : 2, moment, millis, laterDay);
  }

  /** The doors of an offer but those that only cars reach. */
  static List<Door> doors(World world, Offer offer) {
    return world.offers().doors(offer.site().id()).stream()
        .filter(door -> door.offers().contains(offer) && door.parking() == null)
        .toList();
  }
}
