package dk.naersund.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the registry was, from its first load to now; every change stands in it for good. */
public interface RegistryHistory {
  /**
   * One version of an entity.
   *
   * @param event its number
   * @param at when it was made
   * @param who who made it
   * @param why their reason
   * @param what what was done
   */
  record Version(long event, Instant at, String who, String why, What what) {
    /** What an event did to an entity. */
    public enum What {
      /** It came with the first load. */
      IMPORT,
      CREATE,
      CHANGE,
      /** It was taken away. */
      DELETE
    }
  }

  /** The versions of an entity, the newest first; empty when it never was there. */
  Flux<Version> versions(EntityId id);

  /**
   * A version, and what the entity was by it.
   *
   * @param entity null when it was not there any more
   */
  record Kept(Version version, @Nullable RegistryEntity entity) {}

  /** As {@link #versions}, each with what the entity was right after it. */
  Flux<Kept> kept(EntityId id);

  /**
   * What has happened to an entity.
   *
   * @param id which
   * @param kept the version that came of it
   * @param before what it was; null when it was not there
   */
  record Happened(EntityId id, Kept kept, @Nullable RegistryEntity before) {}

  /** What has happened last, the newest first; the first load is not among it. */
  Flux<Happened> latest(int most);

  /**
   * Who last changed each site, and who last found all of it right, in no order.
   *
   * @param sites ids of the sites asked about
   */
  Flux<LastLook> lastLooks(Collection<String> sites);

  /**
   * Who last looked at a site.
   *
   * @param site its id
   * @param change the event that made it what it is
   * @param confirmation the last event by which somebody found it right; null when that came with
   *     the first load, or never was
   */
  record LastLook(String site, Version change, @Nullable Version confirmation) {}

  /**
   * What differs between two versions of an entity, in the order of the fields; where it was not
   * there, all its fields are nothing.
   *
   * @param from an event's number, need not be one of the entity's own
   * @param to another one
   */
  Mono<List<FieldChange>> compare(EntityId id, long from, long to);

  /**
   * The registry right after an event. What was shown about a day is its answer for that day.
   *
   * @param event its number; for a number that no event has, the last one before
   */
  Mono<RegistrySnapshot> asOf(long event);

  /** The registry as it was at a moment; empty of everything before the first load. */
  Mono<RegistrySnapshot> asOf(Instant moment);
}
