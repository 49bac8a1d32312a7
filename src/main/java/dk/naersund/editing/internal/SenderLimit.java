package dk.naersund.editing.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How often a sender may send within a while. Senders are told apart by a keyed hash whose key dies
 * with the program, so that nobody can learn from memory who they were.
 */
final class SenderLimit {
  private static final int MOST_SENDERS = 100_000;

  private final int most;
  private final SecretKeySpec key;
  private final Cache<String, AtomicInteger> counts;

  /**
   * @param most how often within the while, counted from the first time
   */
  SenderLimit(int most, Duration within, Ticker ticker) {
    this.most = most;
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    key = new SecretKeySpec(secret, "HmacSHA256");
    counts =
        Caffeine.newBuilder()
            .expireAfterWrite(within)
            .maximumSize(MOST_SENDERS)
            .ticker(ticker)
            .build();
  }

  /** Counts one more time; false when it is one too many. */
  boolean take(String sender) {
    return counts.get(hash(sender), s -> new AtomicInteger()).incrementAndGet() <= most;
  }

  private String hash(String sender) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(sender.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
