package dk.naersund.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What one may ask of a place or an entrance. The HTTP interface uses {@link #id()}; {@link
 * #a11yJson()} is the attribute's path in <a href="https://sozialhelden.github.io/a11yjson/">
 * A11yJSON</a>.
 */
public enum AccessFeature {
  STEP_FREE_ENTRANCE("entrances.isLevel"),
  RAMP("entrances.hasFixedRamp"),
  AUTOMATIC_DOOR("entrances.door.isAutomaticOrAlwaysOpen"),
  /** Clear width of the door in centimetres. */
  DOOR_WIDTH("entrances.door.width"),
  HANDRAIL("entrances.stairs.hasHandRail"),
  LIFT("entrances.hasElevator"),
  STEP_FREE_INSIDE("ground.isLevel"),
  ACCESSIBLE_TOILET("restrooms.isAccessibleWithWheelchair"),
  DISABLED_PARKING("parking.forWheelchairUsers.isAvailable"),
  DROP_OFF("parking.kissAndRide.isAvailable"),
  SEATING("waitingRoom.hasSeating"),
  TACTILE_GUIDANCE("ground.hasTactilePaving"),
  HEARING_LOOP("media.hasInductionLoop"),
  QUIET_WAITING("waitingRoom.isQuiet");

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final String a11yJson;

  AccessFeature(String a11yJson) {
    this.a11yJson = a11yJson;
  }

  /** The name outside the program: {@code step-free-entrance}. */
  public String id() {
    return id;
  }

  /** The path of the attribute in A11yJSON. */
  public String a11yJson() {
    return a11yJson;
  }

  /** The feature with this id. */
  public static Optional<AccessFeature> find(String id) {
    return Arrays.stream(values()).filter(feature -> feature.id().equals(id)).findFirst();
  }
}
