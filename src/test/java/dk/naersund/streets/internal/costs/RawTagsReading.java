package dk.naersund.streets.internal.costs;

import java.util.List;
import java.util.Map;

/**
 * A plain reading of a way's tags, written down case by case.
 *
 * @param kmh speed; 0 when blocked
 * @param unknown whether something asked for is not known
 */
record RawTagsReading(double kmh, boolean unknown) {
  static final List<String> PROFILES = List.of("walk", "wheelchair", "car");

  private static final RawTagsReading NO = new RawTagsReading(0, false);
  private static final String CARRIAGEWAYS =
      " primary primary_link secondary secondary_link tertiary tertiary_link unclassified"
          + " residential living_street service road track ";
  private static final String WALKABLE =
      CARRIAGEWAYS
          + "footway path pedestrian steps cycleway bridleway corridor elevator platform crossing ";
  private static final String OPEN =
      " yes permissive designated official destination customers public dismount residents"
          + " visitors ";
  private static final String SHUT =
      " no private permit military emergency agricultural forestry delivery use_sidepath"
          + " restricted psv bus employees staff taxi ";

  boolean blocked() {
    return kmh == 0;
  }

  static RawTagsReading of(String profile, Map<String, String> tags, boolean reverse) {
    if ("ferry".equals(tags.get("route"))) {
      return NO;
    }
    return switch (profile) {
      case "walk" -> walk(tags, reverse, 4.8, 1.9, Double.NaN, 4.2);
      case "wheelchair" -> wheelchair(tags, reverse);
      default -> car(tags, reverse);
    };
  }

  private static String tag(Map<String, String> tags, String key) {
    return tags.getOrDefault(key, "");
  }

  private static boolean in(String list, String value) {
    return !value.isEmpty() && list.contains(" " + value + " ");
  }

  private static String highway(Map<String, String> tags) {
    if (tags.containsKey("highway")) {
      return tag(tags, "highway");
    }
    return tag(tags, "railway").equals("platform") ? "platform" : "pier";
  }

  private static boolean hasSidewalk(Map<String, String> tags) {
    return in(" both left right yes ", tag(tags, "sidewalk"))
        || tag(tags, "sidewalk:both").equals("yes")
        || tag(tags, "sidewalk:left").equals("yes")
        || tag(tags, "sidewalk:right").equals("yes");
  }

  private static RawTagsReading walk(
      Map<String, String> tags,
      boolean reverse,
      double usual,
      double onSteps,
      double onCobbles,
      double onLoose) {
    String highway = highway(tags);
    boolean usually =
        (in(WALKABLE, highway)
                && !(in(CARRIAGEWAYS, highway) && tag(tags, "motorroad").equals("yes")))
            || highway.equals("pier")
            || (highway.startsWith("trunk") && hasSidewalk(tags));
    boolean unknown = tag(tags, "informal").equals("yes");
    if (highway.startsWith("motorway")) {
      return NO;
    }
    String foot = tag(tags, "foot");
    if (foot.equals("use_sidepath") && hasSidewalk(tags)) {
      foot = "";
    }
    String access = tag(tags, "access");
    if (in(SHUT, foot) || (!in(OPEN, foot) && !foot.equals("unknown") && in(SHUT, access))) {
      return NO;
    }
    if (!usually && !in(OPEN, foot)) {
      return NO;
    }
    if (foot.equals("unknown") || (!in(OPEN, foot) && access.equals("unknown"))) {
      unknown = true;
    }
    if (tag(tags, "oneway:foot").equals("yes") && reverse) {
      return NO;
    }
    if (tag(tags, "conveying").equals(reverse ? "forward" : "backward")) {
      return NO;
    }
    boolean steps = highway.equals("steps");
    double kmh = steps ? onSteps : usual;
    String surface = surface(tags);
    if (!Double.isNaN(onLoose) && kind(surface, tags).equals("loose")) {
      kmh = Math.min(kmh, onLoose);
    }
    if (!Double.isNaN(onCobbles) && kind(surface, tags).equals("uneven")) {
      kmh = Math.min(kmh, onCobbles);
    }
    double up = (reverse ? -1 : 1) * percent(tags);
    boolean chair = usual == 3.6;
    if (!steps && up >= (chair ? 3 : 6)) {
      kmh = Math.min(kmh, chair ? 2.0 : 3.9);
    }
    return new RawTagsReading(kmh, unknown);
  }

  private static RawTagsReading wheelchair(Map<String, String> tags, boolean reverse) {
    RawTagsReading access = walk(tags, reverse, 3.6, 1.5, 2.0, Double.NaN);
    if (access.blocked() || tag(tags, "wheelchair").equals("no")) {
      return NO;
    }
    String highway = highway(tags);
    boolean said = in(" yes designated ", tag(tags, "wheelchair"));
    boolean open = false;
    if (highway.equals("steps")) {
      if (!said && !tag(tags, "ramp:wheelchair").equals("yes")) {
        if (!tag(tags, "ramp").equals("yes") || tag(tags, "ramp:wheelchair").equals("no")) {
          return NO;
        }
        open = true;
      }
    }
    boolean indoors = in(" corridor elevator ", highway);
    boolean carriageway = in(CARRIAGEWAYS, highway) || highway.startsWith("trunk");
    if (!indoors) {
      String incline = tag(tags, "incline");
      if (!highway.equals("steps")) {
        boolean measured = incline.matches("\\s*-?[\\d.,]+\\s*[%°].*") || incline.equals("0");
        if (measured && Math.abs(percent(tags)) > 5) {
          return NO;
        }
        open |= !measured;
      }
      double width = metres(onFoot(tags, "width"));
      if (width >= 0 && width < 0.9) {
        return NO;
      }
      boolean wide =
          in(" pedestrian cycleway platform crossing ", highway)
              || (carriageway && !hasSidewalk(tags));
      open |= width < 0 && !wide;
      String kind = kind(surface(tags), tags);
      if (kind.equals("loose")) {
        return NO;
      }
      String smooth = onFoot(tags, "smoothness");
      if (in(" bad very_bad horrible very_horrible impassable ", smooth)) {
        return NO;
      }
      open |= !in(" excellent good intermediate ", smooth) && !kind.equals("smooth");
    }
    boolean limited = tag(tags, "wheelchair").equals("limited");
    double kmh = access.kmh;
    if (kind(surface(tags), tags).equals("firm")) {
      kmh = Math.min(kmh, 2.6);
    }
    if (highway.equals("elevator")) {
      return new RawTagsReading(kmh, access.unknown);
    }
    return new RawTagsReading(kmh, access.unknown || limited || (open && !said));
  }

  private static RawTagsReading car(Map<String, String> tags, boolean reverse) {
    String highway = highway(tags);
    boolean usually =
        in(CARRIAGEWAYS, highway) || highway.startsWith("motorway") || highway.startsWith("trunk");
    boolean unknown = tag(tags, "informal").equals("yes");
    Boolean allowed = null;
    for (String key : List.of("motorcar", "motor_vehicle", "vehicle", "access")) {
      String value = tag(tags, key);
      if (allowed == null && in(OPEN, value)) {
        allowed = usually || key.startsWith("motor");
      } else if (allowed == null && in(SHUT, value)) {
        allowed = false;
      } else if (allowed == null && value.equals("unknown")) {
        allowed = usually;
        unknown = true;
      }
    }
    boolean may = allowed == null ? usually : allowed;
    if (!may || highway.equals("steps")) {
      return NO;
    }
    String oneway = tag(tags, "oneway");
    boolean round = in(" roundabout circular ", tag(tags, "junction"));
    boolean forwardOnly =
        in(" yes true 1 ", oneway)
            || ((round || highway.equals("motorway")) && !in(" no -1 reverse ", oneway));
    if ((forwardOnly && reverse) || (in(" -1 reverse ", oneway) && !reverse)) {
      return NO;
    }
    double kmh =
        switch (highway) {
          case "motorway" -> 110;
          case "motorway_link", "primary" -> 60;
          case "trunk" -> 80;
          case "trunk_link" -> 50;
          case "secondary" -> 55;
          case "tertiary_link" -> 40;
          case "residential", "road" -> 30;
          case "living_street" -> 10;
          case "service" -> 15;
          case "track" -> 12;
          case "pedestrian" -> 7;
          default -> 45;
        };
    String limit = tag(tags, "maxspeed");
    if (limit.matches("\\d+")) {
      kmh = 0.9 * Double.parseDouble(limit);
    }
    kmh =
        switch (kind(tag(tags, "surface"), tags)) {
          case "uneven" -> Math.min(kmh, 30);
          case "firm" -> Math.min(kmh, 40);
          case "loose" -> Math.min(kmh, 25);
          default -> kmh;
        };
    return new RawTagsReading(
        kmh, unknown && (allowed == null || tag(tags, "informal").equals("yes") || may));
  }

  private static String onFoot(Map<String, String> tags, String key) {
    boolean carriageway =
        in(CARRIAGEWAYS, highway(tags))
            || highway(tags).startsWith("trunk")
            || highway(tags).startsWith("motorway");
    if (!carriageway || !hasSidewalk(tags)) {
      return tag(tags, key);
    }
    for (String side :
        List.of("sidewalk:both:", "sidewalk:left:", "sidewalk:right:", "sidewalk:")) {
      if (tags.containsKey(side + key)) {
        return tag(tags, side + key);
      }
    }
    return tag(tags, "footway:" + key);
  }

  private static String surface(Map<String, String> tags) {
    return onFoot(tags, "surface");
  }

  private static String kind(String surface, Map<String, String> tags) {
    if (in(
        " asphalt concrete concrete:plates paving_stones chipseal metal wood rubber tartan tiles"
            + " acrylic carpet glass plastic ",
        surface)) {
      return "smooth";
    }
    if (in(" compacted fine_gravel ", surface)) {
      return "firm";
    }
    if (in(
        " sett cobblestone unhewn_cobblestone cobblestone:flattened bricks brick concrete:lanes"
            + " grass_paver metal_grid stepping_stones ",
        surface)) {
      return "uneven";
    }
    if (in(
        " gravel pebblestone unpaved dirt earth ground grass sand mud clay woodchips rock stone"
            + " shells dirt/sand soil ",
        surface)) {
      return "loose";
    }
    if (!surface.isEmpty()) {
      return "";
    }
    return switch (tag(tags, "tracktype")) {
      case "grade1" -> "smooth";
      case "grade2" -> "firm";
      case "grade3", "grade4", "grade5" -> "loose";
      default -> "";
    };
  }

  private static double percent(Map<String, String> tags) {
    String incline = tag(tags, "incline").strip().replace(',', '.');
    if (incline.matches("-?[\\d.]+\\s*%.*")) {
      return Double.parseDouble(incline.substring(0, incline.indexOf('%')).strip());
    }
    if (incline.matches("-?[\\d.]+\\s*°.*")) {
      return 100
          * Math.tan(
              Math.toRadians(
                  Double.parseDouble(incline.substring(0, incline.indexOf('°')).strip())));
    }
    return 0;
  }

  private static double metres(String width) {
    String plain = width.strip().replace(',', '.');
    if (plain.matches("[\\d.]+\\s*m?")) {
      return Double.parseDouble(plain.replace("m", "").strip());
    }
    if (plain.matches("[\\d.]+\\s*cm")) {
      return Double.parseDouble(plain.replace("cm", "").strip()) / 100;
    }
    return -1;
  }
}
