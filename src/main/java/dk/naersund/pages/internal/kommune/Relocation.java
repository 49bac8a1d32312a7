package dk.naersund.pages.internal.kommune;

import dk.naersund.geo.Position;
import dk.naersund.registry.Building;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import dk.naersund.registry.SiteLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place somewhere else. What was known about its doors and its rooms was known about another
 * house: it stays right until the day before the move, and from then on nothing is known until
 * somebody has looked.
 *
 * @param address as people write it
 * @param addressPoint where the address book has it
 * @param pin where the editor put the door
 * @param kommunekode of the municipality around it
 * @param newHouse whether the doors are others than before
 */
record Relocation(
    String address, Position addressPoint, Position pin, String kommunekode, boolean newHouse) {
  /** The location that the form shows: the last one that is not over, planned ones included. */
  static int shown(Site site, LocalDate today) {
    int shown = 0;
    for (int i = 1; i < site.locations().size(); i++) {
      LocalDate best = site.locations().get(shown).from();
      LocalDate from = site.locations().get(i).from();
      if (best == null || (from != null && from.isAfter(best))) {
        shown = i;
      }
    }
    return shown;
  }

  /** What the pin stands for: the door where there is one, else the address. */
  static Position pin(SiteLocation location) {
    return location.entrances().size() == 1
        ? location.entrances().getFirst().position()
        : location.position();
  }

  /** The place was always, or since that day, here. */
  Site corrected(Site site, int at, @Nullable LocalDate from) {
    SiteLocation base = site.locations().get(at);
    SiteLocation here =
        new SiteLocation(
            from,
            base.to(),
            address,
            base.addressText().equals(address) ? base.addressId() : null,
            kommunekode,
            addressPoint,
            base.entrances().stream().map(door -> shifted(door, pin(base))).toList(),
            newHouse ? List.of() : base.parking(),
            newHouse ? Building.UNKNOWN : base.building());
    List<SiteLocation> locations = new ArrayList<>(site.locations());
    locations.set(at, here);
    LocalDate before = base.from();
    if (before == null || from == null || before.equals(from)) {
      return site.withLocations(locations);
    }
    locations.replaceAll(
        one ->
            before.minusDays(1).equals(one.to())
                ? one.between(one.from(), from.minusDays(1))
                : one);
    return site.withLocations(locations)
        .withServices(site.services().stream().map(one -> shifted(one, before, from)).toList());
  }

  /** The place moves on a day; the day before is the last one where it was. */
  Site moved(Site site, int at, LocalDate day) {
    SiteLocation base = site.locations().get(at);
    boolean neverThere = base.from() != null && !base.from().isBefore(day);
    Map<String, String> doors = newDoors(site, base);
    SiteLocation there =
        new SiteLocation(
            day,
            base.to(),
            address,
            null,
            kommunekode,
            addressPoint,
            base.entrances().stream()
                .map(
                    door ->
                        Entrance.of(Objects.requireNonNull(doors.get(door.id())), door.name(), pin))
                .toList(),
            List.of(),
            newHouse ? Building.UNKNOWN : base.building());
    List<SiteLocation> locations = new ArrayList<>(site.locations());
    locations.remove(at);
    locations.add(at, there);
    if (!neverThere) {
      locations.add(at, base.between(base.from(), day.minusDays(1)));
    }
    return site.withLocations(locations).withServices(services(site.services(), doors, day));
  }

  /** An id belongs to one door; those at the new address get ids of their own. */
  private static Map<String, String> newDoors(Site site, SiteLocation base) {
    Set<String> taken = new HashSet<>();
    site.locations().forEach(l -> l.entrances().forEach(door -> taken.add(door.id())));
    Map<String, String> ids = new HashMap<>();
    for (Entrance door : base.entrances()) {
      int number = 2;
      while (!taken.add(door.id() + "-" + number)) {
        number++;
      }
      ids.put(door.id(), door.id() + "-" + number);
    }
    return ids;
  }

  /** A service that names its door is there twice: until the move, and from then on. */
  private static List<ServiceAtSite> services(
      List<ServiceAtSite> services, Map<String, String> doors, LocalDate day) {
    List<ServiceAtSite> all = new ArrayList<>();
    List<ServiceAtSite> later = new ArrayList<>();
    for (ServiceAtSite one : services) {
      boolean begun = one.from() == null || one.from().isBefore(day);
      boolean goesOn = one.to() == null || !one.to().isBefore(day);
      String door = one.entrance() == null ? null : doors.get(one.entrance());
      if (door == null || !goesOn) {
        all.add(one);
      } else if (doors.size() == 1) {
        all.add(with(one, one.from(), one.to(), null));
      } else if (begun) {
        all.add(with(one, one.from(), day.minusDays(1), one.entrance()));
        later.add(with(one, day, one.to(), door));
      } else {
        all.add(with(one, one.from(), one.to(), door));
      }
    }
    all.addAll(later);
    return all;
  }

  private static ServiceAtSite shifted(ServiceAtSite one, LocalDate before, LocalDate day) {
    if (before.equals(one.from())) {
      return with(one, day, one.to(), one.entrance());
    }
    return before.minusDays(1).equals(one.to())
        ? with(one, one.from(), day.minusDays(1), one.entrance())
        : one;
  }

  private static ServiceAtSite with(
      ServiceAtSite one,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String entrance) {
    return one.between(from, to).through(entrance);
  }

  private Entrance shifted(Entrance door, Position before) {
    return newHouse
        ? Entrance.of(door.id(), door.name(), pin)
        : door.at(
            new Position(
                door.position().lat() + pin.lat() - before.lat(),
                door.position().lon() + pin.lon() - before.lon()));
  }
}
