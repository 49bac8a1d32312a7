package dk.naersund.search.internal;

import dk.naersund.registry.SiteLocation;
import dk.naersund.search.Mode;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Reason;
import dk.naersund.search.TravelOption;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Doubt;
import dk.naersund.streets.Profile;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.Way;
import dk.naersund.text.ClockWords;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** This person's travelling: where they start by each mode, and the options to one door. */
final class Travel {
  private final Prepared prepared;
  private final World world;
  private final NearestQuery query;
  private final Profile person;
  private final Arrivals arrivals;
  private final Texts texts;
  private final Map<Mode, Optional<Snapped>> origins = new EnumMap<>(Mode.class);

  Travel(Prepared prepared, NearestQuery query, Profile person, Arrivals arrivals, Texts texts) {
    this.prepared = prepared;
    this.world = prepared.world();
    this.query = query;
    this.person = person;
    this.arrivals = arrivals;
    this.texts = texts;
  }

  /** The profile that the mode uses on the streets. */
  Profile streetProfile(Mode mode) {
    return mode == Mode.WALK ? person : Profiles.get(world, mode.streetProfile(person.id()));
  }

  /** Where the person starts by this mode; null when no street for it is near. */
  @Nullable Snapped origin(Mode mode) {
    return origins
        .computeIfAbsent(
            mode, m -> world.streets().snap(query.from(), m.streetProfile(person.id())))
        .orElse(null);
  }

  /** A ride stops where a car does. */
  private static boolean isByCar(Mode mode) {
    return mode == Mode.CAR || mode == Mode.RIDE;
  }

  /** Whether this person may stop there: a disabled parking space is for those who need it. */
  boolean canStop(Mode mode, Door door) {
    return !isByCar(mode)
        || ((door.parking() == null
                || door.parking().kind() != SiteLocation.Parking.Kind.DISABLED
                || person.needsStepFree())
            && fromParking(mode, door) >= 0);
  }

  /** Milliseconds from where the car stops to the door; −1 when the person knows no way there. */
  long fromParking(Mode mode, Door door) {
    if (!isByCar(mode)) {
      return 0;
    }
    return door.parking() == null && !person.needsStepFree()
        ? 0
        : prepared.parkingWalk(door.number(), person.id(), () -> walkFromParking(door));
  }

  private long walkFromParking(Door door) {
    if (person.needsStepFree() && door.entrance().stepFree() == dk.naersund.registry.Answer.NO) {
      return -1;
    }
    SiteLocation.Parking parking = door.parking();
    if (parking == null) {
      return 0;
    }
    return world
        .streets()
        .snap(parking.position(), person.id())
        .flatMap(
            start -> world.streets().doubt(start, door.entrance().position(), Direction.TO_PLACE))
        .map(Way::millis)
        .orElse(-1L);
  }

  /** The ways to the given doors or home, by this mode, in one search; null where none is known. */
  @Nullable Reached[] reach(Mode mode, Direction direction, int[] doors) {
    @Nullable Reached[] ways = new Reached[doors.length];
    Snapped origin = origin(mode);
    if (origin != null) {
      int at = 0;
      for (Reached reached : world.offers().reach().reach(origin, direction, doors)) {
        while (doors[at] != reached.placement()) {
          at++;
        }
        ways[at++] = reached;
      }
    }
    return ways;
  }

  /**
   * The option to a door by a mode.
   *
   * @param there the way there
   * @param home the way home; null when none is known
   * @param start the time to keep; null for none
   */
  TravelOption option(
      Mode mode, Door door, Reached there, @Nullable Reached home, @Nullable Instant start) {
    long walk = fromParking(mode, door);
    long millis = there.millis() + walk;
    Optional<Way> way = doubt(mode, door, there);
    Doubt doubt =
        new Doubt(
            there.verifiedMetres(),
            Math.min(there.unknownMetres(), there.metres()),
            way.map(w -> w.doubt().worst()).orElse(null));
    TravelOption option =
        new TravelOption(
            mode,
            streetProfile(mode).id(),
            seconds(millis),
            there.metres(),
            arrivals.departure(millis),
            arrivals.arrival(millis),
            home == null
                ? null
                : new TravelOption.Home(
                    seconds(home.millis() + walk), home.metres(), home.unknownMetres()),
            doubt,
            way.map(Way::avoided).orElse(List.of()),
            parking(door),
            null,
            null,
            isTooFar(mode, there) ? List.of(longWalk()) : List.of(),
            null);
    if (start == null) {
      return option;
    }
    if (!option.arrive().isAfter(start)) {
      return option.forATime(latest(start, millis), option.notes());
    }
    List<Reason> notes = new ArrayList<>(option.notes());
    notes.add(tooLate(start));
    return option.forATime(null, notes);
  }

  /** The latest moment, in whole seconds, to leave who travels this long. */
  static Instant latest(Instant start, long millis) {
    return start.minusSeconds((millis + 999) / 1000);
  }

  private Reason tooLate(Instant start) {
    return new Reason(
        "too-late-for-time",
        texts.all(
            "search.reason.too-late-for-time",
            ClockWords.moment(start, query.at(), world.region().zone())));
  }

  /** Whether somebody with this profile is not expected to go that far by themselves. */
  boolean isTooFar(Mode mode, Reached way) {
    return mode == Mode.WALK && way.metres() > person.walking().mostMetres();
  }

  private Reason longWalk() {
    return new Reason(
        "long-walk",
        texts.all("search.reason.long-walk", ClockWords.metres(person.walking().mostMetres())));
  }

  private Optional<Way> doubt(Mode mode, Door door, Reached there) {
    Snapped origin = origin(mode);
    if (origin == null) {
      return Optional.empty();
    }
    return world
        .offers()
        .reach()
        .door(door.number(), origin.profile())
        .flatMap(at -> world.streets().doubt(origin, at, Direction.TO_PLACE, there));
  }

  /** Where a car stops, and how far from the entrance; null where nothing is known. */
  @Nullable LocalText parking(Door door) {
    SiteLocation.Parking parking = door.parking();
    if (parking == null) {
      return null;
    }
    String key =
        "search.parking." + parking.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    double metres = parking.position().metresTo(door.entrance().position());
    return texts.all(key, ClockWords.metres(metres));
  }

  private static long seconds(long millis) {
    return (millis + 500) / 1000;
  }
}
