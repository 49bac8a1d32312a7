package dk.naersund.platform.internal;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL database, for the reactive driver and, derived from that, for JDBC, which only the
 * migrations use. Never prints the password.
 */
public final class DatabaseAddress {
  /** R2DBC option to JDBC property: whatever decides whether and how a connection is made. */
  private static final Map<String, String> SAME_IN_JDBC =
      Map.of(
          "sslMode", "sslmode",
          "sslRootCert", "sslrootcert",
          "sslCert", "sslcert",
          "sslKey", "sslkey",
          "sslPassword", "sslpassword",
          "schema", "currentSchema");

  private final ConnectionFactoryOptions options;

  private DatabaseAddress(ConnectionFactoryOptions options) {
    this.options = options;
  }

  /** The database on a host, with name and password. */
  public static DatabaseAddress of(
      String host, int port, String database, String user, String password) {
    return new DatabaseAddress(
        ConnectionFactoryOptions.builder()
            .option(ConnectionFactoryOptions.DRIVER, "postgresql")
            .option(ConnectionFactoryOptions.HOST, host)
            .option(ConnectionFactoryOptions.PORT, port)
            .option(ConnectionFactoryOptions.DATABASE, database)
            .option(ConnectionFactoryOptions.USER, user)
            .option(ConnectionFactoryOptions.PASSWORD, password)
            .build());
  }

  /**
   * The database that an R2DBC URL names.
   *
   * @param url for example {@code r2dbc:postgresql://host:5432/naersund?sslMode=verify-full}
   * @param user wins over a user in the URL; null to take that
   * @param password wins over a password in the URL; null to take that
   * @param further more options of the driver, by name
   * @throws IllegalArgumentException when it is not the URL of a PostgreSQL database
   */
  public static DatabaseAddress parse(
      String url, @Nullable String user, @Nullable String password, Map<String, String> further) {
    ConnectionFactoryOptions parsed = ConnectionFactoryOptions.parse(url);
    ConnectionFactoryOptions.Builder options = parsed.mutate();
    if ("pool".equals(parsed.getValue(ConnectionFactoryOptions.DRIVER))) {
      // The program makes its own pool.
      options.option(
          ConnectionFactoryOptions.DRIVER,
          String.valueOf(parsed.getValue(ConnectionFactoryOptions.PROTOCOL)));
      options.option(ConnectionFactoryOptions.PROTOCOL, "");
    }
    if (user != null) {
      options.option(ConnectionFactoryOptions.USER, user);
    }
    if (password != null) {
      options.option(ConnectionFactoryOptions.PASSWORD, password);
    }
    further.forEach((name, value) -> options.option(Option.valueOf(name), value));
    DatabaseAddress address = new DatabaseAddress(options.build());
    String driver = address.text(ConnectionFactoryOptions.DRIVER);
    if (!driver.equals("postgresql") && !driver.equals("postgres")) {
      throw new IllegalArgumentException("it names the driver " + driver + ", not postgresql");
    }
    if (address.text(ConnectionFactoryOptions.HOST).isEmpty()
        || address.text(ConnectionFactoryOptions.DATABASE).isEmpty()) {
      throw new IllegalArgumentException("it needs a host and the name of a database");
    }
    return address;
  }

  /** The same database server, but another database on it. */
  public DatabaseAddress withDatabase(String database) {
    return new DatabaseAddress(
        options.mutate().option(ConnectionFactoryOptions.DATABASE, database).build());
  }

  /** What the reactive driver needs. */
  public ConnectionFactoryOptions options() {
    return options;
  }

  /** The name of the user; empty when none was given. */
  public String user() {
    return text(ConnectionFactoryOptions.USER);
  }

  /** The JDBC URL, without user and password. */
  public String jdbcUrl() {
    return "jdbc:postgresql://" + this;
  }

  /** What JDBC needs beside the URL: user, password, and how to encrypt. */
  public Map<String, String> jdbcProperties() {
    Map<String, String> properties = new HashMap<>();
    properties.put("user", user());
    properties.put("password", text(ConnectionFactoryOptions.PASSWORD));
    properties.put("connectTimeout", "10");
    SAME_IN_JDBC.forEach(
        (r2dbc, jdbc) -> {
          String value = text(Option.valueOf(r2dbc));
          if (!value.isEmpty()) {
            properties.put(jdbc, value);
          }
        });
    if (text(ConnectionFactoryOptions.SSL).equals("true") && !properties.containsKey("sslmode")) {
      properties.put("sslmode", "verify-full");
    }
    return properties;
  }

  private String text(Option<?> option) {
    Object value = options.getValue(option);
    return switch (value) {
      case null -> "";
      case char[] secret -> new String(secret);
      default -> value.toString();
    };
  }

  /** {@code host:port/database}. */
  @Override
  public String toString() {
    String port = text(ConnectionFactoryOptions.PORT);
    return text(ConnectionFactoryOptions.HOST)
        + ":"
        + (port.isEmpty() ? "5432" : port)
        + "/"
        + text(ConnectionFactoryOptions.DATABASE);
  }
}
