package dk.naersund.coverage.internal;

import dk.naersund.coverage.Promise;
import dk.naersund.coverage.internal.Places.Wanted;
import dk.naersund.geo.Area;
import dk.naersund.streets.Profile;
import dk.naersund.streets.TravelTimes;
import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts addresses by how far they have it, for one promise in one world. */
final class AddressRule implements Rule {
  private static final long MINUTE = 60_000;
  private final World world;
  private final Promise promise;
  private final Promise.Within rule;
  private final Doorsteps doorsteps;
  private final Reaches reaches;
  private final Map<Map<Places, BitSet>, List<Standing>> known = new HashMap<>();

  AddressRule(World world, Promise promise, Promise.Within rule, Doorsteps doorsteps) {
    this.world = world;
    this.promise = promise;
    this.rule = rule;
    this.doorsteps = doorsteps;
    reaches = new Reaches(doorsteps);
  }

  @Override
  public List<Standing> on(LocalDate day) {
    Optional<Profile> profile = world.streets().findProfile(rule.profile());
    if (profile.isEmpty()) {
      return count(new BitSet(), new BitSet());
    }
    Wanted wanted = new Wanted(promise.kind(), promise.season(), day, true);
    return known.computeIfAbsent(
        reaches.places(world, wanted, profile.get()), groups -> count(groups, profile.get()));
  }

  private List<Standing> count(Map<Places, BitSet> groups, Profile profile) {
    BitSet possible = new BitSet(doorsteps.size());
    BitSet certain = new BitSet(doorsteps.size());
    groups.forEach(
        (places, members) -> {
          addNear(reaches.fastest(world, profile, places, members), members, possible);
          addNear(reaches.verified(world, profile, places, members), members, certain);
        });
    return count(possible, certain);
  }

  private void addNear(TravelTimes times, BitSet members, BitSet near) {
    members.stream().filter(i -> isNear(times, i)).forEach(near::set);
  }

  private boolean isNear(TravelTimes times, int address) {
    return times.millis(address) != TravelTimes.NO_WAY
        && (rule.minutes() == null || times.millis(address) <= rule.minutes() * MINUTE)
        && (rule.metres() == null || times.metres(address) <= rule.metres());
  }

  private List<Standing> count(BitSet possible, BitSet certain) {
    if (rule.per() == null) {
      return List.of(standing(null, doorsteps.inRegion(), possible, certain));
    }
    List<Standing> standings = new ArrayList<>();
    for (Area area : doorsteps.areas()) {
      if (area.kind() == rule.per()) {
        standings.add(standing(area, doorsteps.in(area), possible, certain));
      }
    }
    return standings;
  }

  private Standing standing(@Nullable Area area, BitSet members, BitSet possible, BitSet certain) {
    BitSet covered = (BitSet) members.clone();
    covered.and(certain);
    BitSet near = (BitSet) members.clone();
    near.and(possible);
    near.or(covered);
    int addresses = members.cardinality();
    return Standing.ofAddresses(
        area,
        addresses,
        addresses - near.cardinality(),
        near.cardinality() - covered.cardinality(),
        rule.percent());
  }

  @Override
  public boolean turnsWithPlaces() {
    return true;
  }

  @Override
  public boolean isCheap() {
    return false;
  }
}
