package dk.naersund.availability.internal;

import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotSource;
import dk.naersund.availability.SourceAnswer;
import dk.naersund.availability.SourceAnswer.Failed;
import dk.naersund.availability.SourceAnswer.Failed.Why;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/**
 * A source behind a time limit, a circuit breaker, two more tries with growing pauses, and a
 * bulkhead that lets one question through at a time. Whatever it does, an answer comes.
 */
final class GuardedSource implements SlotSource {
  private final SlotSource source;
  private final TimeLimiter limiter;
  private final CircuitBreaker breaker;
  private final Retry retry;
  private final Bulkhead bulkhead;

  /**
   * @param timeout how long one try may take
   * @param pause before the second try; the third waits twice as long, each with some chance in it
   * @param openFor how long it is left alone when most tries fail
   */
  GuardedSource(SlotSource source, Duration timeout, Duration pause, Duration openFor) {
    this.source = source;
    String name = source.id();
    limiter =
        TimeLimiter.of(
            name,
            TimeLimiterConfig.custom().timeoutDuration(timeout).cancelRunningFuture(true).build());
    breaker =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(6)
                .failureRateThreshold(60)
                .waitDurationInOpenState(openFor)
                .permittedNumberOfCallsInHalfOpenState(1)
                .build());
    retry =
        Retry.of(
            name,
            RetryConfig.custom()
                .maxAttempts(3)
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(pause, 2))
                .retryOnException(
                    problem ->
                        problem instanceof TimeoutException
                            || (problem instanceof FetchProblem fetch && fetch.mayPass()))
                .build());
    bulkhead = Bulkhead.of(name, BulkheadConfig.custom().maxConcurrentCalls(1).build());
  }

  @Override
  public String id() {
    return source.id();
  }

  @Override
  public Set<ServiceAtSiteId> serves() {
    return source.serves();
  }

  @Override
  public Mono<SourceAnswer> fetch(Set<ServiceAtSiteId> wanted) {
    return Mono.defer(() -> source.fetch(wanted))
        .flatMap(
            answer ->
                answer instanceof Failed failed
                    ? Mono.error(new FetchProblem(failed.why(), failed.detail()))
                    : Mono.just(answer))
        .transformDeferred(TimeLimiterOperator.of(limiter))
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .transformDeferred(RetryOperator.of(retry))
        .transformDeferred(BulkheadOperator.of(bulkhead))
        .onErrorResume(problem -> Mono.just(failed(problem)));
  }

  private static Failed failed(Throwable problem) {
    return switch (problem) {
      case FetchProblem fetch -> fetch.failed();
      case TimeoutException slow -> new Failed(Why.TOO_SLOW, "it does not answer in time");
      case CallNotPermittedException open ->
          new Failed(Why.UNREACHABLE, "it failed often and is left alone for a while");
      default -> new Failed(Why.UNREACHABLE, problem.getClass().getSimpleName());
    };
  }
}
