package dk.naersund.accounts.internal;

import dk.naersund.accounts.Account;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sessions in the database: they live through a restart, every instance knows them, and what is
 * taken away is gone with the next request. The grants are read anew each time.
 */
@Component
final class Sessions implements ServerSecurityContextRepository {
  private static final String FOUND = Sessions.class.getName();

  private final KeyTable keys;
  private final AccountTable accounts;
  private final SessionCookie cookie;
  private final AccountsSettings settings;
  private final Clock clock;

  Sessions(
      KeyTable keys,
      AccountTable accounts,
      SessionCookie cookie,
      AccountsSettings settings,
      Clock clock) {
    this.keys = keys;
    this.accounts = accounts;
    this.cookie = cookie;
    this.settings = settings;
    this.clock = clock;
  }

  /** Begins one, ends the one that the browser had, and sets the cookie. */
  Mono<Account> begin(ServerWebExchange exchange, Account account) {
    Secret secret = Secret.random();
    Instant now = clock.instant();
    UUID id = UUID.fromString(account.id());
    return forget(exchange)
        .then(keys.insertSession(secret, id, now))
        .then(accounts.loggedIn(id, now))
        .then(Mono.fromRunnable(() -> cookie.set(exchange, secret)))
        .thenReturn(account);
  }

  /** Ends the one that the browser has; whether it was of an account of the provider's. */
  Mono<Boolean> end(ServerWebExchange exchange) {
    return forget(exchange).defaultIfEmpty(false).doOnNext(byProvider -> cookie.clear(exchange));
  }

  private Mono<Boolean> forget(ServerWebExchange exchange) {
    return Mono.justOrEmpty(cookie.read(exchange)).flatMap(keys::deleteSession);
  }

  /** Asked several times for one request; looks once. */
  @Override
  @SuppressWarnings("unchecked")
  public Mono<SecurityContext> load(ServerWebExchange exchange) {
    return (Mono<SecurityContext>)
        exchange.getAttributes().computeIfAbsent(FOUND, key -> find(exchange).cache());
  }

  private Mono<SecurityContext> find(ServerWebExchange exchange) {
    Instant now = clock.instant();
    return Mono.justOrEmpty(cookie.read(exchange))
        .flatMap(
            secret ->
                keys.session(secret, now.minus(settings.longest()), now.minus(settings.idle()))
                    .flatMap(
                        held ->
                            (held.isStale(now) ? keys.sessionUsed(secret, now) : Mono.<Void>empty())
                                .thenReturn(held)))
        .map(held -> new SecurityContextImpl(new AccountAuthentication(held.account())));
  }

  /** Sessions begin and end by name, above. */
  @Override
  public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
    return Mono.empty();
  }
}
