package dk.naersund.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What everybody may do with their own account. All of it is empty when nobody is logged in. */
public interface OwnAccount {
  /** The account that makes this request. */
  Mono<AccountEntry> entry();

  /**
   * Sets another password, for local accounts. All sessions end; this browser gets a new one.
   *
   * @return {@link AccountOutcome.Done}, or what is wrong with {@code old} or {@code chosen}
   */
  Mono<AccountOutcome> changePassword(ServerWebExchange exchange, String old, String chosen);

  /** Tokens by which programs work for this account, the newest first. */
  Flux<ApiToken> tokens();

  /**
   * Makes a token; for local accounts. Programs of people who come by a provider get theirs there.
   *
   * @param name what it is for
   */
  Mono<AccountOutcome> makeToken(String name);

  /** Takes a token away; nothing happens when it is not one of this account's. */
  Mono<AccountOutcome> revokeToken(String id);

  /**
   * A token, without the secret.
   *
   * @param lastUsed to the minute; null when it was not used
   */
  record ApiToken(
      String id, String name, Instant made, Instant expires, @Nullable Instant lastUsed) {}
}
