package dk.naersund.accounts.internal;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.Role;
import java.io.Serial;
import java.util.Arrays;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An account as Spring Security knows it; each role is an authority {@code ROLE_…}. */
final class AccountAuthentication extends AbstractAuthenticationToken {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Account account;

  AccountAuthentication(Account account) {
    super(
        Arrays.stream(Role.values())
            .filter(account::has)
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList());
    this.account = account;
    setAuthenticated(true);
  }

  @Override
  public Account getPrincipal() {
    return account;
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return account.name();
  }
}
