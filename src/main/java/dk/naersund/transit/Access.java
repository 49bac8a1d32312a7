package dk.naersund.transit;

/** Whether somebody in a wheelchair can get on: at a stop, or on one departure. */
public enum Access {
  /** The feed says so. */
  YES,
  /** The feed says that it is not possible. */
  NO,
  /** The feed does not say. Never to be shown as fine. */
  UNKNOWN
}
