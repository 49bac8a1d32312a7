package dk.naersund.coverage.internal;

import dk.naersund.coverage.Effects.Travel;
import dk.naersund.coverage.internal.Places.Wanted;
import dk.naersund.registry.ServiceKind;
import dk.naersund.streets.Profile;
import dk.naersund.streets.TravelTimes;
import dk.naersund.text.LocalText;
import dk.naersund.world.Offer;
import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** How travel times differ between two worlds, for one kind of service and one profile. */
final class Shifts {
  private static final double MINUTE = 60_000;
  private final World before;
  private final World after;
  private final Doorsteps doorsteps;
  private final Reaches reaches;
  private final CoverageWords words;

  Shifts(World before, World after, Doorsteps doorsteps, CoverageWords words) {
    this.before = before;
    this.after = after;
    this.doorsteps = doorsteps;
    this.words = words;
    reaches = new Reaches(doorsteps);
  }

  /** On the first day, this one or a later one, on which the doors differ; empty if on none. */
  Optional<Travel> compare(String kind, Profile profile, LocalDate today) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (World world : new World[] {before, after}) {
      for (Offer offer : world.offers().ofKind(kind)) {
        Counting.addTurns(offer, today, days);
      }
    }
    days.add(today);
    for (LocalDate day : days) {
      Map<Pair, BitSet> differing = differing(new Wanted(kind, null, day, true), profile);
      if (!differing.isEmpty()) {
        return Optional.of(count(kind, profile, day, differing));
      }
    }
    return Optional.empty();
  }

  private record Pair(Places before, Places after) {}

  /** Those whose places differ, by their places before and after. */
  private Map<Pair, BitSet> differing(Wanted wanted, Profile profile) {
    Map<Places, BitSet> old = reaches.places(before, wanted, profile);
    Map<Places, BitSet> next = reaches.places(after, wanted, profile);
    Map<Pair, BitSet> differing = new HashMap<>();
    old.forEach(
        (was, members) ->
            next.forEach(
                (is, others) -> {
                  if (!was.spots().equals(is.spots()) && members.intersects(others)) {
                    BitSet both = (BitSet) members.clone();
                    both.and(others);
                    differing.put(new Pair(was, is), both);
                  }
                }));
    return differing;
  }

  private Travel count(String kind, Profile profile, LocalDate day, Map<Pair, BitSet> differing) {
    TreeMap<Integer, Integer> shifts = new TreeMap<>();
    int[] gainedAndLost = new int[2];
    differing.forEach(
        (places, members) -> {
          TravelTimes old = reaches.fastest(before, profile, places.before(), members);
          TravelTimes next = reaches.fastest(after, profile, places.after(), members);
          members.stream()
              .forEach(
                  i -> {
                    boolean was = old.millis(i) != TravelTimes.NO_WAY;
                    boolean is = next.millis(i) != TravelTimes.NO_WAY;
                    if (was && is) {
                      int shift = (int) Math.round((next.millis(i) - old.millis(i)) / MINUTE);
                      if (shift != 0) {
                        shifts.merge(shift, 1, Integer::sum);
                      }
                    } else if (was || is) {
                      gainedAndLost[is ? 0 : 1]++;
                    }
                  });
        });
    LocalText text = text(kind, profile, shifts, gainedAndLost[0], gainedAndLost[1]);
    return new Travel(
        kind,
        profile.id(),
        day,
        doorsteps.size(),
        shifts,
        gainedAndLost[0],
        gainedAndLost[1],
        text);
  }

  private LocalText text(
      String kind, Profile profile, TreeMap<Integer, Integer> shifts, int gained, int lost) {
    LocalText place =
        after
            .registry()
            .findServiceKind(kind)
            .or(() -> before.registry().findServiceKind(kind))
            .map(ServiceKind::name)
            .map(name -> CoverageWords.each(name, l -> name.in(l).toLowerCase(l)))
            .orElse(LocalText.danish(kind));
    LocalText all = words.say("travel.who", profile.name());
    int said = 0;
    Map<Integer, Integer> farther = shifts.tailMap(1);
    if (!farther.isEmpty()) {
      all = CoverageWords.join(all, shift("farther", farther, place));
      said++;
    }
    Map<Integer, Integer> nearer = new TreeMap<>();
    shifts.headMap(0).forEach((minutes, count) -> nearer.put(-minutes, count));
    if (!nearer.isEmpty()) {
      all = CoverageWords.join(all, shift("nearer", nearer, place));
      said++;
    }
    if (lost > 0) {
      all = CoverageWords.join(all, words.say("travel.lost", lost, place));
      said++;
    }
    if (gained > 0) {
      all = CoverageWords.join(all, words.say("travel.gained", gained, place));
      said++;
    }
    return said > 0 ? all : CoverageWords.join(all, words.say("travel.nothing", place));
  }

  /**
   * @param shifts minutes, 1 or more, in their order, to how many addresses
   */
  private LocalText shift(String way, Map<Integer, Integer> shifts, LocalText place) {
    int addresses = shifts.values().stream().mapToInt(Integer::intValue).sum();
    int seen = 0;
    int middle = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> shift : shifts.entrySet()) {
      if (2 * seen < addresses) {
        middle = shift.getKey();
      }
      seen += shift.getValue();
      most = shift.getKey();
    }
    return middle == most
        ? words.say("travel." + way, addresses, middle, place)
        : words.say("travel." + way + ".range", addresses, middle, most, place);
  }
}
