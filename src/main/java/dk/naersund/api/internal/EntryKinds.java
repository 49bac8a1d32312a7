package dk.naersund.api.internal;

import dk.naersund.registry.EntityId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** The kinds of entries as they stand in paths and bodies. */
final class EntryKinds {
  private EntryKinds() {}

  /** The kind that the third part of the path names: {@code /api/v1/sites/…}. */
  static EntityId.Kind of(ServerWebExchange exchange) {
    String part = exchange.getRequest().getPath().value().split("/", -1)[3];
    return Arrays.stream(EntityId.Kind.values())
        .filter(kind -> plural(kind).equals(part))
        .findFirst()
        .orElseThrow(() -> BadInput.notFound("path"));
  }

  /** As in paths: {@code sites}. */
  static String plural(EntityId.Kind kind) {
    String name = name(kind);
    return name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
  }

  /** As in bodies: {@code site}. */
  static String name(EntityId.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with this name. */
  static Optional<EntityId.Kind> find(String name) {
    return Arrays.stream(EntityId.Kind.values())
        .filter(kind -> name(kind).equals(name))
        .findFirst();
  }

  /** Where the entry is read and changed. */
  static String path(EntityId id) {
    return "/api/v1/" + plural(id.kind()) + "/" + id.id();
  }
}
