package dk.naersund.availability;

import java.time.Instant;
import java.util.Set;

/** All free times at one moment: take it once for each query. Immutable, in memory. */
public interface FreeTimesSnapshot {
  /** The moment by which ages are judged, and before which nothing is free. */
  Instant takenAt();

  /** The free times of a service at a site; where nobody tells us, they say so. */
  SlotTimes at(String site, String service);

  /**
   * All services at sites that anybody tells us about. The same object as long as nothing that is
   * said about any of them has changed, so that what is worked out about it can be kept.
   */
  Set<ServiceAtSiteId> known();

  /** Whether anybody tells us about times of this service at this site. */
  boolean knows(String site, String service);
}
