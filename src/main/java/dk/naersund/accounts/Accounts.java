package dk.naersund.accounts;

import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The accounts. All but {@link #current} and {@link #firstLink} are for administrators: when the
 * one who is logged in is none, they end with Spring Security's {@code AccessDeniedException},
 * which becomes 403. Each change is recorded with who, when and why.
 */
public interface Accounts {
  /**
   * The account that makes this request, from the reactive context; empty for a citizen. Only
   * behind the guarded paths is there ever one: all others are answered without looking for it.
   */
  Mono<Account> current();

  /** All accounts by name, those without access last. */
  Flux<AccountEntry> list();

  /** One account; empty when there is none with this id. */
  Mono<AccountEntry> find(String id);

  /** What was done with one account, the latest first. */
  Flux<AccountEvent> history(String id);

  /**
   * Makes a local account and a link for its owner: {@link AccountOutcome.Link} or {@link
   * AccountOutcome.Rejected}.
   */
  Mono<AccountOutcome> invite(String name, String email, Collection<Grant> grants, String why);

  /**
   * A new link for somebody who lost the old one or their password; links made before stop to work.
   */
  Mono<AccountOutcome> newLink(String id, String why);

  /**
   * Gives a local account these grants instead of those it has; they count from its next request
   * on. The last administrator stays one.
   */
  Mono<AccountOutcome> changeGrants(String id, Collection<Grant> grants, String why);

  /** Takes all access away: sessions, tokens, links and password, at once. */
  Mono<AccountOutcome> revoke(String id, String why);

  /**
   * Takes {@link #revoke} back. Somebody who comes by the provider may log in again; a local
   * account gets a new link.
   */
  Mono<AccountOutcome> restore(String id, String why);

  /**
   * The link for the first administrator; empty as soon as there is an administrator who can log
   * in.
   */
  Mono<OneTimeLink> firstLink();
}
