package dk.naersund.availability;

/**
 * A time that somebody has and that will not be as they were told.
 *
 * @param claim who has what
 * @param why what is the matter with it
 */
public record BrokenTime(Claim claim, Why why) {
  /** What can break a time. */
  public enum Why {
    /** Our calendar has the slot, or the seat, no more. */
    WITHDRAWN,
    /** The site is closed then, or does not offer the service any more. */
    NOT_OFFERED,
    /** The site is somewhere else then. */
    MOVED
  }
}
