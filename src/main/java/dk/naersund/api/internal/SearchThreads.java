package dk.naersund.api.internal;

import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Where searching is done: as many threads as processors, never the event loop. */
@Component
class SearchThreads implements AutoCloseable {
  private static final int WAITING_AT_MOST = 10_000;

  private final Scheduler scheduler =
      Schedulers.newBoundedElastic(
          Runtime.getRuntime().availableProcessors(), WAITING_AT_MOST, "search", 60, true);

  /** Does the work on one of the search threads. */
  <T> Mono<T> run(Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(scheduler);
  }

  @Override
  public void close() {
    scheduler.dispose();
  }
}
