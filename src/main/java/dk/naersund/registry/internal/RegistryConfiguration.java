package dk.naersund.registry.internal;

import dk.naersund.registry.RegistryEditor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

/** The registry's faces, all on one database and one snapshot. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {
  @Bean
  DatabaseRegistry registry(DatabaseClient database, ReactiveTransactionManager transactions) {
    return new DatabaseRegistry(database, transactions);
  }

  @Bean
  RegistryEditor registryEditor(DatabaseRegistry registry) {
    return registry.editor();
  }
}
