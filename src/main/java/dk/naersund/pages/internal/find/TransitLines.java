package dk.naersund.pages.internal.find;

import dk.naersund.pages.internal.find.CardView.WayLine;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.TripWords;
import dk.naersund.search.Reason;
import dk.naersund.search.TransitWay;
import dk.naersund.search.TravelOption;
import dk.naersund.transit.Leg;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts a way by public transport into words: when, which line from where, and when home. */
final class TransitLines {
  /** Who does not know these may be left standing, or not get on. */
  private static final Set<String> WARNINGS =
      Set.of("no-transit-home", "last-way-home-gone", "long-walk-home", "transit-access-unknown");

  /** Stands beside the prices of other ways. */
  private static final String FARE = "fare-unknown";

  private final PageWords words;

  TransitLines(PageWords words) {
    this.words = words;
  }

  WayLine line(TravelOption option, TransitWay way, String address) {
    List<String> facts = new ArrayList<>();
    option.notes().stream()
        .filter(note -> !isWarning(note) && !note.code().equals(FARE))
        .map(Reason::text)
        .map(words::in)
        .forEach(facts::add);
    return new WayLine(
        there(option, way),
        terms(option, way),
        option.notes().stream()
            .filter(TransitLines::isWarning)
            .map(Reason::text)
            .map(words::in)
            .toList(),
        home(option),
        new TripWords(words).doubt(option.doubt(), option.mode()),
        option.doubt().unknownMetres() > 0 || way.accessUnknown(),
        null,
        null,
        facts,
        null,
        option.home() == null,
        address);
  }

  /** When to leave, how far by oneself; and that no timetable tells fares. */
  private String terms(TravelOption option, TransitWay way) {
    String own =
        words.get("way.transit.own", time(option.depart()), words.metres(way.walkMetres()));
    return option.notes().stream()
        .filter(note -> note.code().equals(FARE))
        .map(Reason::text)
        .map(words::in)
        .reduce(own, (one, other) -> one + " " + other);
  }

  private static boolean isWarning(Reason note) {
    return WARNINGS.contains(note.code());
  }

  /** "Bus 2 kl. 14.14 fra Torvet: 18 min, ingen skift. Fremme 14.32." */
  private String there(TravelOption option, TransitWay way) {
    String minutes = words.duration(option.seconds());
    Optional<Leg.Ride> first = way.firstRide();
    if (first.isEmpty()) {
      return words.get("way.transit.none", minutes);
    }
    Leg.Ride ride = first.get();
    return words.get(
        "way.transit",
        words.get(
            "line." + ride.route().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            ride.route().name()),
        time(ride.departs()),
        ride.from().name(),
        minutes,
        way.changes(),
        time(option.arrive()));
  }

  private String home(TravelOption option) {
    TravelOption.Home home = option.home();
    Instant depart = home == null ? null : home.depart();
    Instant arrive = home == null ? null : home.arrive();
    if (home == null || depart == null || arrive == null) {
      return words.get("way.home.unknown");
    }
    return home.transit() == null
        ? words.get("way.home.own", words.duration(home.seconds()))
        : words.get("way.home.transit", time(depart), time(arrive));
  }

  private String time(Instant moment) {
    return words.moment(moment);
  }
}
