package dk.naersund.transit;

import dk.naersund.text.ClockWords;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Journeys by public transport as people say them. Times are said as seen from a moment. */
public final class TransitWords {
  private final Texts texts;
  private final ZoneId zone;
  private final Instant seenFrom;

  /**
   * Words for one answer.
   *
   * @param zone of the clock
   * @param seenFrom times on another day than this moment's are said with their day
   */
  public TransitWords(Texts texts, ZoneId zone, Instant seenFrom) {
    this.texts = texts;
    this.zone = zone;
    this.seenFrom = seenFrom;
  }

  /** The whole journey in one line: when to leave, when one is there, changes, metres on foot. */
  public LocalText summary(TransitJourney journey) {
    return all(
        locale ->
            texts.get(
                locale,
                "transit.journey.summary",
                time(journey.departs(), locale),
                time(journey.arrives().plusSeconds(59), locale),
                journey.changes(),
                ClockWords.metres(journey.walkMetres(), locale)));
  }

  /**
   * A leg in one sentence or two.
   *
   * @param home whether the journey leads home, not to a site's door
   */
  public LocalText leg(Leg leg, boolean home) {
    return switch (leg) {
      case Leg.Ride ride -> ride(ride);
      case Leg.Walk walk -> walk(walk, home ? "transit.walk.home" : "transit.walk.to-door");
    };
  }

  private LocalText ride(Leg.Ride ride) {
    return all(
        locale ->
            texts.get(
                    locale,
                    ride.headsign() == null ? "transit.ride" : "transit.ride.towards",
                    line(ride.route(), locale),
                    time(ride.departs(), locale),
                    at(ride.from(), ride.route(), locale),
                    ride.headsign() == null ? "" : ride.headsign())
                + " "
                + texts.get(
                    locale,
                    "transit.ride.off",
                    at(ride.to(), ride.route(), locale),
                    time(ride.arrives(), locale),
                    ride.between().size() + 1));
  }

  private LocalText walk(Leg.Walk walk, String last) {
    Stop to = walk.to();
    boolean change = walk.from() != null && to != null;
    String key = to == null ? last : change ? "transit.walk.change" : "transit.walk.to";
    long minutes =
        ClockWords.minutes(walk.arrives().getEpochSecond() - walk.departs().getEpochSecond());
    return all(
        locale ->
            texts.get(
                locale,
                key,
                ClockWords.metres(walk.metres(), locale),
                minutes,
                to == null ? "" : to.name()));
  }

  /**
   * What to know about a ride: that it must be asked for, that times are approximate, and for who
   * cannot take steps that nobody has said whether they can get on. Empty for an ordinary one.
   */
  public List<LocalText> notes(Leg.Ride ride, AccessNeed need) {
    List<LocalText> notes = new ArrayList<>();
    if (ride.onRequest()) {
      notes.add(texts.all("transit.note.on-request", ride.route().operator()));
    }
    if (ride.about()) {
      notes.add(texts.all("transit.note.about"));
    }
    if (need != AccessNeed.NONE && ride.inDoubt()) {
      notes.add(texts.all("transit.note.access-unknown", ride.route().operator()));
    }
    return notes;
  }

  /** How long one waits between two legs, where it is a minute or more. */
  public Optional<LocalText> wait(Leg before, Leg after) {
    long minutes =
        Math.floorDiv(after.departs().getEpochSecond() - before.arrives().getEpochSecond(), 60);
    return minutes < 1 ? Optional.empty() : Optional.of(texts.all("transit.wait", minutes));
  }

  /** The last way home. */
  public LocalText lastHome(TransitJourney last) {
    return all(locale -> texts.get(locale, "transit.home.last", time(last.departs(), locale)));
  }

  /** That the first way only goes on a later day. */
  public LocalText notToday(TransitJourney first) {
    return all(
        locale -> texts.get(locale, "transit.there.not-today", time(first.departs(), locale)));
  }

  /**
   * That the way home is reckoned from when the place opens.
   *
   * @param served when it opens
   * @param visit how long one stays from then on
   */
  public LocalText homeAfterOpening(Instant served, Duration visit) {
    return all(
        locale ->
            texts.get(
                locale, "transit.home.after-opening", time(served, locale), visit.toMinutes()));
  }

  /** That the next way home goes late. */
  public LocalText longWaitHome(TransitJourney first) {
    return all(
        locale -> texts.get(locale, "transit.home.long-wait", time(first.departs(), locale)));
  }

  /** Why there is no way; lines and stops are looked up in the timetable. */
  public LocalText none(NoTransit why, Timetable timetable) {
    return switch (why) {
      case NoTransit.ThereIsAWay way -> texts.all("transit.none.there-is-a-way");
      case NoTransit.NoStopHere here -> texts.all("transit.none.no-stop-here");
      case NoTransit.NoStopThere there -> texts.all("transit.none.no-stop-there");
      case NoTransit.OutsideTimetable outside ->
          texts.all("transit.none.outside-timetable", ClockWords.date(outside.day()));
      case NoTransit.NoServiceThatDay none ->
          texts.all("transit.none.no-service", ClockWords.date(none.day()));
      case NoTransit.LastOneGone gone ->
          all(
              locale ->
                  texts.get(
                      locale,
                      "transit.none.last-one-gone",
                      line(timetable.routes().get(gone.route()), locale),
                      time(gone.departed(), locale),
                      timetable.stops().get(gone.stop()).name()));
      case NoTransit.NotAccessible not -> texts.all("transit.none.not-accessible");
      case NoTransit.NoConnection no -> texts.all("transit.none.no-connection");
    };
  }

  /** A short stable word for a reason, for programs. */
  public static String code(NoTransit why) {
    return switch (why) {
      case NoTransit.ThereIsAWay way -> "there-is-a-way";
      case NoTransit.NoStopHere here -> "no-stop-here";
      case NoTransit.NoStopThere there -> "no-stop-there";
      case NoTransit.OutsideTimetable outside -> "outside-timetable";
      case NoTransit.NoServiceThatDay none -> "no-service-that-day";
      case NoTransit.LastOneGone gone -> "last-one-gone";
      case NoTransit.NotAccessible not -> "no-accessible-way";
      case NoTransit.NoConnection no -> "no-connection";
    };
  }

  private String line(Route route, Locale locale) {
    return texts.get(locale, "transit.kind." + route.kind(), route.name());
  }

  private String at(Stop stop, Route route, Locale locale) {
    if (stop.platform() == null) {
      return stop.name();
    }
    boolean rails =
        switch (route.kind()) {
          case TRAM, METRO, RAIL, MONORAIL -> true;
          default -> false;
        };
    return texts.get(
        locale,
        rails ? "transit.platform.rail" : "transit.platform.stand",
        stop.name(),
        stop.platform());
  }

  private String time(Instant moment, Locale locale) {
    String clock = ClockWords.time(moment, zone, locale);
    String whole = ClockWords.moment(moment, seenFrom, zone, locale);
    String day = whole.substring(0, whole.length() - clock.length()).strip();
    return day.isEmpty()
        ? texts.get(locale, "transit.clock", clock)
        : texts.get(locale, "transit.clock.day", day, clock);
  }

  private LocalText all(Function<Locale, String> words) {
    Map<String, String> byLanguage = new HashMap<>();
    texts.languages().forEach(locale -> byLanguage.put(locale.getLanguage(), words.apply(locale)));
    return new LocalText(byLanguage);
  }
}
