package dk.naersund.availability;

/**
 * Something wrong with a source's data, as {@code src/docs/slot-notices.md} explains it.
 *
 * @param code which kind
 * @param detail where and what, for the operator
 */
public record SlotNotice(Code code, String detail) {
  /** The kinds of notices. */
  public enum Code {
    WRONG_FORM,
    DUPLICATE_SLOT,
    OVERLAPPING_SLOTS,
    SLOT_IN_THE_PAST,
    ABSURD_TIME,
    UNKNOWN_PLACE,
    CLOCK_AHEAD,
    OLDER_NEWS,
    VANISHED_SLOTS
  }
}
