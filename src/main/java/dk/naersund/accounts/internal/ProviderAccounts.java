package dk.naersund.accounts.internal;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.AccountEvent.What;
import dk.naersund.accounts.Grant;
import dk.naersund.accounts.NotAllowed;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The accounts of people and programs whom the provider knows; it says what they may do. */
final class ProviderAccounts {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderAccounts.class);

  private final AccountsSettings.@Nullable Oidc settings;
  private final @Nullable ProviderTokens tokens;
  private final AccountTable accounts;
  private final EventTable events;
  private final TransactionalOperator transaction;
  private final Clock clock;

  ProviderAccounts(
      AccountsSettings.@Nullable Oidc settings,
      @Nullable ProviderTokens tokens,
      AccountTable accounts,
      EventTable events,
      TransactionalOperator transaction,
      Clock clock) {
    this.settings = settings;
    this.tokens = tokens;
    this.accounts = accounts;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Whose access token this is; empty when no such tokens are taken. */
  Mono<Account> byToken(String token) {
    if (tokens == null || settings == null || settings.audience() == null) {
      return Mono.empty();
    }
    return tokens
        .access(token)
        .timeout(settings.patience())
        .onErrorMap(
            problem ->
                problem instanceof BadJwtException || problem instanceof JwtValidationException
                    ? NotAllowed.badToken()
                    : silent(problem))
        .flatMap(jwt -> byClaims(jwt.getClaims()));
  }

  static NotAllowed silent(Throwable problem) {
    LOG.warn("The OpenID Connect provider does not answer: {}", problem.toString());
    return NotAllowed.providerSilent();
  }

  /** The account that these claims are about, as they say it is now; empty when it was revoked. */
  Mono<Account> byClaims(Map<String, Object> claims) {
    String issuer = text(claims, "iss").orElseThrow(NotAllowed::badToken);
    String subject = text(claims, StandardClaimNames.SUB).orElseThrow(NotAllowed::badToken);
    String name =
        text(claims, StandardClaimNames.NAME)
            .or(() -> text(claims, StandardClaimNames.PREFERRED_USERNAME))
            .or(() -> text(claims, "azp"))
            .orElse(subject);
    String email = text(claims, StandardClaimNames.EMAIL).orElse(null);
    TreeSet<Grant> grants = grants(claims);
    return accounts
        .findProviders(issuer, subject)
        .filter(row -> isUpToDate(row, name, email, grants))
        .switchIfEmpty(Mono.defer(() -> write(issuer, subject, name, email, grants)))
        .filter(row -> !row.isRevoked())
        .map(AccountTable.Row::account);
  }

  private static boolean isUpToDate(
      AccountTable.Row row, String name, @Nullable String email, TreeSet<Grant> grants) {
    return row.account().name().equals(name)
        && Objects.equals(row.entry().email(), email == null ? null : Email.normal(email))
        && row.account().grants().equals(grants);
  }

  private Mono<AccountTable.Row> write(
      String issuer,
      String subject,
      String name,
      @Nullable String email,
      Collection<Grant> grants) {
    return accounts
        .lock()
        .then(accounts.putProviders(issuer, subject, name, email, clock.instant()))
        .flatMap(accounts::find)
        .flatMap(
            row ->
                row.account().grants().equals(grants)
                    ? Mono.just(row)
                    : accounts
                        .setGrants(row.id(), grants)
                        .then(
                            events.write(
                                null,
                                row.id(),
                                What.GRANTS_CHANGED,
                                "",
                                GrantWords.write(row.account().grants())
                                    + " → "
                                    + GrantWords.write(grants)))
                        .then(accounts.find(row.id())))
        .as(transaction::transactional);
  }

  /** What the claim's values mean; a value that means nothing gives nothing. */
  private TreeSet<Grant> grants(Map<String, Object> claims) {
    AccountsSettings.Oidc known = Objects.requireNonNull(settings);
    Object claim = claims.get(known.rolesClaim());
    Stream<String> values =
        claim instanceof Collection<?> several
            ? several.stream().map(String::valueOf)
            : claim instanceof String one ? Stream.of(one.split("[ ,]+")) : Stream.empty();
    TreeSet<Grant> grants = new TreeSet<>();
    values
        .map(value -> known.roles().getOrDefault(value, value))
        .flatMap(words -> Stream.of(words.split("[ ,]+")))
        .map(GrantWords::read)
        .flatMap(Optional::stream)
        .forEach(grants::add);
    return grants;
  }

  private static Optional<String> text(Map<String, Object> claims, String name) {
    Object value = claims.get(name);
    return value == null || value.toString().isBlank()
        ? Optional.empty()
        : Optional.of(value.toString().strip());
  }
}
