package dk.naersund.platform.internal;

import dk.naersund.platform.SharedCounts;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Counts in Redis; what is counted is gone when its while is over. */
final class RedisCounts implements SharedCounts {
  private static final String KEYS = "naersund:counts:";
  private static final Duration LONGER_THAN_A_DAY = Duration.ofHours(36);
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final RedisScript<Long> ONE_MORE =
      RedisScript.of(
          """
          local count = redis.call('INCR', KEYS[1])
          if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
          return count
          """,
          Long.class);

  private final ReactiveStringRedisTemplate redis;
  private final Clock clock;
  private final Duration patience;

  RedisCounts(ReactiveStringRedisTemplate redis, Clock clock, Duration patience) {
    this.redis = redis;
    this.patience = patience;
    this.clock = clock;
  }

  @Override
  public Mono<Long> oneMore(String what, String who, Duration within) {
    return Mono.defer(this::secret)
        .flatMap(
            secret ->
                redis
                    .execute(
                        ONE_MORE,
                        List.of(KEYS + what + ":" + hash(secret, who)),
                        List.of(String.valueOf(within.toMillis())))
                    .next())
        // Getting a connection waits for it.
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorResume(away -> Mono.empty())
        .timeout(patience, Mono.empty());
  }

  /** The day's key, made by whoever needs it first. */
  private Mono<String> secret() {
    String name = KEYS + "key:" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return redis
        .opsForValue()
        .setIfAbsent(name, HexFormat.of().formatHex(bytes), LONGER_THAN_A_DAY)
        .then(redis.opsForValue().get(name));
  }

  private static String hash(String secret, String who) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(who.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
