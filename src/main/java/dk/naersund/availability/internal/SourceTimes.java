package dk.naersund.availability.internal;

import dk.naersund.availability.SourceAnswer.TimeBlock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one service at one site.
 *
 * @param about the source
 * @param asOf when it was so; null for a source that never answered, and for one that is live
 * @param live whether what it says is as of the snapshot it is in
 * @param until the end of what it told about, seconds since 1970
 * @param exact its free slots
 * @param coarse spans with counts, in order of start
 */
record SourceTimes(
    SourceAbout about,
    @Nullable Instant asOf,
    boolean live,
    long until,
    SlotColumn exact,
    List<TimeBlock> coarse) {
  SourceTimes {
    coarse = List.copyOf(coarse);
  }

  /** Slots that are always as of now. */
  static SourceTimes live(SourceAbout about, long until, SlotColumn exact) {
    return new SourceTimes(about, null, true, until, exact, List.of());
  }

  /** A source that has not answered yet. */
  static SourceTimes unheard(SourceAbout about) {
    return new SourceTimes(about, null, false, 0, SlotColumn.EMPTY, List.of());
  }
}
