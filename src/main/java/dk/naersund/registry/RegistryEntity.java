package dk.naersund.registry;

/** What an editor changes, one at a time. */
public sealed interface RegistryEntity permits Organisation, Season, Service, Site {
  /** Its stable id, unique among the things of its kind. */
  String id();
}
