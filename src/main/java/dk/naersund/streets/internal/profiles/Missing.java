package dk.naersund.streets.internal.profiles;

/** What a profile makes of a fact that the map does not have. */
public enum Missing {
  /** It is in doubt, and counted and said. */
  UNKNOWN,
  /** The limit is so wide that it is taken as kept; a tagged fact that breaks it still blocks. */
  KEPT
}
