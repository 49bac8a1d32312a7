package dk.naersund.accounts.internal;

import dk.naersund.accounts.SignIn;
import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Log-ins that are under way at the provider: in the database, so that any instance can take the
 * answer, and bound to the browser by a cookie of ten minutes. Each counts once.
 */
final class LoginRequests
    implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  private static final String DESTINATION = LoginRequests.class.getName();
  private static final Duration LASTS = Duration.ofMinutes(10);

  private final DatabaseClient database;
  private final SessionCookie cookie;
  private final Clock clock;
  private final JsonMapper json =
      JsonMapper.builder()
          .addModules(SecurityJacksonModules.getModules(LoginRequests.class.getClassLoader()))
          .build();

  LoginRequests(DatabaseClient database, SessionCookie cookie, Clock clock) {
    this.database = database;
    this.cookie = cookie;
    this.clock = clock;
  }

  /** Where the one whose log-in came back wanted to go. */
  static String destination(ServerWebExchange exchange) {
    return SignIn.destination(exchange.getAttribute(DESTINATION));
  }

  @Override
  public Mono<Void> saveAuthorizationRequest(
      OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
    Secret secret = Secret.random();
    String wanted = SignIn.destination(exchange.getRequest().getQueryParams().getFirst("til"));
    OAuth2AuthorizationRequest kept =
        OAuth2AuthorizationRequest.from(request)
            .attributes(attributes -> attributes.put(DESTINATION, wanted))
            .build();
    return database
        .sql(
            "insert into account_login (hash, request, expires) values (:hash, :request, :expires)")
        .bind("hash", secret.hash())
        .bind("request", Json.of(json.writeValueAsString(kept)))
        .bind("expires", clock.instant().plus(LASTS))
        .then()
        .then(Mono.fromRunnable(() -> cookie.setLogin(exchange, secret, LASTS)));
  }

  @Override
  public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
    return find(exchange, "select request from account_login");
  }

  @Override
  public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
    return find(exchange, "delete from account_login")
        .doOnNext(
            request -> {
              exchange
                  .getAttributes()
                  .put(DESTINATION, Objects.requireNonNull(request.getAttribute(DESTINATION)));
              cookie.clearLogin(exchange);
            });
  }

  /** The request of this browser, if the answer names its state. */
  private Mono<OAuth2AuthorizationRequest> find(ServerWebExchange exchange, String how) {
    String condition = " where hash = :hash and expires > :now";
    String returning = how.startsWith("delete") ? " returning request" : "";
    String state = exchange.getRequest().getQueryParams().getFirst("state");
    return Mono.justOrEmpty(cookie.readLogin(exchange))
        .flatMap(
            secret ->
                database
                    .sql(how + condition + returning)
                    .bind("hash", secret.hash())
                    .bind("now", clock.instant())
                    .mapValue(Json.class)
                    .one())
        .map(kept -> json.readValue(kept.asString(), OAuth2AuthorizationRequest.class))
        .filter(request -> state != null && state.equals(request.getState()));
  }
}
