package dk.naersund.registry;

import dk.naersund.platform.Expected;

/**
 * Another instance has been writing for so long that an edit was given up: nothing was written, and
 * the same edit can be tried again in a moment.
 */
public final class RegistryBusy extends RuntimeException implements Expected {
  /** Because of what the database said. */
  public RegistryBusy(Throwable cause) {
    super("the registry is being written by somebody else", cause);
  }
}
