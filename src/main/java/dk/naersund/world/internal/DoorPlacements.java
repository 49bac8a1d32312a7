package dk.naersund.world.internal;

import dk.naersund.registry.Answer;
import dk.naersund.streets.Placement;
import dk.naersund.streets.Profile;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Doors as placements: who can use them, what is behind them, and on which days. */
final class DoorPlacements {
  private final List<Profile> profiles;
  private final Map<String, Integer> labels;

  DoorPlacements(List<Profile> profiles, Map<String, Integer> labels) {
    this.profiles = profiles;
    this.labels = labels;
  }

  Placement of(Door door) {
    Set<String> who =
        profiles.stream()
            .filter(profile -> canUse(profile, door))
            .map(Profile::id)
            .collect(Collectors.toSet());
    Set<Integer> what =
        door.offers().stream()
            .map(offer -> Objects.requireNonNull(labels.get(offer.kind().id())))
            .collect(Collectors.toSet());
    return new Placement(
        door.number(),
        door.parking() == null ? door.entrance().position() : door.parking().position(),
        who,
        what,
        firstDay(door.offers()),
        lastDay(door.offers()));
  }

  /** People go to doors; cars to where they can stop, and to the door where nothing is known. */
  private static boolean canUse(Profile profile, Door door) {
    boolean car = profile.id().equals("car");
    if (door.parking() != null) {
      return car;
    }
    if (car) {
      return door.location().parking().isEmpty();
    }
    return !profile.needsStepFree() || door.entrance().stepFree() != Answer.NO;
  }

  private static @Nullable LocalDate firstDay(List<Offer> offers) {
    @Nullable LocalDate first = offers.getFirst().from();
    for (Offer offer : offers) {
      if (first == null || offer.from() == null) {
        return null;
      }
      first = offer.from().isBefore(first) ? offer.from() : first;
    }
    return first;
  }

  private static @Nullable LocalDate lastDay(List<Offer> offers) {
    @Nullable LocalDate last = offers.getFirst().to();
    for (Offer offer : offers) {
      if (last == null || offer.to() == null) {
        return null;
      }
      last = offer.to().isAfter(last) ? offer.to() : last;
    }
    return last;
  }
}
