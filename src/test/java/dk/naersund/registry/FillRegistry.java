package dk.naersund.registry;

import dk.naersund.platform.internal.DatabaseAddress;
import dk.naersund.platform.internal.Migrations;
import dk.naersund.platform.internal.OwnPostgres;
import dk.naersund.registry.internal.DatabaseRegistry;
import io.r2dbc.spi.ConnectionFactories;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * What the program does with its database when it starts, and nothing else: a process for tests to
 * kill. Prints what it has loaded and waits.
 */
final class FillRegistry {
  static final Path PROGRAMS = Path.of("target", "postgres", "programs");

  private FillRegistry() {}

  /** Arguments: the folder of the database, and a registry.json. */
  public static void main(String[] arguments) throws InterruptedException {
    OwnPostgres server = OwnPostgres.start(Path.of(arguments[0]), PROGRAMS, List.of());
    RegistrySnapshot snapshot = load(server.address(), Path.of(arguments[1]));
    System.out.println("filled " + snapshot.sites().size());
    Thread.sleep(Long.MAX_VALUE);
  }

  static RegistrySnapshot load(DatabaseAddress address, Path registryJson) {
    return Objects.requireNonNull(registry(address).loadIfEmpty(registryJson).block());
  }

  /** The registry of a database, not yet read. */
  static DatabaseRegistry registry(DatabaseAddress address) {
    Migrations.run(address);
    var connections = ConnectionFactories.get(address.options());
    return new DatabaseRegistry(
        DatabaseClient.create(connections), new R2dbcTransactionManager(connections));
  }
}
