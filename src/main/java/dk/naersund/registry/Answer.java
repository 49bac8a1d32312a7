package dk.naersund.registry;

/** Yes, no or unknown: the answer to every question of access. Unknown is never taken for yes. */
public enum Answer {
  YES,
  NO,
  UNKNOWN
}
