package dk.naersund.registry.internal;

import reactor.core.publisher.Flux;

/**
 * What instances on one database call out to each other: "there is an event". It is a hint that
 * makes them quick, and may be lost, doubled or late: an instance takes what it missed from the
 * database by the number of its own last event.
 */
public interface RegistryNews {
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
   * The numbers that others call out. After an interruption any number greater than all before
   * makes this instance look.
   */
  Flux<Long> heard();
}
