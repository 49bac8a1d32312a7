package dk.naersund.sundoe.registry;

import dk.naersund.geo.Areas;
import dk.naersund.sundoe.draw.Plane;
import dk.naersund.sundoe.town.House;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Writes {@code registry.json} from the lists beside this class. Organisations, kinds, seasons and
 * services are taken as they stand; sites name an address, and {@link SitePlacer} gives them
 * positions.
 */
public final class RegistryFile {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final List<String> SITE_LISTS =
      List.of(
          "sites-houses.yaml",
          "sites-nursing.yaml",
          "sites-vaccination.yaml",
          "sites-practice.yaml",
          "sites-others.yaml");

  private RegistryFile() {}

  /** Writes the registry of Sundø. */
  public static void write(Path file, List<House> houses, Plane plane, Areas areas)
      throws IOException {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("format", "naersund-registry/1");
    root.put("invented", true);
    root.set("organisations", list("organisations.yaml"));
    root.set("regions", list("regions.yaml"));
    root.set("serviceKinds", list("kinds.yaml"));
    root.set("seasons", list("seasons.yaml"));
    ArrayNode services = list("services.yaml");
    root.set("services", services);
    root.set("responsibilities", list("responsibilities.yaml"));
    SitePlacer placer = new SitePlacer(houses, plane, areas);
    ArrayNode sites = root.putArray("sites");
    for (String name : SITE_LISTS) {
      for (JsonNode site : list(name)) {
        sites.add(kept(placer.place((ObjectNode) site), services));
      }
    }
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    Files.writeString(
        file, JsonMapper.shared().writer().with(printer).writeValueAsString(root) + "\n");
  }

  /** Whoever offers the first service at a site keeps its entry, where no other is named. */
  private static ObjectNode kept(ObjectNode site, ArrayNode services) {
    if (!site.has("keeper")) {
      String first = site.path("services").path(0).path("service").asString();
      for (JsonNode service : services) {
        if (service.path("id").asString().equals(first)) {
          site.put("keeper", service.path("organisation").asString());
        }
      }
    }
    return site;
  }

  /** One of the lists as it stands, for instance {@code kinds.yaml}. */
  public static ArrayNode list(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            RegistryFile.class.getResourceAsStream("/dk/naersund/sundoe/registry/" + name), name)) {
      return (ArrayNode) YAML.readTree(in);
    }
  }
}
