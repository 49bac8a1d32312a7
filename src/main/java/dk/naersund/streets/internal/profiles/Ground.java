package dk.naersund.streets.internal.profiles;

import java.util.Map;
import java.util.Set;

/** Kinds of surface, as wheels and unsteady feet feel them. */
public enum Ground {
  /** Asphalt, slabs, boards. */
  SMOOTH,
  /** Rolled gravel and stone dust: even, but soft when wet. */
  FIRM,
  /** Setts, cobbles, grass pavers. */
  UNEVEN,
  /** Gravel, earth, grass, sand. */
  LOOSE,
  /** The map does not say, or says it too roughly ("paved"). */
  UNKNOWN;

  private static final Map<Ground, Set<String>> VALUES =
      Map.of(
          SMOOTH,
          Set.of(
              "asphalt",
              "concrete",
              "concrete:plates",
              "paving_stones",
              "chipseal",
              "metal",
              "wood",
              "rubber",
              "tartan",
              "tiles",
              "acrylic",
              "carpet",
              "glass",
              "plastic"),
          FIRM,
          Set.of("compacted", "fine_gravel"),
          UNEVEN,
          Set.of(
              "sett",
              "cobblestone",
              "unhewn_cobblestone",
              "cobblestone:flattened",
              "bricks",
              "brick",
              "concrete:lanes",
              "grass_paver",
              "metal_grid",
              "stepping_stones"),
          LOOSE,
          Set.of(
              "gravel",
              "pebblestone",
              "unpaved",
              "dirt",
              "earth",
              "ground",
              "grass",
              "sand",
              "mud",
              "clay",
              "woodchips",
              "rock",
              "stone",
              "shells",
              "dirt/sand",
              "soil"));

  /** The kind that a value of the tag {@code surface} belongs to. */
  public static Ground of(String surface) {
    for (Map.Entry<Ground, Set<String>> kind : VALUES.entrySet()) {
      if (kind.getValue().contains(surface)) {
        return kind.getKey();
      }
    }
    return UNKNOWN;
  }
}
