package dk.naersund.registry;

import java.nio.file.Path;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The system of record. Queries read {@link #snapshot()}; it is loaded once at the start and
 * replaced as a whole when something changes.
 */
public interface Registry {
  /** The latest snapshot; never blocks. */
  RegistrySnapshot snapshot();

  /**
   * The snapshots as they come, beginning with the present one where there is one. Their events
   * grow; a reader who is busy gets the latest when it comes back, not all in between.
   */
  Flux<RegistrySnapshot> changes();

  /**
   * Takes over what other instances on the same database have changed, by the number of the last
   * event that is known here.
   *
   * @return the latest snapshot afterwards
   */
  Mono<RegistrySnapshot> catchUp();

  /**
   * Fills an empty registry from a region's {@code registry.json}, in one transaction; does nothing
   * when the registry holds anything.
   *
   * @return the snapshot afterwards; a {@link dk.naersund.platform.StartupProblem} when the file
   *     cannot be read, with the place in the file and what is wrong there
   */
  Mono<RegistrySnapshot> loadIfEmpty(Path registryJson);
}
