package dk.naersund.api.internal;

import dk.naersund.accounts.NotAllowed;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What is refused before a controller is reached, as the same problem details. */
@Component
@Order(Refusals.BEFORE_ALL_OTHERS)
final class Refusals implements WebExceptionHandler {
  static final int BEFORE_ALL_OTHERS = -3;

  private final Problems problems;
  private final JsonMapper json;

  Refusals(Problems problems, JsonMapper json) {
    this.problems = problems;
    this.json = json;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable problem) {
    ServerHttpResponse response = exchange.getResponse();
    if (response.isCommitted() || !exchange.getRequest().getPath().value().startsWith("/api/")) {
      return Mono.error(problem);
    }
    return answer(problem, exchange)
        .flatMap(
            answer -> {
              response.setStatusCode(answer.getStatusCode());
              response.getHeaders().putAll(answer.getHeaders());
              byte[] body = json.writeValueAsBytes(answer.getBody());
              return response.writeWith(
                  Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
            });
  }

  private Mono<ResponseEntity<ProblemDetail>> answer(
      Throwable problem, ServerWebExchange exchange) {
    return switch (problem) {
      case NotAllowed refused -> Mono.just(problems.notAllowed(refused, exchange));
      case ResponseStatusException known -> Mono.just(problems.status(known, exchange));
      case Exception e -> problems.unexpected(e, exchange);
      default -> Mono.error(problem);
    };
  }
}
