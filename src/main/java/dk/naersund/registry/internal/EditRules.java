package dk.naersund.registry.internal;

import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import java.util.List;
import java.util.Objects;

/** Whether a registry in which all was right is still right after one change. */
final class EditRules {
  private EditRules() {}

  /**
   * What is wrong with an entity by the rules of the import.
   *
   * @param after the registry with the entity in it
   */
  static List<FieldProblem> changed(RegistryEntity entity, MemorySnapshot after) {
    return RegistryRules.check(entity, after).all();
  }

  /**
   * Who still names an entity that was taken away.
   *
   * @param after the registry without it
   */
  static List<FieldProblem> removed(EntityId id, MemorySnapshot after) {
    Problems problems = new Problems();
    switch (id.kind()) {
      case ORGANISATION, SEASON ->
          after.services().forEach(service -> named(service, id, problems));
      case SERVICE, SITE -> after.sites().forEach(site -> named(site, id, problems));
    }
    return problems.all();
  }

  private static void named(Service service, EntityId id, Problems problems) {
    String path = EntityJson.path(EntityId.of(service));
    if (id.kind() == EntityId.Kind.ORGANISATION && service.organisation().equals(id.id())) {
      note(path + ".organisation", id, problems);
    }
    if (id.kind() == EntityId.Kind.SEASON && Objects.equals(service.season(), id.id())) {
      note(path + ".season", id, problems);
    }
  }

  private static void named(Site site, EntityId id, Problems problems) {
    String path = EntityJson.path(EntityId.of(site));
    if (id.kind() == EntityId.Kind.SERVICE) {
      if (site.services().stream().anyMatch(here -> here.service().equals(id.id()))) {
        note(path + ".services", id, problems);
      }
      return;
    }
    if (Objects.equals(site.partOf(), id.id())) {
      note(path + ".partOf", id, problems);
    }
    if (Objects.equals(site.satelliteOf(), id.id())) {
      note(path + ".satelliteOf", id, problems);
    }
  }

  private static void note(String path, EntityId id, Problems problems) {
    problems.add(path, "\"" + id.id() + "\" is still named here; change this first.");
  }
}
