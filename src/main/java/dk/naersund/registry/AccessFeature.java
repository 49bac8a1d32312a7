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
  STEP_FREE_ENTRANCE(Group.WHEELCHAIR, "entrances.isLevel"),
  RAMP(Group.WHEELCHAIR, "entrances.hasFixedRamp"),
  AUTOMATIC_DOOR(Group.REACH, "entrances.door.isAutomaticOrAlwaysOpen"),
  /** Clear width of the door in centimetres. */
  DOOR_WIDTH(Group.WHEELCHAIR, "entrances.door.width"),
  HANDRAIL(Group.REACH, "entrances.stairs.hasHandRail"),
  LIFT(Group.WHEELCHAIR, "entrances.hasElevator"),
  STEP_FREE_INSIDE(Group.WHEELCHAIR, "ground.isLevel"),
  ACCESSIBLE_TOILET(Group.WHEELCHAIR, "restrooms.isAccessibleWithWheelchair"),
  DISABLED_PARKING(Group.WHEELCHAIR, "parking.forWheelchairUsers.isAvailable"),
  DROP_OFF(Group.REACH, "parking.kissAndRide.isAvailable"),
  SEATING(Group.REACH, "waitingRoom.hasSeating"),
  TACTILE_GUIDANCE(Group.SIGHT, "ground.hasTactilePaving"),
  HEARING_LOOP(Group.HEARING, "media.hasInductionLoop"),
  QUIET_WAITING(Group.CALM, "waitingRoom.isQuiet");

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final Group group;
  private final String a11yJson;

  AccessFeature(Group group, String a11yJson) {
    this.group = group;
    this.a11yJson = a11yJson;
  }

  /**
   * Who needs to know it most, by the groups of the Danish accessibility label <a
   * href="https://godadgang.dk/">God Adgang</a> that anything here is asked for.
   */
  public enum Group {
    /** Who sits in a wheelchair (kørestolsbrugere). */
    WHEELCHAIR,
    /** Who walks, reaches or grasps with difficulty (gangbesværede, armbesværede). */
    REACH,
    /** Who sees little or nothing (synshandicappede). */
    SIGHT,
    /** Who hears little or nothing (hørehandicappede). */
    HEARING,
    /** Who needs calm to find their way (udviklingshæmmede). */
    CALM
  }

  /** The name outside the program: {@code step-free-entrance}. */
  public String id() {
    return id;
  }

  /** Who needs to know it most. */
  public Group group() {
    return group;
  }

  /** Whether one looks for it at each door; everything else is asked of the house. */
  public boolean isOfDoor() {
    return compareTo(HANDRAIL) <= 0;
  }

  /** Whether the answer is a number: its width in centimetres. */
  public boolean isMeasured() {
    return this == DOOR_WIDTH;
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
