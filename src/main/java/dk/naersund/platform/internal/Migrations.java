package dk.naersund.platform.internal;

import dk.naersund.platform.Progress;
import dk.naersund.platform.StartupProblem;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Sees that a database is there and new enough, and brings its tables to this program's version.
 */
public final class Migrations {
  /** The first with {@code unique nulls not distinct}. */
  private static final int OLDEST_SERVER = 15;

  private Migrations() {}

  /**
   * Migrates the database.
   *
   * @throws StartupProblem when it cannot be reached, is too old, or refuses
   */
  public static void run(DatabaseAddress address) {
    checkServer(address);
    try (Progress progress = Progress.of("Bringing the tables of " + address + " up to date")) {
      MigrateResult result =
          Flyway.configure()
              .dataSource(dataSource(address))
              .locations("classpath:db/migration")
              .load()
              .migrate();
      progress.done(
          result.migrationsExecuted == 0
              ? "nothing to do"
              : result.migrationsExecuted + " migrations");
    } catch (FlywayException e) {
      throw new StartupProblem(
          "The tables of " + address + " cannot be brought up to date: " + e.getMessage(),
          "Give the user "
              + address.user()
              + " the right to create tables and the extension btree_gist there; when a newer"
              + " Nærsund has used this database, run that one.",
          e);
    }
  }

  private static void checkServer(DatabaseAddress address) {
    try (Connection connection = dataSource(address).getConnection()) {
      checkVersion(address, connection.getMetaData().getDatabaseMajorVersion());
    } catch (SQLException e) {
      throw refused(address, e);
    }
  }

  static void checkVersion(DatabaseAddress address, int version) {
    if (version < OLDEST_SERVER) {
      throw new StartupProblem(
          "The PostgreSQL at " + address + " is version " + version + ", which is too old.",
          "Use PostgreSQL " + OLDEST_SERVER + " or newer.");
    }
  }

  private static DataSource dataSource(DatabaseAddress address) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(address.jdbcUrl());
    address
        .jdbcProperties()
        .forEach(
            (name, value) -> {
              try {
                dataSource.setProperty(name, value);
              } catch (SQLException e) {
                throw new IllegalArgumentException("JDBC property " + name, e);
              }
            });
    return dataSource;
  }

  private static StartupProblem refused(DatabaseAddress address, SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (state.startsWith("28")) {
      return new StartupProblem(
          "PostgreSQL at " + address + " does not let the user " + address.user() + " in.",
          "Check spring.r2dbc.username and spring.r2dbc.password.",
          e);
    }
    if (state.equals("3D000")) {
      return new StartupProblem(
          "PostgreSQL at " + address + " has no such database.",
          "Create it, or correct its name at the end of spring.r2dbc.url.",
          e);
    }
    return new StartupProblem(
        "PostgreSQL at " + address + " does not answer: " + e.getMessage(),
        "Check host and port in spring.r2dbc.url, and that the server runs and can be reached.",
        e);
  }
}
