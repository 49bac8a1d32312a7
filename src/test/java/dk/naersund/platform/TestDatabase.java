package dk.naersund.platform;

import dk.naersund.platform.internal.DatabaseAddress;
import dk.naersund.platform.internal.Migrations;
import dk.naersund.platform.internal.OwnPostgres;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A fresh database with all tables on the one real PostgreSQL of this test run. A test class takes
 * one as a parameter ({@link PostgresTest}), or hands {@link #springArguments()} to the program.
 */
public final class TestDatabase {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable OwnPostgres server;

  private final DatabaseAddress address;

  private TestDatabase(DatabaseAddress address) {
    this.address = address;
  }

  /** A new database; all others stay as they are. */
  public static synchronized TestDatabase create() {
    OwnPostgres running = server();
    String name = "test_" + COUNT.incrementAndGet();
    TestDatabase maintenance = new TestDatabase(running.address());
    if (name.equals("test_1")) {
      maintenance.execute("create database migrated");
      Migrations.run(running.address().withDatabase("migrated"));
      // PostgreSQL copies a database only while nobody is connected to it, its own cleaner
      // included.
      maintenance.execute("alter database migrated allow_connections false");
    }
    maintenance.execute("create database " + name + " template migrated");
    return new TestDatabase(running.address().withDatabase(name));
  }

  private static OwnPostgres server() {
    OwnPostgres running = server;
    if (running == null) {
      Path all = Path.of("target", "postgres");
      removeThoseOfDeadRuns(all);
      Path folder = all.resolve(Long.toString(ProcessHandle.current().pid()));
      OwnPostgres started =
          OwnPostgres.start(
              folder,
              all.resolve("programs"),
              // Nothing here outlives the test run, so nothing waits for the disk.
              // All test classes share it: there are more connections than a program has.
              List.of(
                  "fsync=off",
                  "synchronous_commit=off",
                  "full_page_writes=off",
                  "max_connections=200"));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    started.close();
                    FileSystemUtils.deleteRecursively(folder.toFile());
                  }));
      server = started;
      running = started;
    }
    return running;
  }

  /** A PostgreSQL whose folder is gone stops by itself within a minute. */
  private static void removeThoseOfDeadRuns(Path all) {
    String[] names = all.toFile().list((folder, name) -> name.matches("[0-9]+"));
    for (String pid : names == null ? new String[0] : names) {
      if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
        FileSystemUtils.deleteRecursively(all.resolve(pid).toFile());
      }
    }
  }

  /** Where it is and who may come in. */
  public DatabaseAddress address() {
    return address;
  }

  /** Its name on the server. */
  public String name() {
    return address.toString().substring(address.toString().indexOf('/') + 1);
  }

  /** Unpooled connections for the reactive driver. */
  public ConnectionFactory connectionFactory() {
    return ConnectionFactories.get(address.options());
  }

  /** A JDBC connection, for tests of the tables themselves. */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.putAll(address.jdbcProperties());
    return DriverManager.getConnection(address.jdbcUrl(), properties);
  }

  /** Runs statements by JDBC. */
  public void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
  }

  /** What makes the program use this database: {@code --spring.r2dbc.url=…} and so on. */
  public String[] springArguments() {
    return new String[] {
      "--spring.r2dbc.url=r2dbc:postgresql://" + address,
      "--spring.r2dbc.username=" + address.user(),
      "--spring.r2dbc.password="
          + address.options().getRequiredValue(ConnectionFactoryOptions.PASSWORD)
    };
  }
}
