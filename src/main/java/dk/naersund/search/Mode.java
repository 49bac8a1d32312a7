package dk.naersund.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How one travels. How one moves on foot or wheels is the profile's business. */
public enum Mode {
  WALK,
  BIKE,
  CAR;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** The name outside the program, in lower case. */
  public String id() {
    return id;
  }

  /** The mode with this id. */
  public static Optional<Mode> find(String id) {
    return Arrays.stream(values()).filter(mode -> mode.id().equals(id)).findFirst();
  }

  /** The street profile that this mode uses for a person with the given mobility profile. */
  public String streetProfile(String personProfile) {
    return this == WALK ? personProfile : id();
  }
}
