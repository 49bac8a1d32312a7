package dk.naersund.search.internal;

import dk.naersund.rides.Aid;
import dk.naersund.rides.Ride;
import dk.naersund.rides.RideAnswer;
import dk.naersund.rides.RideJudge;
import dk.naersund.rides.RideTime;
import dk.naersund.rides.RideTrip;
import dk.naersund.rides.Rider;
import dk.naersund.rides.Verdict;
import dk.naersund.search.Mode;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Person;
import dk.naersund.search.Reason;
import dk.naersund.search.TravelOption;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Doubt;
import dk.naersund.streets.Profile;
import dk.naersund.streets.Reached;
import dk.naersund.text.Texts;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** This person by the region's rides: there, and home after the visit. */
final class RideTrips {
  private final World world;
  private final NearestQuery query;
  private final @Nullable String kommune;
  private final Travel travel;
  private final Instant now;
  private final RideJudge judge;
  private final RideRoads roads;
  private final RideHome homes;
  private final boolean withTimes;
  private final Map<Integer, Reached> carThere = new HashMap<>();
  private final Map<Integer, Reached> carHome = new HashMap<>();
  private final Map<Candidate, List<RideAnswer>> others = new IdentityHashMap<>();

  /**
   * @param kommune the municipality that the person starts from
   * @param now nobody can order earlier
   * @param withTimes whether there may be times to keep
   */
  RideTrips(
      World world,
      NearestQuery query,
      Profile profile,
      @Nullable String kommune,
      Travel travel,
      Texts texts,
      Instant now,
      boolean withTimes) {
    this.world = world;
    this.query = query;
    this.kommune = kommune;
    this.travel = travel;
    this.now = now;
    this.withTimes = withTimes;
    this.roads = new RideRoads(world, travel);
    Person person = query.person();
    Rider rider =
        new Rider(
            person.age(),
            person.kommunekode() == null ? kommune : person.kommunekode(),
            person.told(),
            Aid.ofProfile(profile.id()),
            person.chairCentimetres(),
            person.kilograms());
    judge = world.rides().judgeFor(rider);
    homes = new RideHome(world, judge, kommune, travel, texts, now);
  }

  /** The doors in order of the time until the first ride that may be taken is there. */
  Iterator<Reached> nearest(List<Door> doors) {
    List<Reached> found = new ArrayList<>();
    List<Door> stops = doors.stream().filter(door -> travel.canStop(Mode.RIDE, door)).toList();
    Map<Integer, Reached> there = roads.reach(Direction.TO_PLACE, stops);
    carThere.putAll(there);
    if (withTimes) {
      carHome.putAll(roads.reach(Direction.FROM_PLACE, stops));
    }
    for (Door door : stops) {
      Reached way = there.get(door.number());
      if (way != null) {
        rides()
            .map(ride -> judge.time(ride, trip(door, way, null, query.by())))
            .filter(RideTrips::isPossible)
            .min(byChoice(door))
            .ifPresent(
                time ->
                    found.add(
                        new Reached(
                            door.number(), millis(time, door), way.metres(), way.unknownMetres())));
      }
    }
    found.sort(Comparator.comparingLong(Reached::millis).thenComparing(Reached::placement));
    return found.iterator();
  }

  /** The ride that is there first; nobody is sent off by one that they may not be entitled to. */
  private Comparator<RideTime> byChoice(Door door) {
    Comparator<RideTime> soonest = Comparator.comparingLong(time -> millis(time, door));
    return query.order() == NearestQuery.Order.REALISTIC
        ? Comparator.comparing(RideTime::verdict).thenComparing(soonest)
        : soonest;
  }

  /** Adds the rides that may be taken, and may be ordered in time, to each candidate. */
  void addOptions(List<Candidate> candidates, List<List<TravelOption>> options) {
    List<List<Door>> doors = candidates.stream().map(this::doors).toList();
    List<Door> all = doors.stream().flatMap(List::stream).toList();
    Map<Integer, Reached> there = roads.reach(Direction.TO_PLACE, all);
    Map<Integer, Reached> home = roads.reach(Direction.FROM_PLACE, all);
    List<Optional<Door>> chosen = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      // What was judged is what is shown: the times to keep were looked at for this door.
      boolean found = candidates.get(i).mode() == Mode.RIDE;
      chosen.add(found ? Optional.of(candidates.get(i).door()) : quickest(doors.get(i), there));
    }
    List<Door> goals = chosen.stream().flatMap(Optional::stream).distinct().toList();
    Map<Integer, Double> metresThere = roads.shortest(Direction.TO_PLACE, goals);
    Map<Integer, Double> metresHome = roads.shortest(Direction.FROM_PLACE, goals);
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      Door door = chosen.get(i).orElse(null);
      Reached way = door == null ? null : there.get(door.number());
      if (door == null || way == null) {
        continue;
      }
      Instant start = candidate.start();
      List<TravelOption> found = new ArrayList<>();
      List<RideAnswer> not = new ArrayList<>();
      rides()
          .map(
              ride ->
                  judge.judge(
                      ride, trip(door, way, metresThere.get(door.number()), arriveBy(start))))
          .forEach(
              answer -> {
                if (isFor(RideTime.of(answer), start)) {
                  found.add(
                      option(
                          candidate,
                          door,
                          way,
                          answer,
                          home.get(door.number()),
                          metresHome.get(door.number())));
                } else if (!isPossible(answer)) {
                  not.add(answer);
                }
              });
      found.sort(Comparator.comparing(RideTrips::verdict).thenComparing(TravelOption::arrive));
      options.get(i).addAll(found);
      others.put(candidate, not);
    }
  }

  /** The rides that are no option for the candidate, and why. */
  List<RideAnswer> others(Candidate candidate) {
    return others.getOrDefault(candidate, List.of());
  }

  private java.util.stream.Stream<Ride> rides() {
    return world.rides().all().stream()
        .filter(ride -> query.rides().isEmpty() || query.rides().contains(ride.id()));
  }

  private static Verdict verdict(TravelOption option) {
    RideAnswer ride = option.ride();
    return ride == null ? Verdict.YES : ride.verdict();
  }

  static boolean isPossible(RideAnswer answer) {
    return answer.verdict() != Verdict.NO && answer.pickup() != null && answer.arrive() != null;
  }

  static boolean isPossible(RideTime time) {
    return time.verdict() != Verdict.NO && time.pickup() != null && time.arrive() != null;
  }

  /** Whether a ride is there by a moment and can still be ordered, and drives home afterwards. */
  boolean canKeep(Door door, Instant start, Duration visit) {
    Reached way = carThere.get(door.number());
    Reached back = carHome.get(door.number());
    return way != null
        && rides()
            .anyMatch(
                ride ->
                    isFor(judge.time(ride, trip(door, way, null, arriveBy(start))), start)
                        && homes.drives(door, start.plus(visit), ride, back));
  }

  /** By when one is there: as one asked, else for the time to keep. */
  private @Nullable Instant arriveBy(@Nullable Instant start) {
    return query.by() == null ? start : query.by();
  }

  /** Whether it is possible, and does not leave somebody at the door on the evening before. */
  private boolean isFor(RideTime time, @Nullable Instant start) {
    Instant arrive = time.arrive();
    return isPossible(time) && (start == null || arrive == null || homes.isSameDay(arrive, start));
  }

  private RideTrip trip(Door door, Reached way, @Nullable Double roadMetres, @Nullable Instant by) {
    long walk = travel.fromParking(Mode.RIDE, door);
    return new RideTrip(
        query.kind(),
        kommune,
        door.location().kommunekode(),
        Duration.ofMillis(way.millis()),
        roadMetres,
        query.at(),
        by == null ? null : by.minusMillis(walk),
        now);
  }

  /** From leaving (or until the time asked for) in milliseconds, without the walk to the door. */
  private long millis(RideTime time, Door door) {
    Instant by = query.by();
    Instant pickup = Optional.ofNullable(time.pickup()).orElse(query.at());
    Duration whole =
        by == null
            ? Duration.between(query.at(), arrive(time.arrive(), door))
            : Duration.between(pickup, by);
    return whole.toMillis() - travel.fromParking(Mode.RIDE, door);
  }

  private Instant arrive(@Nullable Instant arrive, Door door) {
    return Optional.ofNullable(arrive)
        .orElse(query.at())
        .plusMillis(travel.fromParking(Mode.RIDE, door));
  }

  private TravelOption option(
      Candidate candidate,
      Door door,
      Reached way,
      RideAnswer answer,
      @Nullable Reached back,
      @Nullable Double metresBack) {
    Instant pickup = Optional.ofNullable(answer.pickup()).orElse(query.at());
    Instant arrive = arrive(answer.arrive(), door);
    List<Reason> notes = new ArrayList<>();
    return new TravelOption(
        Mode.RIDE,
        Mode.RIDE.streetProfile(query.profile()),
        Duration.between(pickup, arrive).toSeconds(),
        way.metres(),
        pickup,
        arrive,
        homes.find(door, candidate.leaves(arrive), answer.ride(), back, metresBack, notes),
        Doubt.NONE,
        List.of(),
        travel.parking(door),
        null,
        answer,
        notes,
        candidate.start() == null ? null : pickup);
  }

  private List<Door> doors(Candidate candidate) {
    List<Door> doors = new ArrayList<>();
    for (Door door : world.offers().doors(candidate.offer().site().id())) {
      for (Offer offer : door.offers()) {
        if (offer == candidate.offer() && travel.canStop(Mode.RIDE, door)) {
          doors.add(door);
        }
      }
    }
    return doors;
  }

  private Optional<Door> quickest(List<Door> doors, Map<Integer, Reached> there) {
    return doors.stream()
        .filter(door -> there.containsKey(door.number()))
        .min(
            Comparator.comparingLong(
                door ->
                    Optional.ofNullable(there.get(door.number())).map(Reached::millis).orElse(0L)
                        + travel.fromParking(Mode.RIDE, door)));
  }
}
