package dk.naersund.streets.internal.ways;

import dk.naersund.streets.internal.network.TagSet;
import java.util.Locale;

/** What people call a way that has no name. */
enum Kind {
  SIDEWALK,
  FOOTWAY,
  CYCLEWAY,
  PATH,
  PEDESTRIAN,
  STEPS,
  CROSSING,
  LIFT,
  ROUNDABOUT,
  CORRIDOR,
  PLATFORM,
  TRACK,
  SERVICE,
  LINK,
  ROAD;

  /**
   * @param tags the tags of an edge
   * @param vehicle whether one drives: only then is a roundabout one thing
   */
  static Kind of(TagSet tags, boolean vehicle) {
    if (vehicle && tags.is("junction", "roundabout")) {
      return ROUNDABOUT;
    }
    if (tags.is(TagSet.NODE + "highway", "elevator")) {
      return LIFT;
    }
    if (tags.is("highway", "steps")) {
      return STEPS;
    }
    if (tags.isCrossing()) {
      return CROSSING;
    }
    return switch (tags.highway()) {
      case "footway" -> tags.is("footway", "sidewalk") ? SIDEWALK : FOOTWAY;
      case "cycleway" -> CYCLEWAY;
      case "path", "bridleway" -> PATH;
      case "pedestrian" -> PEDESTRIAN;
      case "elevator" -> LIFT;
      case "corridor" -> CORRIDOR;
      case "platform", "pier" -> PLATFORM;
      case "track" -> TRACK;
      case "service" -> SERVICE;
      case "motorway_link", "trunk_link", "primary_link", "secondary_link", "tertiary_link" -> LINK;
      default -> ROAD;
    };
  }

  /** Whether one says something about it even when it is short or has a name. */
  boolean alwaysSaid() {
    return this == STEPS || this == CROSSING || this == LIFT || this == ROUNDABOUT;
  }

  /** The key of its name. */
  String key() {
    return "kind." + name().toLowerCase(Locale.ROOT);
  }
}
