package dk.naersund.address.internal;

import dk.naersund.address.Address.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a map element is to a person who looks for their way: a stop, or a landmark to orient by.
 *
 * @param kind stop or landmark
 * @param rank the greater, the better known; decides between equal names
 * @param station whether people say "Station" after its name
 * @param reachMetres how far around it people use its name for where they are; 0 for never
 * @param settlement whether that name may stand for the town in an address
 * @param oneMetres within this distance, all of one name are one
 */
record Sight(
    Kind kind, int rank, boolean station, int reachMetres, boolean settlement, int oneMetres) {
  private static final int ONE_PLACE_METRES = 3000;
  private static final int ONE_STOP_METRES = 1500;
  private static final int ONE_LANDMARK_METRES = 400;

  private static final List<String> OTHER_NAMES =
      List.of(
          "name:da",
          "alt_name",
          "official_name",
          "short_name",
          "loc_name",
          "old_name",
          "reg_name",
          "name:en");

  /** How well known, by key and value. Places to live stand apart because they reach further. */
  private static final Map<String, Map<String, Integer>> LANDMARKS =
      Map.of(
          "amenity",
              Map.ofEntries(
                  Map.entry("hospital", 500),
                  Map.entry("townhall", 400),
                  Map.entry("library", 300),
                  Map.entry("police", 250),
                  Map.entry("place_of_worship", 250),
                  Map.entry("university", 250),
                  Map.entry("college", 220),
                  Map.entry("pharmacy", 220),
                  Map.entry("clinic", 220),
                  Map.entry("school", 200),
                  Map.entry("theatre", 200),
                  Map.entry("doctors", 180),
                  Map.entry("post_office", 180),
                  Map.entry("cinema", 150),
                  Map.entry("marketplace", 150),
                  Map.entry("community_centre", 150),
                  Map.entry("arts_centre", 150),
                  Map.entry("courthouse", 150),
                  Map.entry("nursing_home", 140),
                  Map.entry("fire_station", 120),
                  Map.entry("kindergarten", 80)),
          "tourism",
              Map.of("museum", 250, "zoo", 250, "attraction", 150, "hotel", 100, "gallery", 80),
          "historic",
              Map.of("castle", 250, "church", 250, "fort", 150, "monument", 120, "ruins", 60),
          "shop", Map.of("mall", 250, "department_store", 180, "supermarket", 120),
          "leisure",
              Map.of(
                  "stadium", 200, "park", 150, "sports_centre", 150, "marina", 120, "garden", 50),
          "building", Map.of("church", 250, "hospital", 300, "school", 150),
          "man_made", Map.of("lighthouse", 120, "windmill", 80),
          "healthcare", Map.of("centre", 220, "clinic", 200, "hospital", 400),
          "social_facility", Map.of("nursing_home", 140));

  private static final Map<String, Sight> PLACES =
      Map.ofEntries(
          Map.entry("city", settlement(1000, 6000)),
          Map.entry("town", settlement(900, 3000)),
          Map.entry("village", settlement(500, 2000)),
          Map.entry("suburb", place(500, 1500)),
          Map.entry("quarter", place(300, 1000)),
          Map.entry("hamlet", settlement(200, 1000)),
          Map.entry("neighbourhood", place(200, 600)),
          Map.entry("island", place(300, 0)),
          Map.entry("square", place(250, 0)),
          Map.entry("locality", place(60, 0)),
          Map.entry("islet", place(50, 0)));

  private static Sight settlement(int rank, int reach) {
    return new Sight(Kind.LANDMARK, rank, false, reach, true, ONE_PLACE_METRES);
  }

  private static Sight place(int rank, int reach) {
    return new Sight(Kind.LANDMARK, rank, false, reach, false, ONE_PLACE_METRES);
  }

  private static Sight stop(int rank, boolean station) {
    return new Sight(Kind.STOP, rank, station, 0, false, ONE_STOP_METRES);
  }

  /** What the element is; empty when it has no name or people do not orient by it. */
  static Optional<Sight> of(Map<String, String> tags) {
    if (name(tags).isEmpty()) {
      return Optional.empty();
    }
    Optional<Sight> stop = stop(tags);
    if (stop.isPresent()) {
      return stop;
    }
    Sight place = PLACES.get(tags.getOrDefault("place", ""));
    if (place != null) {
      return Optional.of(place);
    }
    int rank = 0;
    for (var key : LANDMARKS.entrySet()) {
      String value = tags.get(key.getKey());
      rank = value == null ? rank : Math.max(rank, key.getValue().getOrDefault(value, 0));
    }
    return rank == 0
        ? Optional.empty()
        : Optional.of(new Sight(Kind.LANDMARK, rank, false, 0, false, ONE_LANDMARK_METRES));
  }

  private static Optional<Sight> stop(Map<String, String> tags) {
    String railway = tags.getOrDefault("railway", "");
    String amenity = tags.getOrDefault("amenity", "");
    String transport = tags.getOrDefault("public_transport", "");
    if (railway.equals("station") || railway.equals("halt")) {
      return Optional.of(stop(600, true));
    }
    if (amenity.equals("ferry_terminal")) {
      return Optional.of(stop(350, false));
    }
    if (amenity.equals("bus_station")) {
      return Optional.of(stop(300, false));
    }
    if (transport.equals("station")) {
      return Optional.of(stop(300, false));
    }
    boolean stop =
        railway.equals("tram_stop")
            || tags.getOrDefault("highway", "").equals("bus_stop")
            || transport.equals("platform");
    return stop ? Optional.of(stop(50, false)) : Optional.empty();
  }

  /** The name as it stands on signs. */
  static Optional<String> name(Map<String, String> tags) {
    return Optional.ofNullable(tags.get("name")).map(String::strip).filter(Sight::isName);
  }

  /** Older, shorter and other names. */
  static List<String> otherNames(Map<String, String> tags) {
    Set<String> names = new LinkedHashSet<>();
    for (String key : OTHER_NAMES) {
      for (String name : tags.getOrDefault(key, "").split(";", -1)) {
        if (isName(name)) {
          names.add(name.strip());
        }
      }
    }
    name(tags).ifPresent(names::remove);
    return new ArrayList<>(names);
  }

  private static boolean isName(String text) {
    return !Fold.written(text).isEmpty() && text.length() <= 120;
  }
}
