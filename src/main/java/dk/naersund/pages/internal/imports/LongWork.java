package dk.naersund.pages.internal.imports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Work that may take longer than a page can wait. It goes on by itself once somebody has asked for
 * it; who asks again finds it under way, or done.
 *
 * @param <K> what the work is about
 */
final class LongWork<K, V> {
  /** A page that says "not yet" comes after this at the latest. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  /**
   * How far it is.
   *
   * @param result null while it goes on
   * @param seconds since it began
   */
  record State<V>(@Nullable V result, long seconds) {}

  private record Begun<V>(CompletableFuture<@Nullable V> future, long nanos) {
    State<V> state(@Nullable V result) {
      return new State<>(result, Duration.ofNanos(System.nanoTime() - nanos).toSeconds());
    }
  }

  private final Cache<K, Begun<V>> begun;

  /**
   * @param most how many results are kept
   * @param kept how long, after they were last asked for
   */
  LongWork(int most, Duration kept) {
    begun = Caffeine.newBuilder().maximumSize(most).expireAfterAccess(kept).build();
  }

  /** Begins the work unless somebody has, and waits a little. What fails is forgotten. */
  Mono<State<V>> await(K about, Supplier<Mono<V>> work) {
    return Mono.defer(
        () -> {
          Begun<V> one =
              begun.get(about, k -> new Begun<>(work.get().toFuture(), System.nanoTime()));
          return Mono.<V>fromFuture(one.future(), true)
              .map(one::state)
              .doOnError(problem -> begun.invalidate(about))
              .timeout(PATIENCE, Mono.fromCallable(() -> one.state(null)));
        });
  }

  /** How far it is, without beginning it; empty when nobody has. */
  Mono<State<V>> find(K about) {
    Begun<V> one = begun.getIfPresent(about);
    return one == null ? Mono.empty() : await(about, Mono::empty);
  }

  void forget(K about) {
    begun.invalidate(about);
  }
}
