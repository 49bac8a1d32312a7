package dk.naersund.registry;

/**
 * Which entity of the registry is meant.
 *
 * @param kind what it is
 * @param id its id, unique within the kind
 */
public record EntityId(Kind kind, String id) {
  /** The kinds of entities that are edited one at a time. */
  public enum Kind {
    ORGANISATION,
    REGION,
    SERVICE_KIND,
    SEASON,
    SERVICE,
    RESPONSIBILITY,
    SITE
  }

  /** The id of this entity. */
  public static EntityId of(RegistryEntity entity) {
    return new EntityId(
        switch (entity) {
          case Organisation o -> Kind.ORGANISATION;
          case RegionCode r -> Kind.REGION;
          case ServiceKind k -> Kind.SERVICE_KIND;
          case Season s -> Kind.SEASON;
          case Service s -> Kind.SERVICE;
          case Responsibility r -> Kind.RESPONSIBILITY;
          case Site s -> Kind.SITE;
        },
        entity.id());
  }

  /** A site's. */
  public static EntityId site(String id) {
    return new EntityId(Kind.SITE, id);
  }
}
