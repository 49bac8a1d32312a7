package dk.naersund.accounts.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * How often one may try to log in: ten times per account and thirty times per client at once, then
 * one more each minute and twenty seconds. What succeeds does not count. Kept in memory by each
 * instance; nothing of it is logged.
 */
@Component
final class Attempts {
  private static final int PER_ACCOUNT = 10;
  private static final int PER_CLIENT = 30;
  private static final int KEPT = 100_000;

  private final Clock clock;
  private final LoadingCache<String, Bucket> accounts = cache(PER_ACCOUNT, Duration.ofMinutes(1));
  private final LoadingCache<String, Bucket> clients = cache(PER_CLIENT, Duration.ofSeconds(20));

  Attempts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts a try.
   *
   * @param account what somebody gave as their address; empty when they gave none
   * @return when to try again; empty when this try may go on
   */
  Optional<Instant> begin(ServerHttpRequest request, String account) {
    long waitNanos = take(clients.get(client(request)));
    if (waitNanos == 0 && !account.isEmpty()) {
      waitNanos = take(accounts.get(account));
    }
    return waitNanos == 0 ? Optional.empty() : Optional.of(clock.instant().plusNanos(waitNanos));
  }

  /** The try succeeded. */
  void succeeded(ServerHttpRequest request, String account) {
    clients.get(client(request)).addTokens(1);
    accounts.invalidate(account);
  }

  private static long take(Bucket bucket) {
    return bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
  }

  private static String client(ServerHttpRequest request) {
    InetSocketAddress address = request.getRemoteAddress();
    return address == null ? "?" : address.getHostString();
  }

  private static LoadingCache<String, Bucket> cache(int atOnce, Duration oneMore) {
    return Caffeine.newBuilder()
        .maximumSize(KEPT)
        .expireAfterAccess(oneMore.multipliedBy(atOnce))
        .build(
            key ->
                Bucket.builder()
                    .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, oneMore))
                    .build());
  }
}
