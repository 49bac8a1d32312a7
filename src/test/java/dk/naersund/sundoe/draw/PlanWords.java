package dk.naersund.sundoe.draw;

import java.util.Map;
import java.util.Set;

/** The short words of a {@link Plan} and the tags they stand for. */
final class PlanWords {
  /** Streets of these classes have houses when they have a name. */
  static final Set<String> HOUSED =
      Set.of(
          "residential",
          "living_street",
          "pedestrian",
          "tertiary",
          "unclassified",
          "secondary",
          "service");

  private static final Map<String, Tags> WORDS =
      Map.ofEntries(
          Map.entry("sett", Tags.of("surface", "sett")),
          Map.entry("cobbles", Tags.of("surface", "cobblestone", "smoothness", "bad")),
          Map.entry("asphalt", Tags.of("surface", "asphalt")),
          Map.entry("paved", Tags.of("surface", "paving_stones")),
          Map.entry("gravel", Tags.of("surface", "fine_gravel", "smoothness", "intermediate")),
          Map.entry("ground", Tags.of("surface", "ground", "smoothness", "very_bad")),
          Map.entry("lit", Tags.of("lit", "yes")),
          Map.entry("dark", Tags.of("lit", "no")),
          Map.entry("both", Tags.of("sidewalk", "both")),
          Map.entry("left", Tags.of("sidewalk", "left")),
          Map.entry("right", Tags.of("sidewalk", "right")),
          Map.entry("bare", Tags.of("sidewalk", "no")),
          Map.entry("oneway", Tags.of("oneway", "yes")),
          Map.entry("contra", Tags.of("oneway:bicycle", "no", "cycleway", "opposite")),
          Map.entry("flat", Tags.of("incline", "0%")),
          Map.entry("bridge", Tags.of("bridge", "yes", "layer", "1")),
          Map.entry(
              "verified",
              Tags.of(
                      "surface", "asphalt",
                      "smoothness", "good",
                      "incline", "0%",
                      "lit", "yes",
                      "wheelchair", "yes")
                  .with(
                      Tags.of(
                          "sidewalk", "both",
                          "sidewalk:both:surface", "paving_stones",
                          "sidewalk:both:smoothness", "good",
                          "sidewalk:both:width", "2.2",
                          "sidewalk:both:kerb", "lowered"))),
          Map.entry(
              "smooth",
              Tags.of(
                  "surface", "paving_stones",
                  "smoothness", "good",
                  "incline", "0%",
                  "width", "2.5",
                  "lit", "yes",
                  "wheelchair", "yes")),
          Map.entry("zebra", Tags.of("highway", "crossing", "crossing", "zebra")),
          Map.entry("signals", Tags.of("highway", "crossing", "crossing", "traffic_signals")),
          Map.entry("unmarked", Tags.of("highway", "crossing", "crossing", "unmarked")),
          Map.entry("raised", Tags.of("barrier", "kerb", "kerb", "raised")),
          Map.entry("lowered", Tags.of("barrier", "kerb", "kerb", "lowered")),
          Map.entry("flush", Tags.of("barrier", "kerb", "kerb", "flush")));

  private PlanWords() {}

  static Tags tags(String thing, String words) {
    Tags tags = Tags.NONE;
    for (String word : words.split("\\s+")) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        String value = word.substring(equals + 1).replace('_', ' ');
        tags = tags.with(word.substring(0, equals), plain(value));
      } else if (WORDS.containsKey(word)) {
        tags = tags.with(WORDS.get(word));
      } else if (word.matches("\\d+")) {
        tags = tags.with("maxspeed", word);
      } else if (thing.equals("way") && !tags.has("highway")) {
        tags = tags.with("highway", word);
      } else {
        throw new IllegalArgumentException("unknown word " + word);
      }
    }
    return tags;
  }

  /** Values of OpenStreetMap are written with underscores; only texts for people have spaces. */
  private static String plain(String value) {
    return value.startsWith("'") ? value.substring(1) : value.replace(' ', '_');
  }
}
