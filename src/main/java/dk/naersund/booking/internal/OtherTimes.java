package dk.naersund.booking.internal;

import dk.naersund.availability.FirstFree;
import dk.naersund.availability.FreeSlot;
import dk.naersund.booking.Person;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Service;
import dk.naersund.search.Mode;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.UnknownInQuery;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The nearest other time for somebody whose time is broken. Where they live is not known, and is
 * not asked for: it is searched from where they were told to go, with what they need there.
 */
@Component
final class OtherTimes {
  private static final int RESULTS = 5;
  private static final Duration BEFORE = Duration.ofHours(1);

  private final Worlds worlds;
  private final Nearest nearest;
  private final Clock clock;

  OtherTimes(Worlds worlds, Nearest nearest, Clock clock) {
    this.worlds = worlds;
    this.nearest = nearest;
    this.clock = clock;
  }

  /** Computes; not for an event loop. */
  Optional<FreeSlot> find(Row row, @Nullable String told, @Nullable Person person) {
    World world = worlds.current();
    String place =
        told == null || told.isEmpty()
            ? ToldPlaces.at(world.registry(), row.at(), row.start())
            : told;
    Optional<String> kind = world.registry().findService(row.at().service()).map(Service::kind);
    if (place.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Instant near = row.start().minus(BEFORE);
    try {
      NearestAnswer answer =
          nearest.find(
              new NearestQuery(
                  kind.get(),
                  ToldPlaces.position(place),
                  world.region().modes().stream().flatMap(id -> Mode.find(id).stream()).toList(),
                  world.region().profile(),
                  near.isBefore(now) ? now : near,
                  null,
                  person == null
                      ? java.util.Set.of()
                      : person.needs().stream()
                          .flatMap(id -> AccessFeature.find(id).stream())
                          .collect(Collectors.toSet()),
                  RESULTS,
                  null,
                  dk.naersund.search.Person.UNKNOWN));
      return answer.results().stream()
          .flatMap(OtherTimes::times)
          .filter(slot -> !slot.id().equals(row.slot()))
          .findFirst();
    } catch (UnknownInQuery e) {
      return Optional.empty();
    }
  }

  private static Stream<FreeSlot> times(NearestAnswer.Result result) {
    if (result.nextFree() == null) {
      return Stream.empty();
    }
    FirstFree first = result.nextFree().first();
    List<FreeSlot> then = result.nextFree().then();
    return first instanceof FirstFree.At(FreeSlot free, var said)
        ? Stream.concat(Stream.of(free), then.stream())
        : then.stream();
  }
}
