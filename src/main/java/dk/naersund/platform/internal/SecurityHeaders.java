package dk.naersund.platform.internal;

import dk.naersund.platform.BrowserRules;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What every response says about what a browser may do with it: talk to this server only, tell
 * nobody where it has been, keep no answer that somebody's position is in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class SecurityHeaders implements WebFilter {
  /** Parameters that tell where a person is or what they need. */
  private static final Set<String> PERSONAL =
      Set.of("lat", "lon", "from", "address", "where", "q", "need", "needs", "profile");

  private static final String A_YEAR = "public, max-age=31536000, immutable";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpResponse response = exchange.getResponse();
    response.beforeCommit(
        () -> {
          BrowserRules.HEADERS.forEach(response.getHeaders()::set);
          cache(exchange.getRequest(), response);
          return Mono.empty();
        });
    return chain.filter(exchange);
  }

  private static void cache(ServerHttpRequest request, ServerHttpResponse response) {
    HttpHeaders headers = response.getHeaders();
    HttpStatusCode status = response.getStatusCode();
    boolean good = status == null || status.is2xxSuccessful() || status.value() == 304;
    if (request.getQueryParams().keySet().stream().anyMatch(PERSONAL::contains)) {
      headers.setCacheControl("no-store");
    } else if (request.getPath().value().startsWith("/assets/") && good) {
      headers.setCacheControl(A_YEAR);
    } else if (headers.getCacheControl() == null) {
      headers.setCacheControl(good ? "no-cache" : "no-store");
    }
  }
}
