package dk.naersund.platform;

import reactor.core.publisher.Flux;

/**
 * Calls between the instances of one installation: over Redis where {@code spring.data.redis} names
 * one, to nobody otherwise. A call is a hint that makes the others quick. It may be lost, doubled
 * or late, so whoever listens must be able to find out what it missed.
 */
public interface Broadcast {
  /** Nobody to call. */
  Broadcast NONE =
      new Broadcast() {
        @Override
        public void tell(String channel, String text) {}

        @Override
        public Flux<String> heard(String channel) {
          return Flux.never();
        }
      };

  /** Calls out to all instances, this one included; does not wait and does not fail. */
  void tell(String channel, String text);

  /**
   * What is called out on a channel from now on. A blank text means that something may have been
   * missed: it comes when listening begins, and again after an interruption. Never ends, never
   * fails.
   */
  Flux<String> heard(String channel);
}
