package dk.naersund.editing.internal;

import dk.naersund.registry.EntityId;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistrySnapshot;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Entities of any kind, by their ids. */
final class Entities {
  private Entities() {}

  /** The entity as it is in the snapshot; null when it is not there. */
  static @Nullable RegistryEntity find(RegistrySnapshot snapshot, EntityId id) {
    return snapshot.find(id).orElse(null);
  }

  /** The kind as it stands in the tables. */
  static String name(EntityId.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with this name. */
  static EntityId.Kind kind(String name) {
    return EntityId.Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The name of what an id of this kind stands for, for problems: {@code site}. */
  static String field(EntityId.Kind kind) {
    return name(kind);
  }
}
