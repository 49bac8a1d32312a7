package dk.naersund.accounts.internal;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.NotAllowed;
import dk.naersund.accounts.Role;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import reactor.core.publisher.Mono;

/** Who makes this request, as the security filters found out. */
final class CurrentAccount {
  private CurrentAccount() {}

  /** Empty for a citizen. */
  static Mono<Account> find() {
    return ReactiveSecurityContextHolder.getContext()
        .filter(context -> context.getAuthentication() instanceof AccountAuthentication)
        .mapNotNull(context -> context.getAuthentication())
        .cast(AccountAuthentication.class)
        .map(AccountAuthentication::getPrincipal);
  }

  /** Fails with {@link NotAllowed} unless it is an administrator. */
  static Mono<Account> administrator() {
    return find()
        .switchIfEmpty(Mono.error(NotAllowed::notLoggedIn))
        .filter(account -> account.has(Role.ADMINISTRATOR))
        .switchIfEmpty(Mono.error(NotAllowed::forbidden));
  }
}
