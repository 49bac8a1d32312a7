package dk.naersund.platform.internal;

import dk.naersund.platform.Broadcast;
import dk.naersund.platform.SharedCounts;
import dk.naersund.platform.SharedNotes;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.resource.Delay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/**
 * Redis, where one of Spring Boot's settings {@code spring.data.redis.*} names one. The connection
 * is Spring Boot's; it comes back within a second of Redis.
 */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {
  private static final List<String> SETTINGS = List.of("url", "host", "sentinel.master");

  private static final Duration A_CLIENT_WAITS = Duration.ofSeconds(1);

  static boolean isNamed(Environment environment) {
    return SETTINGS.stream()
        .anyMatch(setting -> environment.containsProperty("spring.data.redis." + setting));
  }

  static final class RedisIsNamed implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return isNamed(context.getEnvironment());
    }
  }

  /** What is called while Redis is away is lost at once, instead of being kept for its return. */
  @Bean
  LettuceClientOptionsBuilderCustomizer nothingIsKept() {
    return options ->
        options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
  }

  @Bean
  ClientResourcesBuilderCustomizer soonBack() {
    return resources ->
        resources.reconnectDelay(
            Delay.exponential(
                Duration.ofMillis(50), Duration.ofSeconds(1), 2, TimeUnit.MILLISECONDS));
  }

  @Bean
  Broadcast broadcast(
      Environment environment, ReactiveStringRedisTemplate redis, LettuceConnectionFactory client) {
    return isNamed(environment)
        ? new RedisBroadcast(redis, client.getRequiredNativeClient())
        : Broadcast.NONE;
  }

  @Bean
  SharedCounts sharedCounts(
      Environment environment, ReactiveStringRedisTemplate redis, Clock clock) {
    return isNamed(environment) ? new RedisCounts(redis, clock, A_CLIENT_WAITS) : SharedCounts.NONE;
  }

  @Bean
  SharedNotes sharedNotes(Environment environment, ReactiveStringRedisTemplate redis) {
    return isNamed(environment) ? new RedisNotes(redis, A_CLIENT_WAITS) : SharedNotes.NONE;
  }

  @Bean
  @Conditional(RedisIsNamed.class)
  RedisHealth redisHealthIndicator(ReactiveStringRedisTemplate redis) {
    return new RedisHealth(redis);
  }
}
