package dk.naersund.pages.internal.frame;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Where answers are computed: as many threads as processors, never the event loop. */
@Component
public final class PageWork {
  private final Scheduler scheduler =
      Schedulers.newParallel("pages", Runtime.getRuntime().availableProcessors(), true);

  /** Computes on one of the threads. */
  public <T> Mono<T> on(Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(scheduler);
  }

  @PreDestroy
  void close() {
    scheduler.dispose();
  }
}
