package dk.naersund.registry.internal;

import dk.naersund.registry.Building;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistryJson;
import io.r2dbc.postgresql.codec.Json;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One entity as it stands in {@code registry.json}; so the events keep it. */
public final class EntityJson {
  private EntityJson() {}

  /** The list of the file that holds things of this kind. */
  static String list(EntityId.Kind kind) {
    return switch (kind) {
      case RESPONSIBILITY -> "responsibilities";
      case SERVICE_KIND -> "serviceKinds";
      default -> kind.name().toLowerCase(Locale.ROOT) + "s";
    };
  }

  /** Where the entity is in the file. */
  static String path(EntityId id) {
    return list(id.kind()) + "[" + id.id() + "]";
  }

  /** See {@link RegistryJson#write(RegistryEntity)}. */
  public static JsonNode write(RegistryEntity entity) {
    return JsonExport.JSON.valueToTree(entity);
  }

  /** The entity; null, and problems noted, when it does not have the form of the file. */
  static @Nullable RegistryEntity read(EntityId id, JsonNode json, Problems problems) {
    return JsonFields.<RegistryEntity>read(
        json,
        path(id),
        problems,
        in ->
            switch (id.kind()) {
              case ORGANISATION -> RegistryParser.organisation(in);
              case REGION -> RegistryParser.region(in);
              case SERVICE_KIND -> RegistryParser.serviceKind(in);
              case SEASON -> RegistryParser.season(in);
              case SERVICE -> RegistryParser.service(in);
              case RESPONSIBILITY -> RegistryParser.responsibility(in);
              case SITE -> SiteParser.site(in);
            });
  }

  /** See {@link RegistryJson#read}. */
  public static RegistryJson.Read read(EntityId id, JsonNode json) {
    Problems problems = new Problems();
    RegistryEntity entity = read(id, json, problems);
    return new RegistryJson.Read(problems.all().isEmpty() ? entity : null, problems.all());
  }

  /** A building as a column has kept it; null for none. */
  static @Nullable Building storedBuilding(@Nullable Json column) {
    Problems problems = new Problems();
    Building building =
        column == null
            ? null
            : JsonFields.read(
                JsonExport.JSON.readTree(column.asString()),
                "building",
                problems,
                SiteParser::building);
    if (!problems.all().isEmpty()) {
      throw new IllegalStateException("a location holds what cannot be read: " + problems.all());
    }
    return building;
  }

  /** The entity that an event has kept. */
  static RegistryEntity stored(EntityId id, String json) {
    Problems problems = new Problems();
    RegistryEntity entity = read(id, JsonExport.JSON.readTree(json), problems);
    if (entity == null || !problems.all().isEmpty()) {
      throw new IllegalStateException("an event holds what cannot be read: " + problems.all());
    }
    return entity;
  }
}
