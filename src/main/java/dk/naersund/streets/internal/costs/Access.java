package dk.naersund.streets.internal.costs;

import dk.naersund.streets.internal.network.TagSet;
import dk.naersund.streets.internal.profiles.Travel;
import java.util.List;
import java.util.Set;

/**
 * Who may go where, as the access tags say and, where they say nothing, as is usual in Denmark
 * (OpenStreetMap wiki, "OSM tags for routing/Access restrictions"; Færdselsloven § 10 on walking on
 * cycleways).
 */
final class Access {
  private static final Set<String> ALLOWED =
      Set.of(
          "yes",
          "permissive",
          "designated",
          "official",
          "destination",
          "customers",
          "public",
          "dismount",
          "residents",
          "visitors");
  private static final Set<String> CLOSED =
      Set.of(
          "no",
          "private",
          "permit",
          "military",
          "emergency",
          "agricultural",
          "forestry",
          "delivery",
          "use_sidepath",
          "restricted",
          "psv",
          "bus",
          "employees",
          "staff",
          "taxi");

  private static final Set<String> STREETS =
      Set.of(
          ("primary primary_link secondary secondary_link tertiary tertiary_link unclassified"
                  + " residential living_street service road track")
              .split(" "));
  private static final Set<String> FOR_FEET =
      Set.of(
          ("footway path pedestrian steps cycleway bridleway corridor elevator platform pier"
                  + " crossing")
              .split(" "));
  private static final Set<String> FAST_ROADS =
      Set.of("motorway", "motorway_link", "trunk", "trunk_link");
  private static final Set<String> YES = Set.of("yes", "true", "1");

  private Access() {}

  static Permit of(TagSet tags, Travel travel, boolean reverse) {
    return switch (travel) {
      case FOOT -> onFoot(tags, reverse);
      case BICYCLE -> byBicycle(tags, reverse);
      case CAR -> byCar(tags, reverse);
    };
  }

  private static Permit onFoot(TagSet tags, boolean reverse) {
    String highway = tags.highway();
    boolean sidewalk =
        tags.is("sidewalk", "both", "left", "right", "yes")
            || tags.is("sidewalk:both", "yes")
            || tags.is("sidewalk:left", "yes")
            || tags.is("sidewalk:right", "yes");
    boolean usual =
        FOR_FEET.contains(highway)
            || (STREETS.contains(highway) && !tags.is("motorroad", "yes"))
            || (highway.startsWith("trunk") && sidewalk);
    // "Use the sidepath" means the way's own sidewalk where it has one.
    boolean beside = sidewalk && tags.is("foot", "use_sidepath");
    List<String> keys = beside ? List.of("access") : List.of("foot", "access");
    Permit permit = byTags(tags, keys, usual, "motorway");
    return permit.refused() || !againstFoot(tags, reverse) ? permit : Permit.WRONG_WAY;
  }

  private static boolean againstFoot(TagSet tags, boolean reverse) {
    if (tags.is("oneway:foot", "yes", "-1")) {
      return tags.is("oneway:foot", "-1") != reverse;
    }
    return reverse ? tags.is("conveying", "forward") : tags.is("conveying", "backward");
  }

  private static Permit byBicycle(TagSet tags, boolean reverse) {
    String highway = tags.highway();
    boolean usual =
        (STREETS.contains(highway)
                || highway.equals("cycleway")
                || highway.equals("path")
                || highway.startsWith("trunk"))
            && !tags.is("motorroad", "yes");
    boolean dismount = tags.is("bicycle", "dismount");
    Permit permit = byTags(tags, List.of("bicycle", "vehicle", "access"), usual, "motorway");
    if (!permit.refused() && !dismount && !highway.equals("steps")) {
      return againstBicycle(tags, reverse) ? Permit.WRONG_WAY : permit;
    }
    boolean forbidden = tags.is("bicycle", "use_sidepath", "private");
    Permit walking = onFoot(tags, reverse);
    return walking.refused() || forbidden ? Permit.NO : Permit.PUSHING;
  }

  private static boolean againstBicycle(TagSet tags, boolean reverse) {
    if (tags.is("oneway:bicycle", "no")
        || tags.value("cycleway").startsWith("opposite")
        || tags.value("cycleway:left").startsWith("opposite")
        || tags.value("cycleway:right").startsWith("opposite")) {
      return false;
    }
    if (tags.is("oneway:bicycle", "yes", "-1")) {
      return tags.is("oneway:bicycle", "-1") != reverse;
    }
    return againstVehicles(tags, reverse);
  }

  private static Permit byCar(TagSet tags, boolean reverse) {
    String highway = tags.highway();
    boolean usual = STREETS.contains(highway) || FAST_ROADS.contains(highway);
    Permit permit =
        byTags(tags, List.of("motorcar", "motor_vehicle", "vehicle", "access"), usual, "steps");
    return permit.refused() || !againstVehicles(tags, reverse) ? permit : Permit.WRONG_WAY;
  }

  private static boolean againstVehicles(TagSet tags, boolean reverse) {
    String oneway = tags.value("oneway");
    if (oneway.equals("-1") || oneway.equals("reverse")) {
      return !reverse;
    }
    boolean implied =
        tags.is("junction", "roundabout", "circular") || tags.is("highway", "motorway");
    return reverse && (YES.contains(oneway) || (implied && !oneway.equals("no")));
  }

  /** The first of the keys that says something, else what is usual. */
  private static Permit byTags(TagSet tags, List<String> keys, boolean usual, String never) {
    if (tags.highway().startsWith(never)) {
      return Permit.NO;
    }
    for (String key : keys) {
      String value = tags.value(key);
      if (ALLOWED.contains(value)) {
        // "access=yes" on a footway opens it to those it is for, not to cars.
        boolean general = key.equals("access") || key.equals("vehicle");
        return general && !usual ? Permit.NO : Permit.YES;
      }
      if (CLOSED.contains(value)) {
        return Permit.NO;
      }
      if (value.equals("unknown")) {
        return usual ? Permit.UNKNOWN : Permit.NO;
      }
    }
    return usual ? Permit.YES : Permit.NO;
  }

  /** What a gate, bollard or kerb itself allows. */
  static Permit atNode(TagSet tags, Travel travel) {
    List<String> keys =
        switch (travel) {
          case FOOT -> List.of("foot", "access");
          case BICYCLE -> List.of("bicycle", "foot", "vehicle", "access");
          case CAR -> List.of("motorcar", "motor_vehicle", "vehicle", "access");
        };
    for (String key : keys) {
      String value = tags.value(TagSet.NODE + key);
      if (ALLOWED.contains(value)) {
        return Permit.YES;
      }
      if (CLOSED.contains(value)) {
        return Permit.NO;
      }
    }
    return Permit.UNKNOWN;
  }
}
