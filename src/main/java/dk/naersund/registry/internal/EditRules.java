package dk.naersund.registry.internal;

import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.RegionCode;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.Responsibility;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a registry in which all was right is still right after some changes. */
final class EditRules {
  private final MemorySnapshot after;
  private final RegistryRules rules;

  /**
   * @param after the registry with the changes in it
   */
  EditRules(MemorySnapshot after) {
    this.after = after;
    rules = RegistryRules.of(after);
  }

  /** What is wrong with a changed entity by the rules of the import. */
  List<FieldProblem> changed(RegistryEntity entity) {
    return rules.check(entity);
  }

  /** Who still names an entity that was taken away: its id to where. */
  Map<EntityId, List<FieldProblem>> stillNamed(Set<EntityId> removed) {
    Names names = new Names(removed, new HashMap<>());
    if (!removed.isEmpty()) {
      after.regions().forEach(region -> named(region, names));
      after.seasons().forEach(season -> named(season, names));
      after.services().forEach(service -> named(service, names));
      after.responsibilities().forEach(responsibility -> named(responsibility, names));
      after.sites().forEach(site -> named(site, names));
    }
    return names.found();
  }

  private static void named(RegionCode region, Names names) {
    String path = EntityJson.path(EntityId.of(region));
    names.look(EntityId.Kind.ORGANISATION, region.organisation(), path + ".organisation");
    names.look(EntityId.Kind.REGION, region.successor(), path + ".successor");
  }

  private static void named(Season season, Names names) {
    String path = EntityJson.path(EntityId.of(season)) + ".participants";
    season.participants().forEach(id -> names.look(EntityId.Kind.ORGANISATION, id, path));
  }

  private static void named(Responsibility responsibility, Names names) {
    String path = EntityJson.path(EntityId.of(responsibility));
    EntityId.Kind kind = EntityId.Kind.ORGANISATION;
    names.look(kind, responsibility.authority(), path + ".authority");
    names.look(kind, responsibility.funder(), path + ".funder");
    names.look(kind, responsibility.operator(), path + ".operator");
    names.look(kind, responsibility.buildingOwner(), path + ".buildingOwner");
    responsibility
        .kinds()
        .forEach(id -> names.look(EntityId.Kind.SERVICE_KIND, id, path + ".kinds"));
  }

  private static void named(Service service, Names names) {
    String path = EntityJson.path(EntityId.of(service));
    names.look(EntityId.Kind.ORGANISATION, service.organisation(), path + ".organisation");
    names.look(EntityId.Kind.SERVICE_KIND, service.kind(), path + ".kind");
    names.look(EntityId.Kind.SEASON, service.season(), path + ".season");
  }

  private static void named(Site site, Names names) {
    String path = EntityJson.path(EntityId.of(site));
    names.look(EntityId.Kind.ORGANISATION, site.keeper(), path + ".keeper");
    names.look(EntityId.Kind.SITE, site.partOf(), path + ".partOf");
    names.look(EntityId.Kind.SITE, site.satelliteOf(), path + ".satelliteOf");
    site.services().stream()
        .map(Site.ServiceAtSite::service)
        .distinct()
        .forEach(service -> names.look(EntityId.Kind.SERVICE, service, path + ".services"));
  }

  /** Places where one of some ids stands. */
  private record Names(Set<EntityId> wanted, Map<EntityId, List<FieldProblem>> found) {
    void look(EntityId.Kind kind, @Nullable String id, String path) {
      if (id == null) {
        return;
      }
      EntityId named = new EntityId(kind, id);
      if (wanted.contains(named)) {
        found
            .computeIfAbsent(named, n -> new ArrayList<>())
            .add(FieldProblem.of(path, FieldProblem.Code.STILL_NAMED, id));
      }
    }
  }
}
