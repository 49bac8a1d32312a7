package dk.naersund.streets.internal.profiles;

/** Which steps a profile can take. */
public enum StepsRule {
  /** All of them. */
  ANY,
  /** Those with a handrail. */
  HANDRAIL,
  /** Those with a ramp for wheelchairs. */
  WHEELCHAIR_RAMP,
  /** Those with a ramp for prams or wheelchairs. */
  STROLLER_RAMP,
  /** Those with a ramp or a groove for bicycles. */
  BICYCLE_RAMP,
  /** None. */
  NONE
}
