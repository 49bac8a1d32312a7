package dk.naersund.api.internal;

import dk.naersund.accounts.NotAllowed;
import dk.naersund.search.UnknownInQuery;
import dk.naersund.text.Texts;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/**
 * Errors as problem details (RFC 9457) with a stable type, the field at fault, and a sentence in
 * Danish and in English.
 */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {
  /** What the types of all problems begin with. */
  static final String TYPE = "urn:naersund:problem:";

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final Texts texts;

  Problems(Texts texts) {
    this.texts = texts;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badInput(BadInput e, ServerWebExchange exchange) {
    Object[] arguments =
        Stream.concat(Stream.of(e.field()), e.arguments().stream()).toArray(Object[]::new);
    ProblemDetail problem = problem(exchange, e.status(), e.problem(), arguments);
    problem.setProperty("field", e.field());
    return entity(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknown(UnknownInQuery e, ServerWebExchange exchange) {
    ProblemDetail problem =
        problem(
            exchange,
            HttpStatus.BAD_REQUEST,
            "unknown-value",
            e.field(),
            String.join(", ", e.known()));
    problem.setProperty("field", e.field());
    problem.setProperty("known", e.known());
    return entity(problem);
  }

  /** Nobody known, or somebody who may not: the header says how to do better. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAllowed(NotAllowed e, ServerWebExchange exchange) {
    ProblemDetail problem = problem(exchange, e.getStatusCode(), e.problem());
    return ResponseEntity.status(e.getStatusCode())
        .headers(e.getHeaders())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> status(ResponseStatusException e, ServerWebExchange exchange) {
    HttpStatusCode status = e.getStatusCode();
    String name = status.value() == 404 ? "not-found" : "bad-request";
    return entity(problem(exchange, status, name, "path"));
  }

  /** Nothing answers a client that hung up. */
  @ExceptionHandler
  Mono<ResponseEntity<ProblemDetail>> unexpected(Exception e, ServerWebExchange exchange) {
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      return Mono.error(e);
    }
    LOG.error("An answer under {} failed", exchange.getRequest().getPath().value(), e);
    return Mono.just(entity(problem(exchange, HttpStatus.INTERNAL_SERVER_ERROR, "internal", "")));
  }

  ProblemDetail problem(
      ServerWebExchange exchange, HttpStatusCode status, String name, Object... arguments) {
    Locale locale = Languages.of(exchange, texts);
    String key = "api.problem." + name;
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(status, texts.get(locale, key, arguments));
    problem.setType(URI.create(TYPE + name));
    problem.setTitle(texts.get(locale, "api.problem.title." + status.value()));
    problem.setProperty("da", texts.get(Texts.DANISH, key, arguments));
    problem.setProperty("en", texts.get(Texts.ENGLISH, key, arguments));
    return problem;
  }

  static ResponseEntity<ProblemDetail> entity(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
