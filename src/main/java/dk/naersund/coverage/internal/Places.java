package dk.naersund.coverage.internal;

import dk.naersund.geo.Area;
import dk.naersund.geo.Position;
import dk.naersund.registry.Answer;
import dk.naersund.registry.SiteLocation;
import dk.naersund.streets.Profile;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The doors of one kind of service on one day that somebody from one municipality may use.
 *
 * @param possible numbers of the doors' placements
 * @param certain those of them of which nothing is in doubt: hours known, no step for those who
 *     cannot take one
 * @param spots the same without numbers, to be compared between two worlds
 */
record Places(BitSet possible, BitSet certain, Set<Spot> spots) {
  /** What matters of a door for travel times. */
  record Spot(Position at, Answer stepFree, boolean forCars) {}

  /**
   * What is looked for.
   *
   * @param season only this season's services; null for all
   * @param hidden whether places count that are not shown to the public
   */
  record Wanted(String kind, @Nullable String season, LocalDate day, boolean hidden) {}

  static Places of(World world, Wanted wanted, @Nullable Area municipality, Profile profile) {
    Places places = new Places(new BitSet(), new BitSet(), new HashSet<>());
    if (world.registry().findServiceKind(wanted.kind()).isPresent()) {
      for (Door door : world.offers().doorsOf(wanted.kind())) {
        places.add(door, wanted, municipality, profile);
      }
    }
    return places;
  }

  private void add(Door door, Wanted wanted, @Nullable Area municipality, Profile profile) {
    SiteLocation.Parking parking = door.parking();
    if (parking != null && parking.kind() == SiteLocation.Parking.Kind.DISABLED) {
      return;
    }
    for (Offer offer : door.offers()) {
      if (offer.kind().id().equals(wanted.kind())
          && Counting.belongs(offer, wanted.season())
          && Counting.isThere(offer, wanted.day())
          && (wanted.hidden() || !offer.site().entry().sensitive())
          && Counting.mayBeUsedFrom(offer, municipality)) {
        possible.set(door.number());
        if (Counting.isCertain(offer) && isCertain(door, profile)) {
          certain.set(door.number());
        }
      }
    }
    if (possible.get(door.number())) {
      spots.add(
          new Spot(
              parking == null ? door.entrance().position() : parking.position(),
              door.entrance().stepFree(),
              parking != null));
    }
  }

  private static boolean isCertain(Door door, Profile profile) {
    return !profile.needsStepFree() || door.entrance().stepFree() == Answer.YES;
  }
}
