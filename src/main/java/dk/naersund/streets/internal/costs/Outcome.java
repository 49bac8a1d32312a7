package dk.naersund.streets.internal.costs;

/** What is known about one limit on one edge. */
public enum Outcome {
  /** The limit is known to be kept. */
  VERIFIED,
  /** The map does not say. */
  UNKNOWN,
  /** The limit is known to be broken. */
  BLOCKED
}
