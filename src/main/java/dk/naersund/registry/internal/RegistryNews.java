package dk.naersund.registry.internal;

import reactor.core.publisher.Flux;

/**
 * What instances on one database call out to each other: "there is an event". It is a hint that
 * makes them quick, and may be lost, doubled or late: an instance takes what it missed from the
 * database by the number of its own last event.
 */
public interface RegistryNews {
  /** In place of a number: something may have been missed. */
  long MISSED = Long.MAX_VALUE;

  /** For an instance that is alone. */
  RegistryNews NONE =
      new RegistryNews() {
        @Override
        public void tell(long event) {}

        @Override
        public Flux<Long> heard() {
          return Flux.never();
        }
      };

  /** Calls out the number of an event that is durable; does not wait and does not fail. */
  void tell(long event);

  /**
   * The numbers that are called out, and {@link #MISSED} when listening begins and after an
   * interruption. Never ends, never fails.
   */
  Flux<Long> heard();
}
