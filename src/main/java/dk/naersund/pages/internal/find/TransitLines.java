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

/** Puts a way by public transport into words: when, which line from where, and when home. */
final class TransitLines {
  private final PageWords words;

  TransitLines(PageWords words) {
    this.words = words;
  }

  WayLine line(TravelOption option, TransitWay way, String address) {
    List<String> facts = new ArrayList<>();
    facts.add(words.get("way.transit.times", time(option.depart()), time(option.arrive())));
    facts.add(words.get("way.transit.changes", way.changes(), words.metres(way.walkMetres())));
    option.notes().stream().map(Reason::text).map(words::in).forEach(facts::add);
    return new WayLine(
        there(option, way),
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

  /** "Bus 2 14.14 fra Torvet: 18 min. Du er der 14.32." */
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
