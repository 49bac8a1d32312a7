package dk.naersund.streets.internal.profiles;

/** Whose access tags, one-ways and usual permissions count. */
public enum Travel {
  /** On foot, also with wheels that are pushed or ridden among pedestrians. */
  FOOT,
  /** On a bicycle; it is pushed where riding is not allowed and walking is. */
  BICYCLE,
  /** In a car. */
  CAR
}
