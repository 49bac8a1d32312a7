package dk.naersund.accounts.internal;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.NotAllowed;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whose bearer token it is: one made by a person for a program, or an access token of the OpenID
 * Connect provider.
 */
@Component
final class Bearers implements ReactiveAuthenticationManager {
  /** What tokens of our own begin with, so that scanners of leaked secrets know them. */
  static final String PERSONAL = "naersund_";

  private final KeyTable keys;
  private final ProviderAccounts provider;
  private final Clock clock;

  Bearers(KeyTable keys, ProviderAccounts provider, Clock clock) {
    this.keys = keys;
    this.provider = provider;
    this.clock = clock;
  }

  @Override
  public Mono<Authentication> authenticate(Authentication authentication) {
    String token = ((BearerTokenAuthenticationToken) authentication).getToken();
    return (token.startsWith(PERSONAL) ? personal(new Secret(token)) : provider.byToken(token))
        .switchIfEmpty(Mono.error(NotAllowed::badToken))
        .map(AccountAuthentication::new);
  }

  private Mono<Account> personal(Secret secret) {
    Instant now = clock.instant();
    return keys.token(secret, now)
        .flatMap(
            held ->
                (held.isStale(now) ? keys.tokenUsed(secret, now) : Mono.<Void>empty())
                    .thenReturn(held.account()));
  }
}
