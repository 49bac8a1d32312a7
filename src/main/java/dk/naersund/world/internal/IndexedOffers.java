package dk.naersund.world.internal;

import dk.naersund.registry.Answer;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.SiteLocation;
import dk.naersund.streets.Placement;
import dk.naersund.streets.Profile;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Offers in lists by kind and site, their doors numbered, and the doors in a reach index. */
final class IndexedOffers implements Offers {
  /** Two sites in one house may have the same location. */
  private record At(String site, SiteLocation location) {}

  private final List<Offer> all;
  private final Map<String, List<Offer>> byKind;
  private final Map<String, List<Offer>> bySite;
  private final Map<String, Integer> labels = new HashMap<>();
  private final List<Door> doors;
  private final Map<String, List<Door>> doorsBySite;
  private final Map<Integer, List<Door>> doorsByLabel = new HashMap<>();
  private final ReachIndex reach;

  private IndexedOffers(List<Offer> all, Collection<ServiceKind> kinds, StreetNetwork streets) {
    this.all = List.copyOf(all);
    byKind = all.stream().collect(Collectors.groupingBy(offer -> offer.kind().id()));
    bySite = all.stream().collect(Collectors.groupingBy(offer -> offer.site().id()));
    kinds.forEach(kind -> labels.put(kind.id(), labels.size()));
    doors = doors(all);
    doorsBySite = doors.stream().collect(Collectors.groupingBy(door -> door.site().id()));
    for (Door door : doors) {
      door.offers().stream()
          .map(offer -> label(offer.kind().id()))
          .distinct()
          .forEach(label -> doorsByLabel.computeIfAbsent(label, l -> new ArrayList<>()).add(door));
    }
    reach = streets.index(placements(streets.profiles()));
  }

  /** Numbers the doors behind the offers and puts them on the streets. */
  static IndexedOffers of(
      List<Offer> offers, Collection<ServiceKind> kinds, StreetNetwork streets) {
    return new IndexedOffers(offers, kinds, streets);
  }

  @Override
  public List<Offer> all() {
    return all;
  }

  @Override
  public List<Offer> ofKind(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  @Override
  public List<Offer> atSite(String site) {
    return bySite.getOrDefault(site, List.of());
  }

  @Override
  public int label(String kind) {
    Integer label = labels.get(kind);
    if (label == null) {
      throw new IllegalArgumentException("no such service kind: " + kind);
    }
    return label;
  }

  @Override
  public Door door(int placement) {
    return doors.get(placement);
  }

  @Override
  public List<Door> doors(String site) {
    return doorsBySite.getOrDefault(site, List.of());
  }

  @Override
  public List<Door> doorsOf(int label) {
    return doorsByLabel.getOrDefault(label, List.of());
  }

  @Override
  public List<Door> doors() {
    return doors;
  }

  @Override
  public ReachIndex reach() {
    return reach;
  }

  private static List<Door> doors(List<Offer> offers) {
    Map<At, List<Offer>> byLocation = new LinkedHashMap<>();
    offers.forEach(
        offer ->
            byLocation
                .computeIfAbsent(
                    new At(offer.site().id(), offer.location()), at -> new ArrayList<>())
                .add(offer));
    List<Door> doors = new ArrayList<>();
    byLocation.forEach(
        (at, there) -> {
          SiteLocation location = at.location();
          for (Entrance entrance : location.entrances()) {
            List<Offer> behind =
                there.stream().filter(offer -> offer.isReachedThrough(entrance)).toList();
            if (!behind.isEmpty()) {
              doors.add(door(doors.size(), location, entrance, null, behind));
              for (SiteLocation.Parking parking : location.parking()) {
                doors.add(door(doors.size(), location, entrance, parking, behind));
              }
            }
          }
        });
    return List.copyOf(doors);
  }

  private static Door door(
      int number,
      SiteLocation location,
      Entrance entrance,
      SiteLocation.@Nullable Parking parking,
      List<Offer> behind) {
    return new Door(number, behind.getFirst().site(), location, entrance, parking, behind);
  }

  private List<Placement> placements(List<Profile> profiles) {
    return doors.stream().map(door -> placement(door, profiles)).toList();
  }

  private Placement placement(Door door, List<Profile> profiles) {
    Set<String> who =
        profiles.stream()
            .filter(profile -> canUse(profile, door))
            .map(Profile::id)
            .collect(Collectors.toSet());
    Set<Integer> what =
        door.offers().stream().map(offer -> label(offer.kind().id())).collect(Collectors.toSet());
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
