package dk.naersund.platform;

import dk.naersund.platform.internal.OutageCodes;

/**
 * Tells whether an error means that the database could not be asked: it is away, restarting, full,
 * or took longer than we wait. Nothing was written then, and the same can be tried again.
 */
public final class DatabaseOutage {
  private DatabaseOutage() {}

  /** Whether it is, or was caused by, a database that cannot be asked. */
  public static boolean isBehind(Throwable problem) {
    return OutageCodes.areBehind(problem);
  }
}
