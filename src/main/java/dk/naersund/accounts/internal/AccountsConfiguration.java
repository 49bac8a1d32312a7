package dk.naersund.accounts.internal;

import dk.naersund.platform.StartupProblem;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** The tables, and the provider where one is set. */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {
  @Bean
  AccountTable accountTable(DatabaseClient database) {
    return new AccountTable(database);
  }

  @Bean
  KeyTable keyTable(DatabaseClient database) {
    return new KeyTable(database);
  }

  @Bean
  EventTable eventTable(DatabaseClient database, Clock clock) {
    return new EventTable(database, clock);
  }

  @Bean
  ProviderAccounts providerAccounts(
      AccountsSettings settings,
      ObjectProvider<ProviderTokens> tokens,
      AccountTable accounts,
      EventTable events,
      TransactionalOperator transaction,
      Clock clock) {
    return new ProviderAccounts(
        settings.oidc(), tokens.getIfAvailable(), accounts, events, transaction, clock);
  }

  /** Only where {@code naersund.accounts.oidc} is set. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty("naersund.accounts.oidc.issuer")
  static class Provider {
    @Bean
    ProviderMetadata providerMetadata(AccountsSettings settings) {
      return new ProviderMetadata(settings);
    }

    @Bean
    ProviderTokens providerTokens(
        ProviderMetadata metadata, AccountsSettings settings, Clock clock) {
      AccountsSettings.Oidc oidc = Objects.requireNonNull(settings.oidc());
      @Nullable String audience = oidc.audience();
      if (oidc.clientId().equals(audience)) {
        throw new StartupProblem(
            "naersund.accounts.oidc.audience is the same as client-id, so an ID token would open"
                + " the interface.",
            "Give the interface an audience of its own at the provider, or leave the setting out.");
      }
      return new ProviderTokens(metadata, audience, clock);
    }

    @Bean
    ProviderLogin providerLogin(
        ProviderMetadata metadata,
        ProviderTokens tokens,
        ProviderAccounts accounts,
        DatabaseClient database,
        SessionCookie cookie,
        Sessions sessions,
        AccountsSettings settings,
        Clock clock) {
      return new ProviderLogin(
          metadata,
          tokens,
          accounts,
          new LoginRequests(database, cookie, clock),
          sessions,
          Objects.requireNonNull(settings.oidc()));
    }
  }
}
