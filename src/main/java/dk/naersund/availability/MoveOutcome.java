package dk.naersund.availability;

/** What became of a wish to move a claim to another slot. */
public enum MoveOutcome {
  MOVED,
  /** It is at that slot already. */
  ALREADY_THERE,
  /** Others have all seats of the other slot; the claim stays where it is. */
  TAKEN,
  /** There is no such other slot any more; the claim stays where it is. */
  GONE,
  /** The key claims nothing, or its hold has run out. */
  EXPIRED
}
