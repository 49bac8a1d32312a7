package dk.naersund.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.TestRedis;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/** Two instances on a real Redis, with it and without. */
class RedisCountsTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  private final TestRedis redis = TestRedis.start();
  private final LettuceConnectionFactory[] connections = {connect(), connect()};
  private final RedisCounts here = counts(connections[0]);
  private final RedisCounts there = counts(connections[1]);

  @AfterEach
  void stop() {
    for (LettuceConnectionFactory connection : connections) {
      connection.destroy();
    }
    redis.close();
  }

  @Test
  void instancesCountTogetherEachClientByItself() {
    assertThat(here.oneMore("report", "10.0.0.1", LONG).block()).isEqualTo(1);
    assertThat(there.oneMore("report", "10.0.0.1", LONG).block()).isEqualTo(2);
    assertThat(here.oneMore("report", "10.0.0.2", LONG).block()).isEqualTo(1);
    assertThat(here.oneMore("other", "10.0.0.1", LONG).block()).isEqualTo(1);
    List<String> keys =
        Objects.requireNonNull(
            new ReactiveStringRedisTemplate(connections[0]).keys("*").collectList().block());
    assertThat(keys).hasSize(4).noneMatch(key -> key.contains("10.0.0"));
  }

  @Test
  void whatIsOverIsForgotten() {
    Duration soon = Duration.ofMillis(1);
    here.oneMore("report", "10.0.0.1", soon).block();
    Long count;
    do {
      count = there.oneMore("report", "10.0.0.1", soon).block();
    } while (count != null && count > 1);
    assertThat(count).isEqualTo(1);
  }

  @Test
  void withoutRedisNobodyCanSay() {
    redis.stop();
    assertThat(here.oneMore("report", "10.0.0.1", LONG).block()).isNull();
    redis.startAgain();
    Long count;
    do {
      count = here.oneMore("report", "10.0.0.1", LONG).block();
    } while (count == null);
    assertThat(count).isEqualTo(1);
  }

  private LettuceConnectionFactory connect() {
    URI address = URI.create(redis.springArgument().split("=", 2)[1]);
    LettuceConnectionFactory factory =
        new LettuceConnectionFactory(
            new RedisStandaloneConfiguration(address.getHost(), address.getPort()),
            LettuceClientConfiguration.builder().commandTimeout(Duration.ofSeconds(1)).build());
    factory.afterPropertiesSet();
    factory.start();
    return factory;
  }

  private static RedisCounts counts(LettuceConnectionFactory connection) {
    return new RedisCounts(new ReactiveStringRedisTemplate(connection), Clock.systemUTC(), LONG);
  }
}
