package dk.naersund.availability.internal;

import dk.naersund.availability.FirstFree;
import dk.naersund.availability.Said;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SourceAnswer.TimeBlock;
import java.time.Instant;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Finds the first free time that one source tells of. */
final class FirstOfSource {
  /** How finely a span is looked through for a moment that fits, seconds. */
  private static final long STEP = 900;

  private static final long NOWHERE = Long.MIN_VALUE;

  private final ServiceAtSiteId at;
  private final SourceTimes source;
  private final Spans offered;
  private final Instant takenAt;
  private final Instant liveAsOf;

  FirstOfSource(ServiceAtSiteId at, SourceTimes source, Spans offered, MemoryFreeTimes in) {
    this.at = at;
    this.source = source;
    this.offered = offered;
    takenAt = in.takenAt();
    liveAsOf = in.liveAsOf();
  }

  /** When it was so; null for never. */
  private @Nullable Instant asOf() {
    return source.live() ? liveAsOf : source.asOf();
  }

  boolean isFresh() {
    Instant asOf = asOf();
    return asOf != null && !asOf.plus(source.about().freshFor()).isBefore(takenAt);
  }

  FirstFree find(long notBefore, LongPredicate fits) {
    Instant asOf = asOf();
    if (asOf == null) {
      return silent(null);
    }
    Said said = source.about().said(asOf);
    boolean fresh = isFresh();
    boolean any = false;
    boolean skipped = false;
    SlotColumn exact = source.exact();
    for (int i = exact.from(notBefore); i < exact.size(); i++) {
      long start = exact.start(i);
      if (!offered.contain(start)) {
        skipped = true;
        continue;
      }
      any = true;
      if (fits.test(start)) {
        var slot = exact.slot(i, source.about().id(), at);
        return fresh ? new FirstFree.At(slot, said) : new FirstFree.Old(slot, said);
      }
    }
    if (!fresh) {
      return silent(said);
    }
    for (TimeBlock block : source.coarse()) {
      if (block.end().getEpochSecond() > notBefore) {
        long from = Math.max(notBefore, block.start().getEpochSecond());
        any |= offered.contain(from);
        long fitting = fitting(from, block.end().getEpochSecond(), fits);
        if (fitting != NOWHERE) {
          return new FirstFree.Counted(
              Instant.ofEpochSecond(fitting), block.end(), block.seats(), said);
        }
      }
    }
    // The registry does not offer it then, so it is not full: it is not there.
    if (source.until() <= notBefore || (skipped && !any)) {
      return new FirstFree.NoneKnown();
    }
    Instant until = Instant.ofEpochSecond(source.until());
    return any ? new FirstFree.NoneFits(until, said) : new FirstFree.Full(until, said);
  }

  /** The first moment of a span that will do. */
  private long fitting(long from, long before, LongPredicate fits) {
    for (long second = from; second < before; second += STEP) {
      if (offered.contain(second) && fits.test(second)) {
        return second;
      }
    }
    return NOWHERE;
  }

  private FirstFree silent(@Nullable Said last) {
    SourceAbout about = source.about();
    return new FirstFree.Silent(about.id(), about.name(), about.phone(), last);
  }
}
