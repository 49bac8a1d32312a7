package dk.naersund.streets.internal.profiles;

/** What a profile makes of the tag {@code wheelchair}. */
public enum WheelchairTag {
  /** "yes" verifies a way, "no" blocks it. */
  DECIDES,
  /** "yes" verifies a way, "no" puts it in doubt. */
  VERIFIES,
  /** It says nothing to this profile. */
  IGNORED
}
