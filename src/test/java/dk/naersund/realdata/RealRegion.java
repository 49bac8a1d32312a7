package dk.naersund.realdata;

import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a region's folder from real data: the streets by link, the municipalities as they are, and
 * each unit of a register as a site of which only name, kind and point are known. Hours, phones and
 * access stay unknown: nobody invents anything here. Only {@link #withProviders} draws kinds and
 * hours, which the register of providers does not tell.
 */
public final class RealRegion {
  private final String id;
  private final String name;
  private final BoundingBox box;
  private final Map<String, String> kinds = new TreeMap<>();
  private final List<Map<String, Object>> sites = new ArrayList<>();

  public RealRegion(String id, String name, BoundingBox box) {
    this.id = id;
    this.name = name;
    this.box = box;
  }

  /** Adds every unit of the SOR register that lies in the box. */
  public RealRegion withSor() throws IOException {
    for (Map<String, String> row :
        rows("facilities/sor-hospital-and-specialist-units-hovedstaden.csv")) {
      add(
          "sor-" + row.get("sor_code"),
          row.get("unit_name"),
          row.get("unit_type"),
          row.get("kommunekode"),
          "",
          row);
    }
    return this;
  }

  /**
   * Adds providers drawn from the register of ydernummer, each with a drawn kind and drawn hours:
   * for measuring, not for telling anybody anything.
   */
  public RealRegion withProviders(Random random, int count, int kinds, List<String> hours)
      throws IOException {
    List<Map<String, String>> all = rows("facilities/ydernummer-providers-hovedstaden.csv");
    Collections.shuffle(all, random);
    for (Map<String, String> row : all.subList(0, count)) {
      add(
          "yder-" + sites.size(),
          "Ydernummer " + row.get("ydernummer"),
          "kind-" + random.nextInt(kinds),
          row.get("kommunekode"),
          hours.get(random.nextInt(hours.size())),
          row);
    }
    return this;
  }

  /** Adds every amenity of the given sorts that lies in the box. */
  public RealRegion withAmenities(List<String> sorts) throws IOException {
    for (Map<String, String> row : rows("facilities/osm2019-amenity-points-hovedstaden.csv")) {
      if (sorts.contains(row.get("amenity"))) {
        String title = row.getOrDefault("name", "");
        add(
            "osm-" + row.get("osm_node_id"),
            title.isBlank() ? row.get("amenity") : title,
            row.get("amenity"),
            row.get("kommunekode"),
            "",
            row);
      }
    }
    return this;
  }

  public int sites() {
    return sites.size();
  }

  public List<String> kinds() {
    return List.copyOf(kinds.keySet());
  }

  /** Writes the folder; the streets are a link to the real file. */
  public Path write(Path folder, String streets) throws IOException {
    Files.createDirectories(folder);
    link(folder.resolve("streets.osm.pbf"), SharedData.get(streets));
    link(
        folder.resolve("areas.geojson"), SharedData.get("boundaries/kommuner-hovedstaden.geojson"));
    Files.writeString(
        folder.resolve("region.yaml"),
        """
        id: %s
        name: {da: %s}
        invented: false
        zone: Europe/Copenhagen
        languages: [da, en]
        bbox: [%s, %s, %s, %s]
        modes: [walk]
        profile: walk
        phones:
          - {id: danger, name: {da: Livsfare, en: Danger to life}, number: "112"}
          - {id: acute, name: {da: Akut syg eller skadet, en: Acutely ill or injured}, number: "1813"}
        attribution: {da: "OpenStreetMap, GeoDanmark, SOR", en: "OpenStreetMap, GeoDanmark, SOR"}
        """
            .formatted(id, name, box.west(), box.south(), box.east(), box.north()));
    Map<String, Object> registry = new LinkedHashMap<>();
    registry.put("format", "naersund-registry/1");
    registry.put("invented", false);
    registry.put(
        "organisations",
        List.of(Map.of("id", "register", "name", da("Registret"), "kind", "region")));
    registry.put(
        "serviceKinds",
        kinds.entrySet().stream()
            .map(
                kind ->
                    Map.of(
                        "id",
                        kind.getKey(),
                        "name",
                        da(kind.getValue()),
                        "sector",
                        "other",
                        "words",
                        List.of()))
            .toList());
    registry.put("seasons", List.of());
    registry.put(
        "services",
        kinds.entrySet().stream()
            .map(
                kind ->
                    Map.of(
                        "id",
                        kind.getKey(),
                        "kind",
                        kind.getKey(),
                        "organisation",
                        "register",
                        "name",
                        da(kind.getValue()),
                        "languages",
                        List.of(),
                        "audience",
                        Map.of("residence", List.of(), "referral", "unknown"),
                        "booking",
                        Map.of("how", "unknown"),
                        "cityWide",
                        false))
            .toList());
    registry.put("sites", sites);
    Files.writeString(
        folder.resolve("registry.json"), JsonMapper.shared().writeValueAsString(registry));
    return folder;
  }

  private void add(
      String siteId,
      String title,
      String sort,
      String kommunekode,
      String hours,
      Map<String, String> row) {
    Position at =
        new Position(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon")));
    if (!box.contains(at)) {
      return;
    }
    String kind = slug(sort);
    kinds.put(kind, sort);
    Map<String, Object> entrance = new LinkedHashMap<>();
    entrance.put("id", "punkt");
    entrance.put("name", da("registrets punkt"));
    entrance.put("lat", at.lat());
    entrance.put("lon", at.lon());
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("addressText", title);
    location.put("kommunekode", kommunekode);
    location.put("lat", at.lat());
    location.put("lon", at.lon());
    location.put("entrances", List.of(entrance));
    Map<String, Object> site = new LinkedHashMap<>();
    site.put("id", siteId);
    site.put("name", da(title));
    site.put("locations", List.of(location));
    site.put("services", List.of(Map.of("service", kind, "hours", hours)));
    sites.add(site);
  }

  private static Map<String, String> da(String text) {
    return Map.of("da", text);
  }

  private static String slug(String words) {
    return words
        .toLowerCase(java.util.Locale.ROOT)
        .replace("æ", "ae")
        .replace("ø", "oe")
        .replace("å", "aa")
        .replaceAll("[^a-z0-9]+", "-");
  }

  private static void link(Path link, Path target) throws IOException {
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, target.toRealPath());
  }

  /** Rows of a simple CSV file by column name; quotes may hold commas. */
  private static List<Map<String, String>> rows(String name) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(SharedData.get(name))) {
      List<String> header = cells(reader.readLine());
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        List<String> cells = cells(line);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size() && i < cells.size(); i++) {
          row.put(header.get(i), cells.get(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
