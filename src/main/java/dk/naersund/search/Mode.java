package dk.naersund.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How one travels. How one moves on foot or wheels is the profile's business. */
public enum Mode {
  WALK,
  BIKE,
  CAR,
  /** Public transport, with the walks to it, between and from it. */
  TRANSIT,
  /** One of the region's rides: flextur, a relative's car … */
  RIDE;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** The name outside the program, in lower case. */
  public String id() {
    return id;
  }

  /** The mode with this id. */
  public static Optional<Mode> find(String id) {
    return Arrays.stream(values()).filter(mode -> mode.id().equals(id)).findFirst();
  }

  /** Whether one is carried by somebody else's timetable or rules, and not only by streets. */
  public boolean isCarried() {
    return this == TRANSIT || this == RIDE;
  }

  /** The street profile that this mode uses for a person with the given mobility profile. */
  public String streetProfile(String personProfile) {
    return switch (this) {
      case WALK, TRANSIT -> personProfile;
      case RIDE -> CAR.id;
      case BIKE, CAR -> id;
    };
  }
}
