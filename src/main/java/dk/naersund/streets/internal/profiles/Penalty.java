package dk.naersund.streets.internal.profiles;

/** Named times that something on the way takes beyond moving. */
public enum Penalty {
  /** Crossing a carriageway without traffic lights. */
  CROSSING,
  /** Crossing with traffic lights: half the usual wait. */
  SIGNALS,
  /** Opening a gate, getting past a bollard or a cycle barrier. */
  BARRIER,
  /** Waiting for a lift and riding it. */
  LIFT,
  /** Getting over a raised kerb. */
  KERB,
  /** Turning round in the street. */
  TURN_ROUND
}
