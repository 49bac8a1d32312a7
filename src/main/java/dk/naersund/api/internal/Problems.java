package dk.naersund.api.internal;

import dk.naersund.accounts.NotAllowed;
import dk.naersund.platform.DatabaseOutage;
import dk.naersund.platform.LoggedPath;
import dk.naersund.registry.RegistryBusy;
import dk.naersund.search.UnknownInQuery;
import dk.naersund.text.Texts;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.MethodNotAllowedException;
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

  /** A publication takes less; an import may take longer. */
  private static final Duration AFTER_ANOTHER_WRITER = Duration.ofSeconds(2);

  private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(30);

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
        said(
            exchange,
            HttpStatus.BAD_REQUEST,
            "unknown-value",
            e.known().isEmpty() ? "unknown-id" : "unknown-value",
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
    String name =
        switch (status.value()) {
          case 404 -> "not-found";
          case 406 -> "not-acceptable";
          case 415 -> "not-a-form";
          default -> "bad-request";
        };
    return entity(problem(exchange, status, name, "path"));
  }

  /** A path that does not answer this method: which ones it answers. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAllowed(
      MethodNotAllowedException e, ServerWebExchange exchange) {
    String allowed =
        e.getSupportedMethods().stream()
            .map(HttpMethod::name)
            .sorted()
            .collect(Collectors.joining(", "));
    ProblemDetail problem =
        problem(exchange, e.getStatusCode(), "not-allowed", e.getHttpMethod(), allowed);
    problem.setProperty("field", e.getHttpMethod());
    return ResponseEntity.status(e.getStatusCode())
        .headers(e.getHeaders())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** Somebody else is writing: the same again in a moment. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(RegistryBusy e, ServerWebExchange exchange) {
    return later(exchange, "registry-busy", AFTER_ANOTHER_WRITER);
  }

  private ResponseEntity<ProblemDetail> later(
      ServerWebExchange exchange, String name, Duration wait) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem(exchange, HttpStatus.SERVICE_UNAVAILABLE, name));
  }

  /** Nothing answers a client that hung up. */
  @ExceptionHandler
  Mono<ResponseEntity<ProblemDetail>> unexpected(Exception e, ServerWebExchange exchange) {
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      return Mono.error(e);
    }
    if (DatabaseOutage.isBehind(e)) {
      LOG.warn(
          "An answer under {} could not ask the database: {}",
          LoggedPath.of(exchange.getRequest().getPath().value()),
          e.getMessage());
      return Mono.just(later(exchange, "database-away", AFTER_AN_OUTAGE));
    }
    LOG.error(
        "An answer under {} failed", LoggedPath.of(exchange.getRequest().getPath().value()), e);
    return Mono.just(entity(problem(exchange, HttpStatus.INTERNAL_SERVER_ERROR, "internal", "")));
  }

  ProblemDetail problem(
      ServerWebExchange exchange, HttpStatusCode status, String name, Object... arguments) {
    return said(exchange, status, name, name, arguments);
  }

  /** A problem of a type that has more than one sentence. */
  private ProblemDetail said(
      ServerWebExchange exchange,
      HttpStatusCode status,
      String name,
      String sentence,
      Object... arguments) {
    Locale locale = Languages.of(exchange, texts);
    String key = "api.problem." + sentence;
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
