package dk.naersund.pages.internal.photos;

import dk.naersund.editing.NotThere;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Photo;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A door at one of a place's addresses.
 *
 * @param address which of them, from 0
 */
record DoorAt(int address, SiteLocation location, Entrance door) {
  /** The doors of today and of later, the first address first. */
  static List<DoorAt> of(Site site, LocalDate today) {
    return IntStream.range(0, site.locations().size())
        .boxed()
        .filter(
            at -> {
              LocalDate last = site.locations().get(at).to();
              return last == null || !last.isBefore(today);
            })
        .flatMap(
            at -> {
              SiteLocation location = site.locations().get(at);
              return location.entrances().stream().map(door -> new DoorAt(at, location, door));
            })
        .toList();
  }

  /**
   * @throws NotThere when the place has no such door
   */
  static DoorAt find(Site site, LocalDate today, String id) {
    return of(site, today).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotThere("door", id));
  }

  /** As it stands in an address: {@code 0-hoved}. */
  String id() {
    return address + "-" + door.id();
  }

  @Nullable Photo photo() {
    return door.photo();
  }

  /** The picture's check sum; empty for none. */
  String sha256() {
    return door.photo() == null ? "" : door.photo().sha256();
  }

  /** The place with another picture of this door; null for none. */
  Site shown(Site site, @Nullable Photo photo) {
    List<SiteLocation> locations = new ArrayList<>(site.locations());
    List<Entrance> doors =
        location.entrances().stream()
            .map(one -> one.id().equals(door.id()) ? one.shown(photo) : one)
            .toList();
    locations.set(address, location.with(doors));
    return site.withLocations(locations);
  }
}
