package dk.naersund.registry.internal;

import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Long lists, made ready part by part while the database is busy with the part before. */
final class Batches {
  private Batches() {}

  /**
   * Each part as it is sent; the consumer asks for one at a time, so that no more than two are in
   * memory.
   */
  static <T, R> Flux<R> of(List<T> all, int size, Function<List<T>, R> ready) {
    Flux<R> parts = Flux.fromIterable(all).buffer(size).map(ready);
    return all.size() <= size ? parts : parts.subscribeOn(Schedulers.boundedElastic());
  }
}
