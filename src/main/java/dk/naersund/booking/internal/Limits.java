package dk.naersund.booking.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dk.naersund.platform.SharedCounts;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How often one may within a while: counted here, and at all instances together where there is a
 * Redis. Keeps floods from the database; what must hold whatever happens is counted there again.
 */
@Component
final class Limits {
  private static final int MOST = 200_000;

  private final SharedCounts elsewhere;
  private final Secrets secrets;
  private final LoadingCache<Counted, AtomicInteger> here =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfter(Expiry.<Counted, AtomicInteger>creating((who, count) -> who.within()))
          .build(who -> new AtomicInteger());

  Limits(SharedCounts elsewhere, Secrets secrets) {
    this.elsewhere = elsewhere;
    this.secrets = secrets;
  }

  /** What is counted; who is a keyed hash. */
  private record Counted(String what, String who, Duration within) {}

  /** Counts one more, and says whether that is still within the limit. Waits a second at most. */
  Mono<Boolean> take(String what, String who, int most, Duration within) {
    return Mono.defer(
        () -> {
          String hash = secrets.current().hash("limit", what, who);
          int mine = here.get(new Counted(what, hash, within)).incrementAndGet();
          return mine > most
              ? Mono.just(false)
              : elsewhere
                  .oneMore("booking-" + what, hash, within)
                  .map(count -> count <= most)
                  .defaultIfEmpty(true)
                  .doOnNext(
                      may -> {
                        if (!may) {
                          here.get(new Counted(what, hash, within)).set(most);
                        }
                      });
        });
  }

  /** Whether the limit is reached, as far as this instance knows; counts nothing. */
  boolean isReached(String what, String who, int most, Duration within) {
    AtomicInteger count =
        here.getIfPresent(new Counted(what, secrets.current().hash("limit", what, who), within));
    return count != null && count.get() >= most;
  }
}
