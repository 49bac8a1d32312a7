package dk.naersund.platform.internal;

import dk.naersund.platform.Broadcast;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.event.connection.ConnectionActivatedEvent;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.pubsub.api.reactive.ChannelMessage;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Calls by Redis' publish and subscribe. */
final class RedisBroadcast implements Broadcast {
  private static final Logger LOG = LoggerFactory.getLogger(RedisBroadcast.class);
  private static final String MISSED = "";

  private final ReactiveStringRedisTemplate redis;
  private final AbstractRedisClient client;
  private final AtomicBoolean away = new AtomicBoolean();

  RedisBroadcast(ReactiveStringRedisTemplate redis, AbstractRedisClient client) {
    this.redis = redis;
    this.client = client;
  }

  @Override
  public void tell(String channel, String text) {
    connected(() -> redis.convertAndSend(channel, text)).subscribe(heard -> {}, this::lost);
  }

  @Override
  public Flux<String> heard(String channel) {
    Flux<String> messages =
        Flux.usingWhen(
                connected(() -> Mono.fromSupplier(this::connect)),
                connection -> listen(connection, channel),
                connection -> Mono.fromCompletionStage(connection.closeAsync()))
            .retryWhen(
                Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                    .maxBackoff(Duration.ofSeconds(2))
                    .doBeforeRetry(failed -> lost(failed.failure())));
    // The client connects and subscribes again by itself; that it was away is all there is to say.
    return messages.mergeWith(
        client
            .getResources()
            .eventBus()
            .get()
            .ofType(ConnectionActivatedEvent.class)
            .doOnNext(event -> back())
            .map(event -> MISSED));
  }

  private StatefulRedisPubSubConnection<String, String> connect() {
    return client instanceof RedisClusterClient cluster
        ? cluster.connectPubSub()
        : ((RedisClient) client).connectPubSub();
  }

  private static Flux<String> listen(
      StatefulRedisPubSubConnection<String, String> connection, String channel) {
    return Flux.merge(
        connection.reactive().observeChannels().map(ChannelMessage::getMessage),
        connection.reactive().subscribe(channel).thenReturn(MISSED));
  }

  /** Getting a connection waits for it, and throws. */
  private static <T> Mono<T> connected(Supplier<Mono<T>> work) {
    return Mono.defer(work).subscribeOn(Schedulers.boundedElastic());
  }

  private void lost(Throwable problem) {
    if (away.compareAndSet(false, true)) {
      LOG.warn("Redis does not answer; the instances go on without it: {}", problem.getMessage());
    }
  }

  private void back() {
    if (away.compareAndSet(true, false)) {
      LOG.info("Redis answers again.");
    }
  }
}
