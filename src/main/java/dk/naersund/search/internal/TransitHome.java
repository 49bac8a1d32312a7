package dk.naersund.search.internal;

import dk.naersund.search.Mode;
import dk.naersund.search.Reason;
import dk.naersund.search.TransitWay;
import dk.naersund.search.TravelOption;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Doubt;
import dk.naersund.streets.Profile;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.text.ClockWords;
import dk.naersund.text.Texts;
import dk.naersund.transit.Leg;
import dk.naersund.transit.Stop;
import dk.naersund.transit.TransitQuery;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes options of ways by public transport, each with the way home after the visit. */
final class TransitHome {
  private final World world;
  private final Profile person;
  private final Snapped origin;
  private final @Nullable TransitWays ways;
  private final Map<Integer, Reached> walksHome;
  private final Texts texts;

  TransitHome(
      World world,
      Profile person,
      Snapped origin,
      @Nullable TransitWays ways,
      Map<Integer, Reached> walksHome,
      Texts texts) {
    this.world = world;
    this.person = person;
    this.origin = origin;
    this.ways = ways;
    this.walksHome = walksHome;
    this.texts = texts;
  }

  /** The option to a door by public transport. */
  TravelOption option(Candidate candidate, Door door, TransitWays.Found there) {
    List<Reason> notes = new ArrayList<>();
    TransitWay way = there.way();
    if (way.accessUnknown()) {
      notes.add(reason("transit-access-unknown"));
    }
    TravelOption.Home home = home(candidate, door, there.arrive(), notes);
    fare(way, home, notes);
    return new TravelOption(
        Mode.TRANSIT,
        person.id(),
        Duration.between(there.leave(), there.arrive()).toSeconds(),
        way.walkMetres(),
        there.leave(),
        there.arrive(),
        home,
        new Doubt(way.walkMetres() - way.unknownMetres(), way.unknownMetres(), worst(door, way)),
        List.of(),
        null,
        way,
        null,
        notes,
        leaveBy(candidate, there.leave(), there.arrive(), notes));
  }

  /** The option to a door to which going oneself is as fast. */
  TravelOption onFoot(Candidate candidate, Door door, Reached walk, Arrivals arrivals) {
    List<Reason> notes = new ArrayList<>();
    notes.add(reason(ways == null ? "no-timetable" : "transit-no-faster"));
    Instant depart = arrivals.departure(walk.millis());
    Instant arrive = depart.plusMillis(walk.millis());
    double unknown = Math.min(walk.unknownMetres(), walk.metres());
    Leg leg = new Leg.Walk(null, null, depart, arrive, walk.metres(), unknown);
    Instant start = candidate.start();
    TransitWay way = new TransitWay(List.of(leg), 0, walk.metres(), unknown, false);
    TravelOption.Home home = home(candidate, door, arrive, notes);
    fare(way, home, notes);
    return new TravelOption(
        Mode.TRANSIT,
        person.id(),
        (walk.millis() + 500) / 1000,
        walk.metres(),
        depart,
        arrive,
        home,
        new Doubt(walk.verifiedMetres(), unknown, null),
        List.of(),
        null,
        way,
        null,
        notes,
        start == null
            ? null
            : leaveBy(candidate, Travel.latest(start, walk.millis()), arrive, notes));
  }

  /** No timetable tells what it costs: whoever rides is told so. */
  private void fare(TransitWay there, TravelOption.@Nullable Home home, List<Reason> notes) {
    if (there.firstRide().isPresent() || (home != null && home.transit() != null)) {
      notes.add(reason("fare-unknown"));
    }
  }

  /** The latest moment to leave for the time to keep; says so where one comes too late for it. */
  private @Nullable Instant leaveBy(
      Candidate candidate, Instant latest, Instant arrive, List<Reason> notes) {
    Instant start = candidate.start();
    if (start != null && arrive.isAfter(start)) {
      notes.add(reason("too-late-for-time", moment(start, arrive)));
      return null;
    }
    return start == null ? null : latest;
  }

  /** After the visit: by public transport that day, else oneself; null when neither is known. */
  private TravelOption.@Nullable Home home(
      Candidate candidate, Door door, Instant arrive, List<Reason> notes) {
    Instant leave = candidate.leaves(arrive);
    Reached walk = walksHome.get(door.number());
    Snapped at = world.offers().reach().door(door.number(), origin.profile()).orElse(null);
    if (ways != null && at != null) {
      Instant last = ways.lastHome(door.number(), at, leave);
      boolean goes = last != null && !last.isBefore(leave);
      // Who walks home anyway need not be told of what is no sooner.
      Duration within =
          walk == null || isFar(walk) ? TransitQuery.LONGEST : Duration.ofMillis(walk.millis());
      TransitWays.Found found = goes ? ways.home(door.number(), at, leave, within) : null;
      if (last != null
          && found != null
          && (walk == null
              || isFar(walk)
              || found.arrive().isBefore(leave.plusMillis(walk.millis())))) {
        notes.add(reason("last-way-home", moment(last, leave)));
        return new TravelOption.Home(
            Duration.between(found.leave(), found.arrive()).toSeconds(),
            found.way().walkMetres(),
            found.way().unknownMetres(),
            found.leave(),
            found.arrive(),
            found.way(),
            null);
      }
      if (!goes) {
        notes.add(
            last == null
                ? reason("no-transit-home")
                : reason("last-way-home-gone", moment(last, leave)));
      }
    }
    if (walk != null && isFar(walk)) {
      notes.add(reason("long-walk-home", ClockWords.metres(walk.metres())));
    }
    return walk == null
        ? null
        : new TravelOption.Home(
            (walk.millis() + 500) / 1000,
            walk.metres(),
            walk.unknownMetres(),
            leave,
            leave.plusMillis(walk.millis()),
            null,
            null);
  }

  private boolean isFar(Reached walk) {
    return walk.metres() > person.walking().mostMetres();
  }

  /** What gives most cause for doubt on the walk with most of it. */
  private Doubt.@Nullable Spot worst(Door door, TransitWay way) {
    Leg.Walk most = null;
    for (Leg leg : way.legs()) {
      if (leg instanceof Leg.Walk walk
          && walk.unknownMetres() > (most == null ? 0 : most.unknownMetres())) {
        most = walk;
      }
    }
    if (most == null) {
      return null;
    }
    Stop from = most.from();
    Stop to = most.to();
    return (from == null ? Optional.of(origin) : world.streets().snap(from.position(), person.id()))
        .flatMap(
            start ->
                world
                    .streets()
                    .doubt(
                        start,
                        to == null ? door.entrance().position() : to.position(),
                        Direction.TO_PLACE))
        .map(walked -> walked.doubt().worst())
        .orElse(null);
  }

  private dk.naersund.text.LocalText moment(Instant moment, Instant seenFrom) {
    return ClockWords.moment(moment, seenFrom, world.region().zone());
  }

  private Reason reason(String code, Object... arguments) {
    return new Reason(code, texts.all("search.reason." + code, arguments));
  }
}
