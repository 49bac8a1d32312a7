package dk.naersund.registry.internal;

import dk.naersund.platform.Broadcast;
import dk.naersund.registry.RegistryEditor;
import dk.naersund.registry.RegistryHistory;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

/** The registry's faces, all on one database and one snapshot. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {
  @Bean
  DatabaseRegistry registry(
      DatabaseClient database, ReactiveTransactionManager transactions, RegistryNews news) {
    return new DatabaseRegistry(database, transactions, news);
  }

  @Bean
  RegistryNews registryNews(Broadcast broadcast, R2dbcConnectionDetails database) {
    // Not from the pool: whoever listens keeps the connection.
    ConnectionFactory own = ConnectionFactories.get(database.getConnectionFactoryOptions());
    return new InstanceNews(broadcast, new PostgresNews(own));
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
