package dk.naersund.availability;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a source answered when it was asked. */
public sealed interface SourceAnswer {
  /**
   * It told its free slots.
   *
   * @param asOf when it was so, by the source's own clock
   * @param until the end of what it told about; later times are not known
   * @param slots all free slots of each service at a site that was asked for; an empty list says
   *     that everything is taken
   * @param notices what was wrong with its data, at most some dozens
   */
  record News(
      Instant asOf,
      Instant until,
      Map<ServiceAtSiteId, List<TimeBlock>> slots,
      List<SlotNotice> notices)
      implements SourceAnswer {
    public News {
      slots = Map.copyOf(slots);
      notices = List.copyOf(notices);
    }
  }

  /**
   * What it told last still holds.
   *
   * @param asOf when it said so, by the source's own clock
   */
  record NothingNew(Instant asOf) implements SourceAnswer {}

  /**
   * It could not be asked, or what it said could not be read; what it told last is kept and ages.
   *
   * @param why the kind of failure
   * @param detail one sentence for the operator, without personal data
   */
  record Failed(Why why, String detail) implements SourceAnswer {
    /** The kinds of failures. */
    public enum Why {
      UNREACHABLE,
      TOO_SLOW,
      REFUSED,
      BROKEN_ANSWER,
      TOO_LARGE,
      LED_ELSEWHERE
    }
  }

  /**
   * A slot as a source tells it: one time, or so many within some hours.
   *
   * @param id its id at the source
   * @param start its beginning
   * @param end its end, after the beginning
   * @param seats how many are free, at least 1
   * @param coarse true when the times within it are not told
   */
  record TimeBlock(String id, Instant start, Instant end, int seats, boolean coarse) {
    public TimeBlock {
      if (!end.isAfter(start) || seats < 1) {
        throw new IllegalArgumentException("a slot has a length and a seat");
      }
    }
  }
}
