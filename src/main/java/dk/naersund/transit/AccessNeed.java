package dk.naersund.transit;

/** Which stops and departures a person can use. */
public enum AccessNeed {
  /** All of them. */
  NONE,
  /** Not those of which the feed says that they are not accessible. Unknown ones are a doubt. */
  STEP_FREE,
  /** Only those of which the feed says that they are accessible, both stop and departure. */
  STEP_FREE_KNOWN
}
