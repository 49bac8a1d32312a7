package dk.naersund.coverage.internal;

import dk.naersund.address.Address;
import dk.naersund.coverage.SnapReports;
import dk.naersund.geo.Position;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.SiteLocation;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Profile;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.Way;
import dk.naersund.text.ClockWords;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import dk.naersund.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the streets about every door, and about the ways from the stops around. */
@Component
class SnapReporter implements SnapReports {
  private static final String WHEELCHAIR = "wheelchair";
  private static final String CAR = "car";
  private static final double STOP_METRES = 1000;
  private static final int MOST_STOPS = 6;
  private final MapDoorsteps doorsteps;
  private final CoverageWords words;

  SnapReporter(MapDoorsteps doorsteps, Texts texts) {
    this.doorsteps = doorsteps;
    words = new CoverageWords(texts);
  }

  @Override
  public SnapReport report(World world, SiteLocation location) {
    List<DoorOnStreet> doors = new ArrayList<>();
    for (Profile profile : world.streets().profiles()) {
      if (profile.id().equals(CAR) && !location.parking().isEmpty()) {
        location.parking().stream()
            .map(place -> door(world, profile, place.position(), null))
            .forEach(doors::add);
      } else {
        location.entrances().stream()
            .map(entrance -> door(world, profile, entrance.position(), entrance))
            .forEach(doors::add);
      }
    }
    return new SnapReport(doors, fromStop(world, location).orElse(null));
  }

  private DoorOnStreet door(
      World world, Profile profile, Position at, @Nullable Entrance entrance) {
    String id = entrance == null ? null : entrance.id();
    if (entrance != null && !mayUse(profile, entrance)) {
      return none(id, profile, "snap.steps");
    }
    Optional<Snapped> snapped = world.streets().snapDoor(at, profile.id());
    if (snapped.isEmpty()) {
      return none(id, profile, "snap.no-way");
    }
    String street = world.streets().streetName(snapped.get()).orElse("");
    LocalText metres = ClockWords.metres(snapped.get().metres());
    LocalText who = capital(profile.name());
    LocalText text =
        street.isEmpty()
            ? words.say("snap.door.nameless", who, metres)
            : words.say("snap.door", who, street, metres);
    return new DoorOnStreet(id, profile.id(), street, snapped.get().metres(), true, text);
  }

  private DoorOnStreet none(@Nullable String entrance, Profile profile, String key) {
    return new DoorOnStreet(
        entrance, profile.id(), "", 0, false, words.say(key, capital(profile.name())));
  }

  private static boolean mayUse(Profile profile, Entrance entrance) {
    return !profile.needsStepFree() || entrance.stepFree() != Answer.NO;
  }

  private static LocalText capital(LocalText name) {
    return CoverageWords.each(
        name,
        locale -> {
          String word = name.in(locale);
          return word.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(locale) + word.substring(1);
        });
  }

  private record FoundWay(Address stop, Way way) {}

  private Optional<FromStop> fromStop(World world, SiteLocation location) {
    Optional<Profile> wheelchair = world.streets().findProfile(WHEELCHAIR);
    Position here = location.position();
    List<Address> stops =
        doorsteps.of(world).stops().stream()
            .filter(stop -> stop.position().metresTo(here) <= STOP_METRES)
            .sorted(Comparator.comparingDouble(stop -> stop.position().metresTo(here)))
            .limit(MOST_STOPS)
            .toList();
    if (wheelchair.isEmpty() || stops.isEmpty()) {
      return Optional.empty();
    }
    List<FoundWay> ways = new ArrayList<>();
    String key = "stop.no-door";
    for (Entrance entrance : location.entrances()) {
      if (mayUse(wheelchair.get(), entrance)) {
        key = "stop.unreachable";
        stops.forEach(stop -> way(world, stop, entrance).ifPresent(ways::add));
      }
    }
    String nearest = stops.getFirst().text();
    FromStop none = new FromStop(nearest, false, 0, 0, words.say(key, nearest));
    return ways.stream()
        .min(Comparator.comparingLong(found -> found.way().millis()))
        .map(this::fromStop)
        .or(() -> Optional.of(none));
  }

  private static Optional<FoundWay> way(World world, Address stop, Entrance entrance) {
    return world
        .streets()
        .snapDoor(entrance.position(), WHEELCHAIR)
        .flatMap(door -> world.streets().snap(stop.position(), WHEELCHAIR))
        .flatMap(start -> world.streets().doubt(start, entrance.position(), Direction.TO_PLACE))
        .map(way -> new FoundWay(stop, way));
  }

  private FromStop fromStop(FoundWay found) {
    String stop = found.stop().text();
    int minutes = (int) ClockWords.minutes((found.way().millis() + 999) / 1000);
    double unknown = found.way().doubt().unknownMetres();
    LocalText text =
        unknown < 1
            ? words.say("stop.verified", stop, minutes)
            : words.say("stop.reachable", stop, minutes, ClockWords.metres(unknown));
    return new FromStop(stop, true, minutes, unknown, text);
  }
}
