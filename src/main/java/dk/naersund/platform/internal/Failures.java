package dk.naersund.platform.internal;

import dk.naersund.platform.DatabaseOutage;
import dk.naersund.platform.Expected;
import dk.naersund.platform.LoggedPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/**
 * The one place that logs what nobody foresaw: the path only, for what stands behind it may say
 * where somebody is. The loggers of the framework that would tell the whole address are off. A
 * client that hung up is no failure.
 */
@Component
@Order(Failures.BEFORE_WHO_ANSWERS)
final class Failures implements WebExceptionHandler {
  static final int BEFORE_WHO_ANSWERS = -10;

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable problem) {
    if (DisconnectedClientHelper.isClientDisconnectedException(problem)) {
      return Mono.empty();
    }
    if (DatabaseOutage.isBehind(problem)) {
      ServerHttpRequest request = exchange.getRequest();
      LOG.warn(
          "{} {} could not ask the database: {}",
          request.getMethod(),
          LoggedPath.of(request.getPath().value()),
          problem.getMessage());
    } else if (!isExpected(problem)) {
      ServerHttpRequest request = exchange.getRequest();
      LOG.error(
          "{} {} failed",
          request.getMethod(),
          LoggedPath.of(request.getPath().value()),
          told(problem));
    }
    return Mono.error(problem);
  }

  private static boolean isExpected(Throwable problem) {
    return problem instanceof Expected
        || (problem instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError());
  }

  /** The same without what the framework hangs on to it: the address with the question. */
  private static Throwable told(Throwable problem) {
    Throwable told = new Told(problem);
    told.setStackTrace(problem.getStackTrace());
    return told;
  }

  private static final class Told extends RuntimeException {
    private Told(Throwable problem) {
      super(problem.toString(), problem.getCause(), false, true);
    }

    @Override
    public String toString() {
      return String.valueOf(getMessage());
    }
  }
}
