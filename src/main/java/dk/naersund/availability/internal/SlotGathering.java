package dk.naersund.availability.internal;

import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotNotice.Code;
import dk.naersund.availability.SourceAnswer.Failed.Why;
import dk.naersund.availability.SourceAnswer.TimeBlock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the slots of one answer and leaves out what cannot be right. A service at a site of which
 * nothing at all was told, not even a taken slot, is not in the result: that is no "all taken".
 */
final class SlotGathering {
  /** More than any source of one region can mean. */
  private static final int MOST = 200_000;

  private static final Duration LONGEST = Duration.ofDays(31);
  private static final Duration FURTHEST = Duration.ofDays(3 * 366);

  private final Instant now;
  private final Notices notices;
  private final Map<String, Telling> tellings = new HashMap<>();
  private final Set<String> contradicted = new HashSet<>();
  private final Map<ServiceAtSiteId, List<Told>> told = new LinkedHashMap<>();
  private int count;

  private record Told(String schedule, TimeBlock block) {}

  /** What must be the same when a slot is told twice. */
  private record Telling(ServiceAtSiteId at, Instant start, Instant end, boolean free) {}

  SlotGathering(Instant now, Notices notices) {
    this.now = now;
    this.notices = notices;
  }

  /**
   * Takes one slot.
   *
   * @param schedule what must not overlap at the source
   * @param free whether it is free
   * @param seats how many are free
   */
  void add(
      ServiceAtSiteId at,
      String schedule,
      @Nullable String id,
      @Nullable Instant start,
      @Nullable Instant end,
      boolean free,
      int seats,
      boolean coarse) {
    if (++count > MOST) {
      throw new FetchProblem(Why.TOO_LARGE, "it tells more than %,d slots".formatted(MOST));
    }
    if (id == null || id.isEmpty() || id.length() > 200 || start == null || end == null) {
      notices.add(Code.WRONG_FORM, "a slot without id, start or end: " + id);
      return;
    }
    Telling telling = new Telling(at, start, end, free && seats > 0);
    Telling before = tellings.putIfAbsent(id, telling);
    if (before != null) {
      boolean same = before.equals(telling);
      notices.add(
          Code.DUPLICATE_SLOT,
          "slot " + id + (same ? "" : ", told in two ways: neither is believed"));
      if (!same) {
        contradicted.add(id);
      }
      return;
    }
    if (!end.isAfter(start)
        || Duration.between(start, end).compareTo(LONGEST) > 0
        || start.isAfter(now.plus(FURTHEST))
        || start.isBefore(now.minus(FURTHEST))) {
      notices.add(Code.ABSURD_TIME, "slot %s from %s to %s".formatted(id, start, end));
      return;
    }
    List<Told> here = told.computeIfAbsent(at, key -> new ArrayList<>());
    if (!free || seats < 1) {
      return;
    }
    // A span with counts is of use until its end.
    if (coarse ? !end.isAfter(now) : start.isBefore(now)) {
      notices.add(Code.SLOT_IN_THE_PAST, "slot %s at %s".formatted(id, start));
      return;
    }
    here.add(new Told(schedule, new TimeBlock(id, start, end, seats, coarse)));
  }

  /** What is free, in order of time. */
  Map<ServiceAtSiteId, List<TimeBlock>> free() {
    Map<ServiceAtSiteId, List<TimeBlock>> free = new LinkedHashMap<>();
    told.forEach((at, slots) -> free.put(at, withoutOverlaps(slots)));
    return free;
  }

  private List<TimeBlock> withoutOverlaps(List<Told> slots) {
    slots.sort(
        Comparator.comparing((Told one) -> one.block().start())
            .thenComparing(one -> one.block().id()));
    Map<String, Instant> busyUntil = new HashMap<>();
    List<TimeBlock> free = new ArrayList<>();
    slots.removeIf(one -> contradicted.contains(one.block().id()));
    for (Told one : slots) {
      TimeBlock block = one.block();
      Instant until = busyUntil.get(one.schedule());
      if (until != null && until.isAfter(block.start())) {
        notices.add(
            Code.OVERLAPPING_SLOTS,
            "slot %s at %s begins before the one ahead of it ends"
                .formatted(block.id(), block.start()));
      } else {
        busyUntil.put(one.schedule(), block.end());
        free.add(block);
      }
    }
    return free;
  }
}
