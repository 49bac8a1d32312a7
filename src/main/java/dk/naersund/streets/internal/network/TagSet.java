package dk.naersund.streets.internal.network;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The OpenStreetMap tags of an edge that matter to any profile or to the words of a way. Many edges
 * share one set, so whatever follows from tags alone is worked out once per set.
 *
 * <p>Facts of a node that has become an edge of its own (a kerb, a gate, a lift) stand beside those
 * of its way, their keys beginning with {@link #NODE}.
 *
 * @param tags key to value, as in the map
 */
public record TagSet(Map<String, String> tags) {
  /** What the keys of a node's tags begin with. */
  public static final String NODE = "node:";

  /** What the keys of a node's tags begin with at a junction, which cannot be split. */
  public static final String JUNCTION = "junction:";

  /** On a crossing: the most unfavourable kerb among the nodes of its way. */
  public static final String CROSSING_KERB = "crossing:node_kerb";

  /** On a crossing: the height that belongs to {@link #CROSSING_KERB}. */
  public static final String CROSSING_KERB_HEIGHT = "crossing:node_kerb:height";

  /** On the second and later edges of a crossing, so that one crossing is paid for once. */
  public static final String LATER_PART = "crossing:later_part";

  private static final Set<String> CARRIAGEWAYS =
      Set.of(
          ("motorway motorway_link trunk trunk_link primary primary_link secondary secondary_link"
                  + " tertiary tertiary_link unclassified residential living_street service road"
                  + " track")
              .split(" "));

  public TagSet {
    tags = java.util.Collections.unmodifiableMap(new TreeMap<>(tags));
  }

  /** The value, or null where the map has no such tag. */
  public @Nullable String get(String key) {
    return tags.get(key);
  }

  /** The value, or an empty text where the map has no such tag. */
  public String value(String key) {
    return tags.getOrDefault(key, "");
  }

  /** Whether there is such a tag. */
  public boolean has(String key) {
    return tags.containsKey(key);
  }

  /** Whether the tag has one of the values. */
  public boolean is(String key, String... values) {
    String value = tags.get(key);
    if (value != null) {
      for (String one : values) {
        if (one.equals(value)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether this is the zero-length edge of a node: a kerb, a gate, a lift. */
  public boolean isNode() {
    return has(NODE + "barrier") || has(NODE + "kerb") || is(NODE + "highway", "elevator");
  }

  /** What stands at a junction at an end of this edge, as the tags of a node. */
  public Optional<TagSet> atJunction() {
    if (!has(JUNCTION + "barrier") && !has(JUNCTION + "highway")) {
      return Optional.empty();
    }
    Map<String, String> node = new TreeMap<>();
    tags.forEach(
        (key, value) -> {
          if (key.startsWith(JUNCTION)) {
            node.put(NODE + key.substring(JUNCTION.length()), value);
          }
        });
    return Optional.of(new TagSet(node));
  }

  /** Whether this is a way across a carriageway. */
  public boolean isCrossing() {
    return is("footway", "crossing") || is("path", "crossing") || is("cycleway", "crossing");
  }

  /** Whether the way is made for cars. */
  public boolean isCarriageway() {
    return CARRIAGEWAYS.contains(value("highway"));
  }

  /** The value of {@code highway}; for the few other ways a value of the same kind. */
  public String highway() {
    String highway = tags.get("highway");
    if (highway != null) {
      return highway;
    }
    return is("railway", "platform") ? "platform" : has("man_made") ? "pier" : "other";
  }
}
