package dk.naersund.availability;

import java.util.Set;
import reactor.core.publisher.Mono;

/** A system of others that tells free times. Asked in the background, never by a query. */
public interface SlotSource {
  /** Its id in {@code slots.yaml}. */
  String id();

  /** The services at sites that it tells about. */
  Set<ServiceAtSiteId> serves();

  /**
   * Asks it about some of {@link #serves()}. The answer comes or the source has failed: it is never
   * an error.
   */
  Mono<SourceAnswer> fetch(Set<ServiceAtSiteId> wanted);
}
