package dk.naersund.platform;

import java.util.concurrent.Callable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Where answers are computed: as many threads as processors, never the event loop. */
@Component
public final class SearchThreads implements DisposableBean {
  private final Scheduler scheduler =
      Schedulers.newParallel("search", Runtime.getRuntime().availableProcessors(), true);

  /** Does the work on one of the threads when somebody waits for it. */
  public <T> Mono<T> run(Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(scheduler);
  }

  @Override
  public void destroy() {
    scheduler.dispose();
  }
}
