package dk.naersund.search;

import dk.naersund.availability.Confidence;
import dk.naersund.availability.FirstFree;
import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.FreeTimes;
import dk.naersund.availability.FreeTimesSnapshot;
import dk.naersund.availability.Said;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotId;
import dk.naersund.availability.SlotTimes;
import dk.naersund.text.LocalText;
import dk.naersund.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Drawn free times, kept as plain lists: of some services at sites nobody tells, of some the source
 * is silent or long unheard, some are full, and the others have times at any hour.
 */
final class DrawnTimes implements FreeTimes, FreeTimesSnapshot {
  private static final int DAYS = 20;

  /** Counts are of so long. */
  static final Duration SPAN = Duration.ofHours(1);

  private static final int COUNT = 4;
  private static final Duration UNHEARD = Duration.ofHours(26);

  private final Map<ServiceAtSiteId, Drawn> all = new HashMap<>();
  private final Instant now;

  /**
   * @param confidence known, full, old, silent, or coarse with one hour from each start
   * @param starts when its times begin, in order
   */
  record Drawn(Confidence confidence, List<Instant> starts) {}

  DrawnTimes(World world, Instant now, Random random) {
    this.now = now;
    int kind = random.nextInt(4);
    for (var offer : world.offers().all()) {
      if (random.nextInt(4) < kind) {
        all.put(
            new ServiceAtSiteId(offer.site().id(), offer.service().id()),
            drawn(random.nextInt(8), random));
      }
    }
  }

  /** These and no others. */
  DrawnTimes(Instant now, Map<ServiceAtSiteId, Drawn> times) {
    this.now = now;
    all.putAll(times);
  }

  private Drawn drawn(int kind, Random random) {
    List<Instant> starts = new ArrayList<>();
    int count = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(200);
    for (int i = 0; i < count; i++) {
      starts.add(now.plusSeconds(300L * random.nextInt(DAYS * 288)));
    }
    starts.sort(null);
    return switch (kind) {
      case 0 -> new Drawn(Confidence.SILENT, List.of());
      case 1 -> new Drawn(Confidence.OLD, List.copyOf(starts));
      case 2 -> new Drawn(Confidence.FULL, List.of());
      case 3 -> new Drawn(Confidence.COARSE, List.copyOf(starts));
      default -> new Drawn(Confidence.KNOWN, List.copyOf(starts));
    };
  }

  @Nullable Drawn find(String site, String service) {
    return all.get(new ServiceAtSiteId(site, service));
  }

  @Override
  public FreeTimesSnapshot current() {
    return this;
  }

  @Override
  public Instant takenAt() {
    return now;
  }

  @Override
  public Set<ServiceAtSiteId> known() {
    return all.keySet();
  }

  @Override
  public boolean knows(String site, String service) {
    return find(site, service) != null;
  }

  @Override
  public SlotTimes at(String site, String service) {
    Drawn drawn = Objects.requireNonNull(find(site, service), "nobody tells these");
    return new Listed(new ServiceAtSiteId(site, service), drawn, now);
  }

  /** One after the other. */
  private record Listed(ServiceAtSiteId at, Drawn drawn, Instant now) implements SlotTimes {
    private Said said() {
      boolean heard =
          drawn.confidence() != Confidence.OLD && drawn.confidence() != Confidence.SILENT;
      return new Said(
          "kilde", LocalText.danish("Bookingsystemet"), null, heard ? now : now.minus(UNHEARD));
    }

    @Override
    public FirstFree first(Instant notBefore, LongPredicate fits) {
      for (Instant start : drawn.starts()) {
        if (!start.isBefore(notBefore) && fits.test(start.getEpochSecond())) {
          if (drawn.confidence() == Confidence.COARSE) {
            return new FirstFree.Counted(start, start.plus(SPAN), COUNT, said());
          }
          FreeSlot slot = new FreeSlot(new SlotId("kilde", start.toString()), at, start, 10, 1);
          return drawn.confidence() == Confidence.OLD
              ? new FirstFree.Old(slot, said())
              : new FirstFree.At(slot, said());
        }
      }
      return switch (drawn.confidence()) {
        case SILENT, OLD ->
            new FirstFree.Silent("kilde", LocalText.danish("Bookingsystemet"), null, said());
        default -> new FirstFree.Full(now.plus(Duration.ofDays(DAYS)), said());
      };
    }

    @Override
    public void visit(long fromSecond, long beforeSecond, Visitor visitor) {
      throw new UnsupportedOperationException("a search does not need it");
    }

    @Override
    public List<FreeSlot> between(Instant from, Instant before, int limit) {
      throw new UnsupportedOperationException("a search does not need it");
    }

    @Override
    public FirstFree state() {
      return first(now);
    }
  }
}
