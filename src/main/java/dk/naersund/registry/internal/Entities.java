package dk.naersund.registry.internal;

import dk.naersund.registry.EntityId;
import dk.naersund.registry.EntityId.Kind;
import dk.naersund.registry.RegistryEntity;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.TreePMap;

/** All that is edited, by kind and id, in persistent maps; what is of a kind has its class. */
record Entities(Map<Kind, TreePMap<String, RegistryEntity>> byKind) {
  static Entities of(RegistryContent content) {
    Map<Kind, TreePMap<String, RegistryEntity>> all = new EnumMap<>(Kind.class);
    all.put(Kind.ORGANISATION, byId(content.organisations()));
    all.put(Kind.REGION, byId(content.regions()));
    all.put(Kind.SEASON, byId(content.seasons()));
    all.put(Kind.SERVICE, byId(content.services()));
    all.put(Kind.RESPONSIBILITY, byId(content.responsibilities()));
    all.put(Kind.SITE, byId(content.sites()));
    return new Entities(all);
  }

  private static TreePMap<String, RegistryEntity> byId(List<? extends RegistryEntity> things) {
    Map<String, RegistryEntity> map = HashMap.newHashMap(things.size());
    for (RegistryEntity thing : things) {
      if (map.put(thing.id(), thing) != null) {
        throw new IllegalArgumentException("two things have the id " + thing.id());
      }
    }
    return TreePMap.from(map);
  }

  Entities with(RegistryEntity entity) {
    Kind kind = EntityId.of(entity).kind();
    return replacing(kind, of(kind).plus(entity.id(), entity));
  }

  Entities without(EntityId id) {
    return replacing(id.kind(), of(id.kind()).minus(id.id()));
  }

  private Entities replacing(Kind kind, TreePMap<String, RegistryEntity> things) {
    Map<Kind, TreePMap<String, RegistryEntity>> all = new EnumMap<>(byKind);
    all.put(kind, things);
    return new Entities(all);
  }

  @SuppressWarnings("unchecked")
  <T extends RegistryEntity> Optional<T> find(Kind kind, String id) {
    return Optional.ofNullable((T) of(kind).get(id));
  }

  @SuppressWarnings("unchecked")
  <T extends RegistryEntity> Collection<T> all(Kind kind) {
    return (Collection<T>) of(kind).values();
  }

  TreePMap<String, RegistryEntity> of(Kind kind) {
    return byKind.getOrDefault(kind, TreePMap.empty());
  }
}
