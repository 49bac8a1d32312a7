package dk.naersund.availability;

import java.time.Instant;

/** All free times at one moment: take it once for each query. Immutable, in memory. */
public interface FreeTimesSnapshot {
  /** The moment by which ages are judged, and before which nothing is free. */
  Instant takenAt();

  /** The free times of a service at a site; where nobody tells us, they say so. */
  SlotTimes at(String site, String service);

  /** Whether anybody tells us about times of this service at this site. */
  boolean knows(String site, String service);
}
