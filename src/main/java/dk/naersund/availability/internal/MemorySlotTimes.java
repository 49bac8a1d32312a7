package dk.naersund.availability.internal;

import dk.naersund.availability.FirstFree;
import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The free times of one service at one site, as one query sees them. */
final class MemorySlotTimes implements SlotTimes {
  private final ServiceAtSiteId at;
  private final MemoryFreeTimes in;
  private final List<SourceTimes> sources;
  private final Spans offered;

  MemorySlotTimes(
      ServiceAtSiteId at, MemoryFreeTimes in, List<SourceTimes> sources, Spans offered) {
    this.at = at;
    this.in = in;
    this.sources = sources;
    this.offered = offered;
  }

  @Override
  public FirstFree first(Instant notBefore, LongPredicate fits) {
    long from = notBeforeNow(notBefore.getEpochSecond() + (notBefore.getNano() > 0 ? 1 : 0));
    @Nullable FirstFree best = null;
    for (SourceTimes source : sources) {
      FirstFree found = new FirstOfSource(at, source, offered, in).find(from, fits);
      if (best == null || isBetter(found, best)) {
        best = found;
      }
    }
    return best == null ? new FirstFree.NoneKnown() : best;
  }

  /** Nothing is free in the past. */
  private long notBeforeNow(long second) {
    Instant now = in.takenAt();
    return Math.max(second, now.getEpochSecond() + (now.getNano() > 0 ? 1 : 0));
  }

  private static boolean isBetter(FirstFree one, FirstFree other) {
    int order = Integer.compare(rank(one), rank(other));
    return order != 0 ? order < 0 : begin(one).isBefore(begin(other));
  }

  /** Where any source is silent, it is not said that all is taken. */
  private static int rank(FirstFree free) {
    return switch (free) {
      case FirstFree.At at -> 0;
      case FirstFree.Counted counted -> 1;
      case FirstFree.Old old -> 2;
      case FirstFree.Silent silent -> 3;
      case FirstFree.NoneFits none -> 4;
      case FirstFree.Full full -> 5;
      case FirstFree.NoneKnown none -> 6;
    };
  }

  private static Instant begin(FirstFree free) {
    return switch (free) {
      case FirstFree.At at -> at.free().start();
      case FirstFree.Old old -> old.free().start();
      case FirstFree.Counted counted -> counted.from();
      // Of two that are full, the one that knows further counts.
      case FirstFree.Full full -> Instant.MAX.minusSeconds(full.until().getEpochSecond());
      case FirstFree.NoneFits none -> Instant.MAX.minusSeconds(none.until().getEpochSecond());
      case FirstFree.Silent silent -> Instant.MAX;
      case FirstFree.NoneKnown none -> Instant.MAX;
    };
  }

  @Override
  public void visit(long fromSecond, long beforeSecond, Visitor visitor) {
    long from = notBeforeNow(fromSecond);
    if (sources.size() == 1) {
      SourceTimes only = sources.getFirst();
      if (new FirstOfSource(at, only, offered, in).isFresh()) {
        visitOne(only.exact(), from, beforeSecond, visitor);
      }
      return;
    }
    Merge merge = new Merge(from);
    for (int source = merge.next(); source >= 0; source = merge.next()) {
      int index = merge.take(source);
      SlotColumn slots = sources.get(source).exact();
      if (slots.start(index) >= beforeSecond) {
        return;
      }
      if (offered.contain(slots.start(index))
          && !visitor.free(slots.start(index), slots.minutes(index), slots.seats(index))) {
        return;
      }
    }
  }

  private void visitOne(SlotColumn slots, long from, long before, Visitor visitor) {
    for (int i = slots.from(from); i < slots.size() && slots.start(i) < before; i++) {
      if (offered.contain(slots.start(i))
          && !visitor.free(slots.start(i), slots.minutes(i), slots.seats(i))) {
        return;
      }
    }
  }

  @Override
  public List<FreeSlot> between(Instant from, Instant before, int limit) {
    List<FreeSlot> slots = new ArrayList<>();
    Merge merge = new Merge(notBeforeNow(from.getEpochSecond() + (from.getNano() > 0 ? 1 : 0)));
    for (int source = merge.next(); source >= 0 && slots.size() < limit; source = merge.next()) {
      SlotColumn column = sources.get(source).exact();
      int index = merge.take(source);
      if (!Instant.ofEpochSecond(column.start(index)).isBefore(before)) {
        break;
      }
      if (offered.contain(column.start(index))) {
        slots.add(column.slot(index, sources.get(source).about().id(), at));
      }
    }
    return slots;
  }

  @Override
  public FirstFree state() {
    return first(in.takenAt());
  }

  /** Goes through the fresh sources together, in order of time. */
  private final class Merge {
    private final int[] next = new int[sources.size()];

    Merge(long from) {
      for (int i = 0; i < next.length; i++) {
        SourceTimes source = sources.get(i);
        next[i] =
            new FirstOfSource(at, source, offered, in).isFresh()
                ? source.exact().from(from)
                : source.exact().size();
      }
    }

    /** The source whose next slot is the earliest; -1 at the end. */
    int next() {
      int best = -1;
      for (int i = 0; i < next.length; i++) {
        SlotColumn slots = sources.get(i).exact();
        if (next[i] < slots.size()
            && (best < 0 || slots.start(next[i]) < sources.get(best).exact().start(next[best]))) {
          best = i;
        }
      }
      return best;
    }

    int take(int source) {
      return next[source]++;
    }
  }
}
