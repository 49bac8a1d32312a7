package dk.naersund.sundoe.world;

import dk.naersund.geo.Position;
import dk.naersund.sundoe.draw.Dice;
import dk.naersund.sundoe.registry.RegistryFile;
import dk.naersund.sundoe.town.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The registry of a big world, written site by site: a nursing clinic and a health house of its
 * municipality here and there, doctors, pharmacies and vaccination sites for everybody.
 */
final class WorldRegistry implements AutoCloseable {
  private static final List<String> HOURS =
      List.of(
          "Mo-Fr 08:00-16:00; PH off",
          "Mo-Fr 09:00-15:00; PH off",
          "Mo-Th 08:00-12:00,13:00-18:00; PH off",
          "Tu,Th 10:00-14:00",
          "Mo-Su 08:00-20:00",
          "Mo[1] 10:00-12:00",
          "Mo-Fr 08:00-15:00 \"efter aftale\"; PH off",
          "");
  private static final List<String> EVERYBODYS = List.of("laegehus", "apotek", "vaccination");
  private static final List<String> MUNICIPAL =
      List.of("sygeplejeklinik", "sundhedshus", "traeningscenter");

  private final WorldPlan plan;
  private final JsonGenerator out;
  private int written;

  WorldRegistry(Path file, WorldPlan plan) throws IOException {
    this.plan = plan;
    out =
        JsonMapper.shared().createGenerator(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    Set<String> municipalities = new TreeSet<>();
    plan.towns().forEach(town -> municipalities.add(town.kommunekode(plan.columns())));
    out.writeStartObject();
    out.writeName("format").writeString("naersund-registry/1");
    out.writeName("invented").writeBoolean(true);
    array("organisations", organisations(municipalities));
    array("serviceKinds", RegistryFile.list("kinds.yaml"));
    // The island's seasons name the island's organisations.
    array("seasons", List.of());
    array("services", services(municipalities));
    out.writeName("sites").writeStartArray();
  }

  /** Chooses houses of a town, one in so many, and writes a site into each. */
  void sites(Town town, BuiltTown built, int housesPerSite) {
    Dice dice = town.dice().named("sites");
    String code = town.kommunekode(plan.columns());
    for (House house : built.houses()) {
      if (dice.below(housesPerSite) == 0) {
        out.writePOJO(site(town, house, code, dice));
        written++;
      }
    }
  }

  int written() {
    return written;
  }

  private ObjectNode site(Town town, House house, String code, Dice dice) {
    boolean municipal = dice.chance(0.4);
    String kind = dice.one(municipal ? MUNICIPAL : EVERYBODYS);
    ObjectNode site = object();
    site.put("id", "sted-" + written);
    name(site, kind + " " + house.street());
    ObjectNode location = site.putArray("locations").addObject();
    location.put("addressText", house.text());
    location.put("kommunekode", code);
    put(location, town, house, 0);
    ObjectNode door = location.putArray("entrances").addObject().put("id", "hoved");
    name(door, "hoveddøren");
    put(door, town, house, -1);
    ArrayNode access = door.putArray("access");
    if (dice.chance(0.5)) {
      access
          .addObject()
          .put("feature", "step-free-entrance")
          .put("answer", dice.chance(0.7) ? "yes" : "no")
          .put("source", "opdigtet")
          .put("date", "2026-09-01");
    }
    site.putArray("services")
        .addObject()
        .put("service", municipal ? kind + "-" + code : kind)
        .put("hours", dice.one(HOURS));
    return site;
  }

  private static void put(ObjectNode node, Town town, House house, double behind) {
    Position position = town.plane().position(house.behind(behind, 0));
    node.put("lat", position.lat()).put("lon", position.lon());
  }

  private static List<ObjectNode> organisations(Set<String> municipalities) {
    List<ObjectNode> list = new ArrayList<>();
    for (String code : municipalities) {
      ObjectNode organisation = object().put("id", "kommune-" + code);
      organisation.put("kind", "municipality").put("kommunekode", code);
      list.add(name(organisation, "Kommune " + code));
    }
    list.add(name(object().put("id", "region").put("kind", "region"), "Regionen"));
    return list;
  }

  private static List<ObjectNode> services(Set<String> municipalities) {
    List<ObjectNode> list = new ArrayList<>();
    for (String kind : EVERYBODYS) {
      list.add(service(kind, kind, "region"));
    }
    for (String code : municipalities) {
      for (String kind : MUNICIPAL) {
        ObjectNode service = service(kind + "-" + code, kind, "kommune-" + code);
        ((ObjectNode) service.path("audience")).putArray("residence").add(code);
        list.add(service);
      }
    }
    return list;
  }

  private static ObjectNode service(String id, String kind, String organisation) {
    ObjectNode service = object().put("id", id).put("kind", kind).put("organisation", organisation);
    name(service, kind);
    service.putObject("audience").put("referral", "no");
    service.putObject("booking").put("how", "phone");
    return service;
  }

  private void array(String name, Iterable<? extends Object> nodes) {
    out.writeName(name).writeStartArray();
    nodes.forEach(out::writePOJO);
    out.writeEndArray();
  }

  private static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  private static ObjectNode name(ObjectNode node, String name) {
    node.putObject("name").put("da", name);
    return node;
  }

  @Override
  public void close() {
    out.writeEndArray();
    out.writeEndObject();
    out.close();
  }
}
