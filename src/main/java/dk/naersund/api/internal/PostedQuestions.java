package dk.naersund.api.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A question that is too private for an address may be posted as a form: the same fields, the same
 * answer. Where somebody is and what they need then stands in no log on the way, and no cache keeps
 * the answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class PostedQuestions implements WebFilter {
  private static final Set<String> PATHS =
      Set.of("/api/v1/nearest", "/api/v1/journeys", "/api/v1/addresses");

  private static final int MOST_BYTES = 8_192;

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    if (!request.getMethod().equals(HttpMethod.POST)
        || !PATHS.contains(request.getURI().getRawPath())) {
      return chain.filter(exchange);
    }
    if (!MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(
        request.getHeaders().getContentType())) {
      return Mono.error(new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "no form"));
    }
    return Bodies.bytes(exchange, MOST_BYTES)
        .map(body -> asked(exchange, new String(body, StandardCharsets.US_ASCII)))
        .onErrorMap(
            e -> e instanceof BadInput || e instanceof IllegalArgumentException,
            e -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no form", e))
        .flatMap(chain::filter);
  }

  /** The same question as if it had stood in the address. */
  private static ServerWebExchange asked(ServerWebExchange exchange, String form) {
    ServerHttpRequest request = exchange.getRequest();
    URI question = URI.create(request.getURI().getRawPath() + "?" + form);
    exchange
        .getResponse()
        .getHeaders()
        .set(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return exchange
        .mutate()
        .request(request.mutate().method(HttpMethod.GET).uri(question).build())
        .build();
  }
}
