package dk.naersund.availability;

import dk.naersund.registry.RegistrySnapshot;
import reactor.core.publisher.Flux;

/**
 * Which claims are broken, or would be: to be called, and moved. Asks the database, so it is
 * nothing for a query.
 */
public interface BrokenTimes {
  /** All that are broken now, in order of time; a move that is done cannot be seen any more. */
  Flux<BrokenTime> now();

  /**
   * What would break, or was broken, by a change of the registry at one site, in order of time.
   *
   * @param before the registry that people were told of
   * @param after the registry as it would be, or as it is since
   */
  Flux<BrokenTime> by(String site, RegistrySnapshot before, RegistrySnapshot after);
}
