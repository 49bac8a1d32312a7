package dk.naersund.platform.internal;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Whether Redis answers. Without it nothing fails, so that an instance is never down for it. */
final class RedisHealth implements ReactiveHealthIndicator {
  private static final Status DEGRADED =
      new Status("DEGRADED", "other instances hear of changes later");

  private final ReactiveStringRedisTemplate redis;

  RedisHealth(ReactiveStringRedisTemplate redis) {
    this.redis = redis;
  }

  @Override
  public Mono<Health> health() {
    // Getting a connection waits for it, and throws.
    return Flux.defer(() -> redis.execute(connection -> connection.ping()))
        .subscribeOn(Schedulers.boundedElastic())
        .next()
        .map(pong -> Health.up().build())
        .timeout(Duration.ofSeconds(1))
        .onErrorResume(e -> Mono.just(Health.status(DEGRADED).build()));
  }
}
