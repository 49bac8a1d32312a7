package dk.naersund.platform.internal;

import dk.naersund.platform.NaersundSettings;
import dk.naersund.platform.StartupProblem;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database: the one that {@code spring.r2dbc.url} names, or else a PostgreSQL of the program's
 * own. Everything reactive (connection pool, transactions, health) is Spring Boot's, built on the
 * connection details from here; whoever gets a connection gets migrated tables.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(R2dbcProperties.class)
class DatabaseConfiguration {
  /** The database in use, its tables up to date. Closing it stops PostgreSQL if it is our own. */
  record Database(DatabaseAddress address, AutoCloseable server) implements AutoCloseable {
    @Override
    public void close() throws Exception {
      server.close();
    }
  }

  @Bean
  Database database(NaersundSettings settings, R2dbcProperties r2dbc) throws Exception {
    Database database = r2dbc.getUrl() == null ? own(settings.home()) : external(r2dbc);
    try {
      Migrations.run(database.address());
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  @Bean
  DatabaseHealth databaseHealthIndicator(Database database, ConnectionFactory connections) {
    return new DatabaseHealth(
        connections, database.server() instanceof OwnPostgres own ? own.revival() : null);
  }

  @Bean
  R2dbcConnectionDetails r2dbcConnectionDetails(Database database) {
    return database.address()::options;
  }

  /**
   * Nobody waits for long behind somebody else's lock, and no statement runs on when whoever asked
   * has gone. Work that needs longer says so in its own transaction.
   */
  @Bean
  ConnectionFactoryOptionsBuilderCustomizer patience() {
    return options ->
        options
            .option(PostgresqlConnectionFactoryProvider.LOCK_WAIT_TIMEOUT, Duration.ofSeconds(5))
            .option(PostgresqlConnectionFactoryProvider.STATEMENT_TIMEOUT, Duration.ofSeconds(60));
  }

  private static Database own(Path home) {
    try {
      Path folder = home.resolve("postgres");
      OwnPostgres server = OwnPostgres.start(folder, folder.resolve("programs"), List.of());
      return new Database(server.address(), server);
    } catch (NoClassDefFoundError e) {
      throw new StartupProblem(
          "This program was packed without a PostgreSQL of its own.",
          "Set spring.r2dbc.url, spring.r2dbc.username and spring.r2dbc.password to a PostgreSQL"
              + " of yours, version 15 or newer.",
          e);
    }
  }

  private static Database external(R2dbcProperties r2dbc) {
    try {
      DatabaseAddress address =
          DatabaseAddress.parse(
              String.valueOf(r2dbc.getUrl()),
              r2dbc.getUsername(),
              r2dbc.getPassword(),
              r2dbc.getProperties());
      return new Database(address, () -> {});
    } catch (IllegalArgumentException | IllegalStateException e) {
      // Without its cause, which quotes the URL and whatever password stands in it.
      throw new StartupProblem(
          "spring.r2dbc.url is not the address of a PostgreSQL database: it must look like"
              + " r2dbc:postgresql://host:5432/naersund.",
          "Correct it; user and password belong into spring.r2dbc.username and"
              + " spring.r2dbc.password.");
    }
  }
}
