package dk.naersund.registry.internal;

import dk.naersund.registry.RegistryEditor;
import dk.naersund.registry.RegistryHistory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

/** The registry's faces, all on one database and one snapshot. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {
  @Bean
  DatabaseRegistry registry(
      DatabaseClient database,
      ReactiveTransactionManager transactions,
      ObjectProvider<RegistryNews> news) {
    return new DatabaseRegistry(
        database, transactions, news.getIfAvailable(() -> RegistryNews.NONE));
  }

  @Bean
  RegistryHistory registryHistory(DatabaseRegistry registry) {
    return registry.history();
  }

  @Bean
  RegistryEditor registryEditor(DatabaseRegistry registry) {
    return registry.editor();
  }
}
