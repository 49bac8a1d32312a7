package dk.naersund.availability;

import dk.naersund.registry.RegistrySnapshot;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Which claims are broken, or would be: to be called, and moved. Asks the database, so it is
 * nothing for a query.
 */
public interface BrokenTimes {
  /** All that are broken now, in order of time; a move that is done cannot be seen any more. */
  Flux<BrokenTime> now();

  /** Those of {@link #now()} at one site. */
  Flux<BrokenTime> now(String site);

  /**
   * What would break, in order of time, if a site were closed.
   *
   * @param first the first day on which it is closed
   * @param last the last one; null where nobody knows it yet
   */
  Flux<BrokenTime> byClosing(String site, LocalDate first, @Nullable LocalDate last);

  /**
   * What would break, or was broken, by a change of the registry at one site, in order of time.
   *
   * @param before the registry that people were told of
   * @param after the registry as it would be, or as it is since
   */
  Flux<BrokenTime> by(String site, RegistrySnapshot before, RegistrySnapshot after);
}
