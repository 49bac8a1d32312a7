package dk.naersund.platform.internal;

import dk.naersund.platform.Broadcast;
import io.lettuce.core.event.EventBus;
import io.lettuce.core.event.connection.ConnectionActivatedEvent;
import io.lettuce.core.event.connection.ConnectionDeactivatedEvent;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.ReactiveSubscription.Message;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

/** Calls by Redis' publish and subscribe. */
final class RedisBroadcast implements Broadcast {
  private static final Logger LOG = LoggerFactory.getLogger(RedisBroadcast.class);
  private static final String MISSED = "";

  private final ReactiveStringRedisTemplate redis;
  private final EventBus events;
  private final AtomicBoolean away = new AtomicBoolean();

  RedisBroadcast(ReactiveStringRedisTemplate redis, EventBus events) {
    this.redis = redis;
    this.events = events;
  }

  @Override
  public void tell(String channel, String text) {
    redis.convertAndSend(channel, text).subscribe(heard -> {}, this::lost);
  }

  @Override
  public Flux<String> heard(String channel) {
    Flux<String> messages =
        redis
            .listenToLater(ChannelTopic.of(channel))
            .flatMapMany(later -> later.map(Message::getMessage).startWith(MISSED))
            .retryWhen(
                Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                    .maxBackoff(Duration.ofSeconds(2))
                    .doBeforeRetry(failed -> lost(failed.failure())));
    // The client connects and subscribes again by itself; that it was away is all there is to say.
    return messages.mergeWith(
        events
            .get()
            .doOnNext(event -> say(event instanceof ConnectionDeactivatedEvent, event.toString()))
            .filter(ConnectionActivatedEvent.class::isInstance)
            .map(event -> MISSED));
  }

  private void lost(Throwable problem) {
    say(true, problem.toString());
  }

  private void say(boolean isAway, String why) {
    if (away.compareAndSet(!isAway, isAway)) {
      if (isAway) {
        LOG.warn("Redis is away; the instances go on without it. {}", why);
      } else {
        LOG.info("Redis is back.");
      }
    }
  }
}
