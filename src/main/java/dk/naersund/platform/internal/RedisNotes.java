package dk.naersund.platform.internal;

import dk.naersund.platform.SharedNotes;
import java.time.Duration;
import java.util.List;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Notes in Redis; an older one never takes the place of a newer one, whoever is late. */
final class RedisNotes implements SharedNotes {
  private static final String KEYS = "naersund:notes:";
  private static final String TURNS = "naersund:turns:";

  private static final RedisScript<Long> PUT =
      RedisScript.of(
          """
          local order = redis.call('HGET', KEYS[1], 'order')
          if order and tonumber(order) >= tonumber(ARGV[1]) then return 0 end
          redis.call('HSET', KEYS[1], 'order', ARGV[1], 'text', ARGV[2])
          redis.call('PEXPIRE', KEYS[1], ARGV[3])
          return 1
          """,
          Long.class);

  private final ReactiveStringRedisTemplate redis;
  private final Duration patience;

  RedisNotes(ReactiveStringRedisTemplate redis, Duration patience) {
    this.redis = redis;
    this.patience = patience;
  }

  @Override
  public Mono<Boolean> put(String name, long order, String text, Duration keep) {
    return patient(
        Mono.defer(
            () ->
                redis
                    .execute(
                        PUT,
                        List.of(KEYS + name),
                        List.of(String.valueOf(order), text, String.valueOf(keep.toMillis())))
                    .next()
                    .map(put -> put == 1)),
        Mono.just(false));
  }

  @Override
  public Mono<Note> find(String name) {
    return patient(
        Mono.defer(
            () ->
                redis
                    .<String, String>opsForHash()
                    .multiGet(KEYS + name, List.of("order", "text"))
                    .filter(fields -> !fields.contains(null))
                    .map(fields -> new Note(Long.parseLong(fields.get(0)), fields.get(1)))),
        Mono.empty());
  }

  @Override
  public Mono<Boolean> myTurn(String name, Duration span) {
    return patient(
        Mono.defer(() -> redis.opsForValue().setIfAbsent(TURNS + name, "", span)), Mono.just(true));
  }

  private <T> Mono<T> patient(Mono<T> work, Mono<T> otherwise) {
    // Getting a connection waits for it.
    return work.subscribeOn(Schedulers.boundedElastic())
        .onErrorResume(away -> otherwise)
        .timeout(patience, otherwise);
  }
}
