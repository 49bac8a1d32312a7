package dk.naersund.registry;

import dk.naersund.platform.TestDatabase;
import dk.naersund.registry.internal.DatabaseRegistry;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;

/** A registry on a test's database, wired as the program wires it. */
public final class TestRegistry {
  private TestRegistry() {}

  /** An empty registry, or what the database holds once it is loaded. */
  public static Registry on(TestDatabase database) {
    var connections = database.connectionFactory();
    return new DatabaseRegistry(
        DatabaseClient.create(connections), new R2dbcTransactionManager(connections));
  }

  /** Fills the database from the file if it is empty, and reads it. */
  public static RegistrySnapshot load(TestDatabase database, Path registryJson) {
    return Objects.requireNonNull(on(database).loadIfEmpty(registryJson).block());
  }
}
