package dk.naersund.coverage.internal;

import dk.naersund.coverage.Coverage;
import dk.naersund.coverage.internal.Places.Wanted;
import dk.naersund.geo.Area;
import dk.naersund.streets.Profile;
import dk.naersund.streets.TravelTimes;
import dk.naersund.world.Offer;
import dk.naersund.world.World;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts all addresses of a map by their travel time. */
@Component
class AddressCount implements Coverage {
  private static final long MINUTE = 60_000;
  private static final int STEP = 5;
  private static final int MOST_KEPT = 200;
  private final MapDoorsteps doorsteps;

  /** What was asked of the world asked last: citizens ask the same again and again. */
  private final Map<Question, Report> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Report> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private @Nullable World keptFor;

  AddressCount(MapDoorsteps doorsteps) {
    this.doorsteps = doorsteps;
  }

  @Override
  public Report report(World world, Question question) {
    Report known = find(world, question);
    if (known != null) {
      return known;
    }
    Report counted = count(world, question);
    keep(world, counted);
    return counted;
  }

  private synchronized @Nullable Report find(World world, Question question) {
    return world == keptFor ? kept.get(question) : null;
  }

  private synchronized void keep(World world, Report report) {
    if (world != keptFor) {
      kept.clear();
      keptFor = world;
    }
    kept.put(report.question(), report);
  }

  private Report count(World world, Question question) {
    Profile profile =
        world
            .streets()
            .findProfile(question.profile())
            .orElseThrow(() -> new IllegalArgumentException("no profile " + question.profile()));
    world.offers().label(question.kind());
    Doorsteps addresses = doorsteps.of(world);
    Reaches reaches = new Reaches(addresses);
    Wanted wanted = new Wanted(question.kind(), null, question.day(), false);
    Map<Places, BitSet> groups = reaches.places(world, wanted, profile);
    long[] fastest = new long[addresses.size()];
    BitSet known = new BitSet(addresses.size());
    groups.forEach(
        (places, members) -> {
          TravelTimes all = reaches.fastest(world, profile, places, members);
          TravelTimes verified = reaches.verified(world, profile, places, members);
          members.stream()
              .forEach(
                  i -> {
                    fastest[i] = all.millis(i);
                    known.set(i, isNear(verified.millis(i), question));
                  });
        });
    BitSet everybody = new BitSet();
    everybody.set(0, addresses.size());
    Tally tally = new Tally(world, question, fastest, known);
    return new Report(
        question,
        tally.count(null, everybody),
        addresses.areas().stream().map(area -> tally.count(area, addresses.in(area))).toList());
  }

  private static boolean isNear(long millis, Question question) {
    return millis != TravelTimes.NO_WAY && millis <= question.minutes() * MINUTE;
  }

  /**
   * @param fastest time by address, {@link TravelTimes#NO_WAY} without a way
   * @param known who has it near by a way that is known
   */
  private record Tally(World world, Question question, long[] fastest, BitSet known) {
    Count count(@Nullable Area area, BitSet members) {
      long[] times =
          members.stream()
              .mapToLong(i -> fastest[i])
              .filter(time -> time != TravelTimes.NO_WAY)
              .sorted()
              .toArray();
      BitSet within = (BitSet) members.clone();
      within.and(known);
      int near = (int) Arrays.stream(times).filter(time -> isNear(time, question)).count();
      TreeMap<Integer, Integer> upTo = new TreeMap<>();
      for (long time : times) {
        upTo.merge(Math.max(STEP, (minutes(time) + STEP - 1) / STEP * STEP), 1, Integer::sum);
      }
      return new Count(
          area,
          sites(area),
          members.cardinality(),
          within.cardinality(),
          near - within.cardinality(),
          times.length - near,
          members.cardinality() - times.length,
          times.length == 0 ? null : minutes(times[(times.length - 1) / 2]),
          times.length == 0 ? null : minutes(times[times.length - 1]),
          upTo);
    }

    private static int minutes(long millis) {
      return (int) ((millis + MINUTE - 1) / MINUTE);
    }

    private int sites(@Nullable Area area) {
      Predicate<Offer> here =
          offer -> area == null || world.areas().at(offer.location().position()).contains(area);
      List<Offer> offers = world.offers().ofKind(question.kind());
      return (int)
          offers.stream()
              .filter(offer -> Counting.isThere(offer, question.day()))
              .filter(offer -> !offer.site().entry().sensitive())
              .filter(here)
              .map(offer -> offer.site().id())
              .distinct()
              .count();
    }
  }
}
