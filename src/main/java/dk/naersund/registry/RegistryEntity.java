package dk.naersund.registry;

/** What an editor changes, one at a time. */
public sealed interface RegistryEntity
    permits Organisation, RegionCode, ServiceKind, Season, Service, Responsibility, Site {
  /** Its stable id, unique among the things of its kind. */
  String id();
}
