package dk.naersund.streets.internal.landmarks;

import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.LongCursor;
import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMInputFile;
import com.graphhopper.reader.osm.SkipOptions;
import dk.naersund.platform.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads landmarks from a map: points, and ways as lines or outlines. Those that are drawn as
 * relations are left out, as are those below ground or on an upper floor.
 */
public final class LandmarkImport {
  /** Long lines are cut, so that a search by place does not meet a whole coast. */
  private static final int MOST_POINTS = 32;

  private static final int LONGEST_NAME = 60;
  private static final int READERS = 1;
  private static final double DEGREES = 1e-7;

  private record Outline(LandmarkKind kind, String name, long[] nodes) {}

  private final List<Landmark> landmarks = new ArrayList<>();
  private final List<Outline> outlines = new ArrayList<>();
  private final LongObjectHashMap<int[]> places = new LongObjectHashMap<>();

  private LandmarkImport() {}

  /**
   * Imports the landmarks of a map.
   *
   * @param map the map file
   * @param folder where they are written
   * @throws RuntimeException as GraphHopper throws it, when the map is broken
   */
  public static void run(Path map, Path folder) throws IOException {
    LandmarkImport found = new LandmarkImport();
    try (Progress progress = Progress.of("Streets: landmarks")) {
      read(map, new SkipOptions(false, false, true), found::meet);
      if (!found.places.isEmpty()) {
        read(map, new SkipOptions(false, true, true), found::place);
      }
      found.outlines.forEach(found::draw);
      Landmarks.write(found.landmarks, folder);
      progress.done(String.format(Locale.ROOT, "%,d", found.landmarks.size()));
    }
  }

  private static void read(Path map, SkipOptions skip, Consumer<ReaderElement> reader)
      throws IOException {
    try (OSMInputFile file =
        new OSMInputFile(map.toFile()).setWorkerThreads(READERS).setSkipOptions(skip).open()) {
      for (ReaderElement one = file.getNext(); one != null; one = file.getNext()) {
        reader.accept(one);
      }
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the map cannot be read: " + e.getMessage(), e);
    }
  }

  private void meet(ReaderElement one) {
    Map<String, Object> tags = one.getTags();
    if (tags.isEmpty() || isHidden(tags)) {
      return;
    }
    Optional<LandmarkKind> kind = LandmarkKind.of(tags);
    if (kind.isEmpty()) {
      return;
    }
    if (one instanceof ReaderNode node) {
      int[] at = {fixed(node.getLat()), fixed(node.getLon())};
      landmarks.add(new Landmark(kind.get(), name(tags), new int[] {at[0]}, new int[] {at[1]}));
    } else if (one instanceof ReaderWay way) {
      outlines.add(new Outline(kind.get(), name(tags), way.getNodes().toArray()));
      for (LongCursor node : way.getNodes()) {
        places.put(node.value, NOT_YET);
      }
    }
  }

  private static final int[] NOT_YET = {};

  private void place(ReaderElement one) {
    if (one instanceof ReaderNode node && places.containsKey(node.getId())) {
      places.put(node.getId(), new int[] {fixed(node.getLat()), fixed(node.getLon())});
    }
  }

  /** Adds an outline in pieces; nodes that the map does not hold are passed over. */
  private void draw(Outline outline) {
    List<int[]> line = new ArrayList<>();
    for (long node : outline.nodes) {
      int[] at = places.get(node);
      if (at != null && at.length == 2) {
        line.add(at);
      }
      if (line.size() == MOST_POINTS) {
        add(outline, line);
        line = new ArrayList<>(line.subList(MOST_POINTS - 1, MOST_POINTS));
      }
    }
    if (line.size() > 1) {
      add(outline, line);
    }
  }

  private void add(Outline outline, List<int[]> line) {
    landmarks.add(
        new Landmark(
            outline.kind,
            outline.name,
            line.stream().mapToInt(at -> at[0]).toArray(),
            line.stream().mapToInt(at -> at[1]).toArray()));
  }

  private static boolean isHidden(Map<String, Object> tags) {
    String layer = value(tags, "layer");
    String level = value(tags, "level");
    return layer.startsWith("-")
        || level.startsWith("-")
        || (!level.isEmpty() && !level.contains("0"))
        || value(tags, "location").equals("underground")
        || (tags.containsKey("tunnel") && !value(tags, "tunnel").equals("no"))
        || value(tags, "station").equals("subway")
        || value(tags, "disused").equals("yes")
        || value(tags, "abandoned").equals("yes");
  }

  private static String name(Map<String, Object> tags) {
    String full = value(tags, "name").isEmpty() ? value(tags, "brand") : value(tags, "name");
    String name = full.replaceAll("\\s*\\([^)]*\\)", "").strip();
    // A name that long is a description, and no one says it aloud.
    return name.length() > LONGEST_NAME ? "" : name;
  }

  private static String value(Map<String, Object> tags, String key) {
    return tags.get(key) instanceof String value ? value.strip() : "";
  }

  private static int fixed(double degrees) {
    return (int) Math.round(degrees / DEGREES);
  }
}
