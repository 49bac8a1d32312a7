package dk.naersund.tiles;

import com.onthegomap.planetiler.Profile;
import com.onthegomap.planetiler.archive.TileArchiveMetadata;
import com.onthegomap.planetiler.archive.TileArchiveWriter;
import com.onthegomap.planetiler.archive.TileArchives;
import com.onthegomap.planetiler.archive.WriteableTileArchive;
import com.onthegomap.planetiler.collection.FeatureGroup;
import com.onthegomap.planetiler.collection.LongLongMultimap;
import com.onthegomap.planetiler.config.Arguments;
import com.onthegomap.planetiler.config.PlanetilerConfig;
import com.onthegomap.planetiler.reader.osm.OsmInputFile;
import com.onthegomap.planetiler.reader.osm.OsmReader;
import com.onthegomap.planetiler.stats.Stats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;

/**
 * The program. Its arguments: the map file, the file to write, and the rectangle to draw as {@code
 * west,south,east,north} in degrees. The file appears when it is whole. Exits with 0, or with 1 and
 * one sentence on the error stream.
 */
public final class MakeBasemap {
  private MakeBasemap() {}

  public static void main(String[] args) {
    // Planetiler leaves threads behind when a map file is broken.
    System.exit(run(args));
  }

  /** As the program, with its exit code. */
  static int run(String... args) {
    if (args.length != 3) {
      System.err.println("Give three arguments: MAP.osm.pbf BASEMAP.pmtiles WEST,SOUTH,EAST,NORTH");
      return 1;
    }
    try {
      make(Path.of(args[0]), Path.of(args[1]), box(args[2]));
      return 0;
    } catch (IOException | RuntimeException e) {
      System.err.println("The base map could not be made from " + args[0] + ": " + reason(e));
      return 1;
    }
  }

  /**
   * Draws the map.
   *
   * @param map an OpenStreetMap file in PBF
   * @param target the file to write; replaced when it is there
   * @param box the rectangle to draw, in degrees
   * @throws IOException when a file cannot be read or written
   */
  static void make(Path map, Path target, Envelope box) throws IOException {
    if (!Files.isReadable(map)) {
      throw new IOException("the file is missing or may not be read");
    }
    Path folder = target.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path work = Files.createTempDirectory(folder, "unfinished-");
    try {
      Path drawn = work.resolve("basemap.pmtiles");
      draw(map, drawn, work, box);
      Files.move(drawn, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      delete(work);
    }
  }

  /** The steps of planetiler's own runner, without its questions about disks and downloads. */
  private static void draw(Path map, Path target, Path work, Envelope box) throws IOException {
    PlanetilerConfig config = PlanetilerConfig.from(arguments(box));
    Stats stats = Stats.inMemory();
    Profile layers = new MapLayers(new Coast(box));
    try (WriteableTileArchive archive = TileArchives.newWriter(target, config)) {
      FeatureGroup features =
          FeatureGroup.newDiskBackedFeatureGroup(
              archive.tileOrder(), work.resolve("features"), layers, config, stats);
      try (OsmReader reader =
          new OsmReader(
              "osm",
              new OsmInputFile(map),
              new NodePositions(),
              LongLongMultimap.newInMemoryReplaceableMultimap(),
              layers,
              stats)) {
        reader.pass1(config);
        reader.pass2(features, config);
      }
      features.prepare();
      TileArchiveWriter.writeOutput(
          features,
          archive,
          archive::bytesWritten,
          new TileArchiveMetadata(layers, config),
          null,
          config,
          stats);
    }
  }

  private static Arguments arguments(Envelope box) {
    return Arguments.of(
        Map.of(
            "bounds",
            box.getMinX() + "," + box.getMinY() + "," + box.getMaxX() + "," + box.getMaxY(),
            "maxzoom",
            String.valueOf(MapLayers.MAX_ZOOM),
            "render_maxzoom",
            String.valueOf(MapLayers.MAX_ZOOM),
            // Two threads would hand features on in any order, and the file would differ.
            "process_threads",
            "1",
            "threads",
            String.valueOf(Math.max(1, Runtime.getRuntime().availableProcessors() - 1))));
  }

  private static Envelope box(String text) {
    double[] sides;
    try {
      sides = Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    } catch (NumberFormatException e) {
      sides = new double[0];
    }
    if (sides.length != 4 || sides[0] >= sides[2] || sides[1] >= sides[3]) {
      throw new IllegalArgumentException(
          "'" + text + "' is no rectangle; write west,south,east,north in degrees");
    }
    return new Envelope(sides[0], sides[2], sides[1], sides[3]);
  }

  private static String reason(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
