package dk.naersund.calls.internal;

import dk.naersund.rides.RideAnswer;
import dk.naersund.search.Reason;
import dk.naersund.search.TransitWay;
import dk.naersund.search.TravelOption;
import dk.naersund.text.ClockWords;
import dk.naersund.text.Texts;
import dk.naersund.transit.Leg;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says a way there and home. */
final class SpokenWays {
  /** Who does not know these does not come home as they thought. */
  private static final Set<String> WARNINGS =
      Set.of("no-transit-home", "last-way-home-gone", "no-ride-home", "long-walk-home");

  private final Texts texts;
  private final Locale locale;
  private final SpokenClock clock;
  private final Instant at;

  SpokenWays(Texts texts, Locale locale, SpokenClock clock, Instant at) {
    this.texts = texts;
    this.locale = locale;
    this.clock = clock;
    this.at = at;
  }

  /** The way there, in shorter and shorter words, the last blank; what must be ordered never is. */
  List<String> there(TravelOption option) {
    RideAnswer ride = option.ride();
    if (ride != null) {
      return ride(option, ride);
    }
    TransitWay transit = option.transit();
    Optional<Leg.Ride> first = transit == null ? Optional.empty() : transit.firstRide();
    if (transit != null && first.isPresent()) {
      Leg.Ride leg = first.get();
      String line = line(leg);
      String departs = clock.momentSeenFrom(leg.departs(), at);
      return List.of(
          get("transit", line, departs, leg.from().name(), transit.changes()),
          get("transit.short", line, departs),
          "");
    }
    long minutes = Math.max(1, ClockWords.minutes(option.seconds()));
    String key =
        switch (option.mode()) {
          case BIKE -> "way.bike";
          case CAR -> "way.car";
          case WALK, TRANSIT, RIDE -> "way.walk";
        };
    return List.of(get(key, length(minutes)), "");
  }

  private List<String> ride(TravelOption option, RideAnswer ride) {
    String name = ShortNames.cut(ride.ride().name().in(locale));
    Instant orderBy = ride.orderBy();
    String fetched = get("ride", name, clock.momentSeenFrom(option.depart(), at));
    List<String> variants = new ArrayList<>();
    if (orderBy == null) {
      variants.add(fetched);
      variants.add("");
    } else {
      String order = get("ride.order", clock.moment(orderBy));
      variants.add(fetched + " " + order);
      variants.add(get("ride.short", name, clock.moment(orderBy)));
      variants.add(get("ride.shortest"));
    }
    return variants;
  }

  /** The way home: what is sure may be left out, what is not may not. */
  Part home(TravelOption option, int importance, int warning) {
    Optional<Reason> wrong =
        option.notes().stream().filter(note -> WARNINGS.contains(note.code())).findFirst();
    if (wrong.isPresent()) {
      return new Part(warning, List.of(wrong.get().text().in(locale), get("home.warning")));
    }
    TravelOption.Home home = option.home();
    if (home == null) {
      return Part.needed(warning, get("home.unknown"));
    }
    Instant arrive = home.arrive();
    if (arrive != null) {
      return Part.optional(importance, get("home.at", clock.momentSeenFrom(arrive, at)));
    }
    long minutes = Math.max(1, ClockWords.minutes(home.seconds()));
    return Part.optional(importance, get("home.takes", length(minutes)));
  }

  private String length(long minutes) {
    return minutes < 100 ? get("minutes", minutes) : get("hours", minutes / 60, minutes % 60);
  }

  private String line(Leg.Ride leg) {
    return get(
        "line." + leg.route().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        ShortNames.cut(leg.route().name()));
  }

  private String get(String key, Object... arguments) {
    return texts.get(locale, "calls.spoken." + key, arguments);
  }
}
