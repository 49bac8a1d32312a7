package dk.naersund.platform;

import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Counts what one client does at all instances of an installation together, over Redis where {@code
 * spring.data.redis} names one. Each instance counts for itself as well: this is a help, and never
 * the only bound.
 */
@FunctionalInterface
public interface SharedCounts {
  /** Nobody to count with. */
  SharedCounts NONE = (what, who, within) -> Mono.empty();

  /**
   * Counts one more.
   *
   * @param what is counted, a name of ours
   * @param who does it, for example an address; leaves this instance only as a hash, under a key
   *     that changes every day
   * @param within from the first on, after which counting begins anew
   * @return how many that makes; empty when nobody can say. Never fails, and waits a second at most
   */
  Mono<Long> oneMore(String what, String who, Duration within);
}
