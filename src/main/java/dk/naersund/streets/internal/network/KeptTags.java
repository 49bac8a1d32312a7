package dk.naersund.streets.internal.network;

import com.graphhopper.reader.ReaderWay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Chooses the tags that are kept: those that some profile, doubt or word rests on. */
final class KeptTags {
  /** A mark that GraphHopper sets on the zero-length edge of a split node. */
  static final String SPLIT = "gh:barrier_edge";

  private static final int LONGEST_VALUE = 60;

  private static final Set<String> WAY =
      Set.of(
          ("highway railway man_made route area junction service footway path construction informal"
               + " indoor access foot bicycle vehicle motor_vehicle motorcar motorroad oneway"
               + " oneway:bicycle oneway:foot cycleway cycleway:left cycleway:right cycleway:both"
               + " segregated sidewalk sidewalk:left sidewalk:right sidewalk:both sidewalk:surface"
               + " sidewalk:left:surface sidewalk:right:surface sidewalk:both:surface"
               + " sidewalk:smoothness sidewalk:both:smoothness footway:surface surface smoothness"
               + " tracktype width incline wheelchair stroller kerb kerb:height crossing"
               + " crossing:markings crossing:signals tactile_paving step_count ramp"
               + " ramp:wheelchair ramp:stroller ramp:bicycle handrail handrail:left handrail:right"
               + " handrail:center handrail:both conveying lit bridge tunnel maxspeed "
                  + TagSet.CROSSING_KERB
                  + " "
                  + TagSet.CROSSING_KERB_HEIGHT)
              .split(" "));

  /** Of a node. */
  static final List<String> NODE =
      List.of(
          ("barrier kerb kerb:height highway crossing tactile_paving wheelchair access foot bicycle"
                  + " vehicle motor_vehicle motorcar locked width maxwidth maxwidth:physical")
              .split(" "));

  private KeptTags() {}

  /** The tags of one edge of a way; the edges of a way come in order. */
  static TagSet of(ReaderWay way) {
    Map<String, String> kept = new TreeMap<>();
    for (Map.Entry<String, Object> tag : way.getTags().entrySet()) {
      if (WAY.contains(tag.getKey()) && tag.getValue() instanceof String value) {
        kept.put(tag.getKey(), tidy(value));
      }
    }
    TagSet plain = new TagSet(kept);
    if (!way.hasTag(SPLIT) && plain.isCrossing()) {
      if (way.hasTag(TagSet.LATER_PART)) {
        kept.put(TagSet.LATER_PART, "yes");
      }
      way.setTag(TagSet.LATER_PART, "yes");
    }
    if (way.hasTag(SPLIT)) {
      List<Map<String, Object>> nodes = way.getTag("node_tags", List.of());
      for (String key : NODE) {
        if (!nodes.isEmpty() && nodes.getFirst().get(key) instanceof String value) {
          kept.put(TagSet.NODE + key, tidy(value));
        }
      }
    }
    return new TagSet(kept);
  }

  private static String tidy(String value) {
    String trimmed = value.strip();
    return trimmed.length() > LONGEST_VALUE ? trimmed.substring(0, LONGEST_VALUE) : trimmed;
  }
}
