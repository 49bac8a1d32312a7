package dk.naersund.rides;

/** May this person take this ride? */
public enum Verdict {
  /** All that is asked for is known, and holds. */
  YES,
  /** Something that is asked for is not known: never a yes. */
  DEPENDS,
  /** Something that is asked for is known not to hold. */
  NO;

  /** The worse of two. */
  public Verdict and(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
