package dk.naersund.accounts.internal;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Sends requests through Spring Security, except what citizens read: that is known by its first
 * letters, costs one comparison, and is never asked who it is. What is not on the list is guarded,
 * so a forgotten path is a slow one and not an open one.
 */
@Component
@Order(GuardedPaths.WHERE_SECURITY_STANDS)
final class GuardedPaths implements WebFilter {
  static final int WHERE_SECURITY_STANDS = -100;

  /** Where a one-time link leads to. */
  static final String LINK = "/konto/link/";

  /** Where one is sent to log in. */
  static final String LOGIN = "/log-ind";

  /** Leads to the provider. */
  static final String TO_PROVIDER = "/log-ind/hos/" + ProviderMetadata.ID;

  /** Where the provider sends the browser back to. */
  static final String FROM_PROVIDER = "/log-ind/svar/" + ProviderMetadata.ID;

  /** What citizens read; nothing at or below these is anybody's own. */
  private static final List<String> OPEN =
      List.of(
          "/api/v1/nearest",
          "/assets",
          "/find",
          "/steder",
          "/vej",
          "/vaccination",
          "/api/v1/addresses",
          "/api/v1/journeys",
          "/api/v1/region",
          "/actuator",
          "/tilgaengelighed");

  private final WebFilterChainProxy guarded;

  GuardedPaths(List<SecurityWebFilterChain> chains) {
    guarded = new WebFilterChainProxy(chains);
    guarded.setExchangeRejectedHandler(
        (exchange, rejected) ->
            Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST, "odd request")));
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return isOpen(exchange.getRequest()) ? chain.filter(exchange) : guarded.filter(exchange, chain);
  }

  private static boolean isOpen(ServerHttpRequest request) {
    HttpMethod method = request.getMethod();
    if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
      return false;
    }
    String path = request.getURI().getRawPath();
    for (String open : OPEN) {
      if (path.startsWith(open)
          && (path.length() == open.length() || path.charAt(open.length()) == '/')) {
        return true;
      }
    }
    return path.equals("/") || path.equals("/api/v1/service-kinds");
  }
}
