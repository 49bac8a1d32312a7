package dk.naersund.registry;

import dk.naersund.platform.internal.DatabaseAddress;
import dk.naersund.platform.internal.OwnPostgres;
import dk.naersund.registry.internal.DatabaseRegistry;
import io.r2dbc.spi.ConnectionFactories;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.node.ObjectNode;

/**
 * An editor who publishes all sites together, again and again, each time under the next number: a
 * process for tests to kill. Prints a number when the answer says that it is durable.
 */
final class EditRegistry {
  private EditRegistry() {}

  /** Arguments: the folder of the database, and a registry.json. */
  public static void main(String[] arguments) {
    OwnPostgres server = OwnPostgres.start(Path.of(arguments[0]), FillRegistry.PROGRAMS, List.of());
    FillRegistry.load(server.address(), Path.of(arguments[1]));
    DatabaseRegistry registry = on(server.address());
    RegistrySnapshot now =
        Objects.requireNonNull(registry.loadIfEmpty(Path.of(arguments[1])).block());
    for (int number = number(now) + 1; ; number++) {
      now = publish(registry, now, number);
      System.out.println("published " + number);
    }
  }

  /** A registry on a database, alone. */
  static DatabaseRegistry on(DatabaseAddress address) {
    var connections = ConnectionFactories.get(address.options());
    return new DatabaseRegistry(
        DatabaseClient.create(connections), new R2dbcTransactionManager(connections));
  }

  /** The number that stands at all sites; -1 where they differ. */
  static int number(RegistrySnapshot registry) {
    List<String> numbers =
        registry.sites().stream()
            .map(site -> site.landmark() == null ? "0" : site.landmark().da())
            .distinct()
            .toList();
    return numbers.size() == 1 && numbers.getFirst().matches("[0-9]+")
        ? Integer.parseInt(numbers.getFirst())
        : numbers.stream().noneMatch(text -> text.matches("[1-9][0-9]*")) ? 0 : -1;
  }

  private static RegistrySnapshot publish(
      DatabaseRegistry registry, RegistrySnapshot now, int number) {
    List<Edit> edits = new ArrayList<>();
    for (Site site : now.sites()) {
      EntityId id = EntityId.of(site);
      ObjectNode json = (ObjectNode) RegistryJson.write(site);
      json.putObject("landmark").put("da", Integer.toString(number));
      RegistryJson.Read read = RegistryJson.read(id, json);
      RegistryEntity changed =
          Objects.requireNonNull(read.entity(), () -> read.problems().toString());
      edits.add(new Edit.Put(changed, now.version(id)));
    }
    PublishOutcome outcome =
        Objects.requireNonNull(
            registry.editor().publish(edits, new Author("anne", "number " + number)).block());
    return ((PublishOutcome.Accepted) outcome).snapshot();
  }
}
