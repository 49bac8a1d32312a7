package dk.naersund.sundoe;

import dk.naersund.geo.Areas;
import dk.naersund.sundoe.osm.OsmObjects;
import dk.naersund.sundoe.osm.PbfFile;
import dk.naersund.sundoe.registry.RegistryFile;
import dk.naersund.sundoe.timetable.TimetableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the region of Sundø into a folder: {@code region.yaml}, {@code streets.osm.pbf}, {@code
 * areas.geojson}, {@code registry.json}, {@code rides.yaml}, {@code rules/promises.yaml}, {@code
 * timetable/sundoe.zip}; the same bytes every time. The rules of a season are written by hand.
 * {@code maps/README.md} has the command.
 */
public final class GenerateIsland {
  private GenerateIsland() {}

  /** Takes the folder, by default {@code maps/sundoe}. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "maps/sundoe");
    write(folder);
    System.out.println("Sundø is in " + folder.toAbsolutePath().normalize());
  }

  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Island island = Island.draw();
    OsmObjects objects = OsmObjects.of(island.sketch(), Island.PLANE, 1, 1);
    try (PbfFile pbf =
        new PbfFile(folder.resolve("streets.osm.pbf"), Island.BOX, PbfFile.Packing.PLAIN)) {
      pbf.write(objects);
    }
    Path areas = folder.resolve("areas.geojson");
    AreasFile.write(areas, Island.PLANE, AreasFile.ISLAND);
    Files.writeString(folder.resolve("region.yaml"), RegionYaml.TEXT);
    Files.writeString(folder.resolve("rides.yaml"), RidesYaml.TEXT);
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(folder.resolve("rules/promises.yaml"), PromisesYaml.TEXT);
    Files.createDirectories(folder.resolve("timetable"));
    TimetableFile.write(folder.resolve("timetable/sundoe.zip"), Island.PLANE);
    RegistryFile.write(
        folder.resolve("registry.json"), island.houses(), Island.PLANE, Areas.read(areas));
  }
}
