package dk.naersund.sundoe.world;

import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import dk.naersund.sundoe.osm.OsmObjects;
import dk.naersund.sundoe.osm.PbfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a region of about so many nodes for benchmarks. A street file has all nodes before all
 * ways, so every town is built twice: once for its nodes and once for its ways. {@code
 * maps/README.md} has the command.
 */
public final class GenerateWorld {
  private final WorldPlan plan;
  private final Path folder;
  private final int housesPerSite;
  private final List<List<CountryRoads.Gate>> gates = new ArrayList<>();

  private GenerateWorld(WorldPlan plan, Path folder, int housesPerSite) {
    this.plan = plan;
    this.folder = folder;
    this.housesPerSite = housesPerSite;
  }

  /** Takes {@code <folder> --nodes 1000000 [--seed 1] [--houses-per-site 400]}. */
  public static void main(String[] args) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (int i = 1; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    if (args.length % 2 == 0 || !options.containsKey("--nodes")) {
      System.err.println("Usage: <folder> --nodes 1000000 [--seed 1] [--houses-per-site 400]");
      System.exit(2);
    }
    write(
        Path.of(args[0]),
        Long.parseLong(options.get("--nodes")),
        Long.parseLong(options.getOrDefault("--seed", "1")),
        Integer.parseInt(options.getOrDefault("--houses-per-site", "400")));
  }

  /** Writes the world and tells how long it took. */
  static void write(Path folder, long nodes, long seed, int housesPerSite) throws IOException {
    long start = System.nanoTime();
    Files.createDirectories(folder);
    GenerateWorld world = new GenerateWorld(new WorldPlan(nodes, seed), folder, housesPerSite);
    String told = world.write();
    System.out.printf(
        Locale.ROOT, "%s in %.1f s, in %s%n", told, (System.nanoTime() - start) / 1e9, folder);
  }

  private String write() throws IOException {
    BoundingBox box = plan.box();
    Files.writeString(folder.resolve("region.yaml"), yaml(box));
    WorldAreas.write(folder.resolve("areas.geojson"), plan);
    try (PbfFile pbf =
            new PbfFile(folder.resolve("streets.osm.pbf"), box, PbfFile.Packing.DEFLATED);
        WorldRegistry registry = new WorldRegistry(folder.resolve("registry.json"), plan)) {
      long[] nodes = {1};
      long houses = 0;
      for (Town town : plan.towns()) {
        BuiltTown built = BuiltTown.build(town, nodes[0], 1);
        built.objects().nodes().forEach(pbf::write);
        registry.sites(town, built, housesPerSite);
        gates.add(gates(built, nodes[0]));
        nodes[0] += built.objects().nodes().size();
        houses += built.houses().size();
      }
      long countryNode = nodes[0];
      CountryRoads roads = new CountryRoads(plan, gates);
      roads.nodes(
          countryNode,
          node -> {
            pbf.write(node);
            nodes[0]++;
          });
      long way = ways(pbf);
      roads.ways(countryNode, way, pbf::write);
      return "%,d nodes, %,d addresses, %,d sites in %,d towns"
          .formatted(nodes[0] - 1, houses, registry.written(), plan.towns().size());
    }
  }

  private long ways(PbfFile pbf) {
    long node = 1;
    long way = 1;
    for (Town town : plan.towns()) {
      OsmObjects objects = BuiltTown.build(town, node, way).objects();
      objects.ways().forEach(pbf::write);
      node += objects.nodes().size();
      way += objects.ways().size();
    }
    return way;
  }

  private static List<CountryRoads.Gate> gates(BuiltTown built, long firstNode) {
    return built.gates().stream()
        .map(
            id -> {
              Position at = built.objects().nodes().get((int) (id - firstNode)).position();
              return new CountryRoads.Gate(id, at);
            })
        .toList();
  }

  private static String yaml(BoundingBox box) {
    return String.format(
        Locale.ROOT,
        """
        # An invented world for benchmarks.
        id: stor-verden
        name: {da: Opdigtet land, en: Invented country}
        invented: true
        zone: Europe/Copenhagen
        languages: [da, en]
        bbox: [%.4f, %.4f, %.4f, %.4f]
        modes: [walk]
        profile: walk
        phones:
          - {id: danger, name: {da: Livsfare, en: Danger to life}, number: "112"}
        attribution: {da: "Opdigtet kort", en: "Invented map"}
        """,
        box.west(),
        box.south(),
        box.east(),
        box.north());
  }
}
