package dk.naersund.coverage.internal;

import dk.naersund.coverage.internal.Places.Wanted;
import dk.naersund.geo.Area;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Origins;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.Profile;
import dk.naersund.streets.TravelTimes;
import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From every address to the nearest place of a kind that its people may use, in one sweep for all
 * municipalities with the same places.
 */
final class Reaches {
  private final Doorsteps doorsteps;

  Reaches(Doorsteps doorsteps) {
    this.doorsteps = doorsteps;
  }

  /**
   * The places of each municipality's citizens.
   *
   * @param byMunicipality numbers of its addresses to its places, one for each different set
   */
  Map<Places, BitSet> places(World world, Wanted wanted, Profile profile) {
    Map<Places, BitSet> groups = new HashMap<>();
    BitSet elsewhere = new BitSet();
    elsewhere.set(0, doorsteps.size());
    for (Area area : doorsteps.areas()) {
      if (area.kind() == Area.Kind.MUNICIPALITY) {
        BitSet here = (BitSet) doorsteps.in(area).clone();
        here.and(elsewhere);
        elsewhere.andNot(here);
        add(groups, Places.of(world, wanted, area, profile), here);
      }
    }
    add(groups, Places.of(world, wanted, null, profile), elsewhere);
    return groups;
  }

  private static void add(Map<Places, BitSet> groups, Places places, BitSet members) {
    if (!members.isEmpty()) {
      groups.computeIfAbsent(places, p -> new BitSet()).or(members);
    }
  }

  /** Times there, over all streets and to all places, also those in doubt. */
  TravelTimes fastest(World world, Profile profile, Places places, @Nullable BitSet members) {
    return world
        .offers()
        .reach()
        .times(origins(profile, members), Direction.TO_PLACE, filter(places.possible()));
  }

  /** Times there by what is known: verified streets, places without doubt. */
  TravelTimes verified(World world, Profile profile, Places places, @Nullable BitSet members) {
    return world
        .offers()
        .reach()
        .verifiedTimes(origins(profile, members), Direction.TO_PLACE, filter(places.certain()));
  }

  private Origins origins(Profile profile, @Nullable BitSet members) {
    Origins all = doorsteps.origins(profile.id());
    return members == null || members.cardinality() == all.size() ? all : all.only(members);
  }

  private static PlacementFilter filter(BitSet numbers) {
    return new PlacementFilter(
        PlacementFilter.ANY_LABEL, LocalDate.MIN, LocalDate.MAX, numbers::get);
  }
}
