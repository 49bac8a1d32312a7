package dk.naersund.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.StartupProblem;
import dk.naersund.platform.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database of somebody else that is not as it should be: one sentence, no password. */
@ExtendWith(PostgresTest.class)
class MigrationsTest {
  private static final String PASSWORD = "kaninhoejen";

  @Test
  void doesNothingTwice(TestDatabase database) {
    assertThatNoException().isThrownBy(() -> Migrations.run(database.address()));
  }

  @Test
  void tellsThatNobodyAnswers() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    DatabaseAddress address = DatabaseAddress.of("127.0.0.1", port, "naersund", "ida", PASSWORD);
    assertThat(problem(address))
        .contains("127.0.0.1:" + port + "/naersund does not answer")
        .contains("Check host and port");
  }

  @Test
  void tellsThatTheUserIsNotLetIn(TestDatabase database) {
    DatabaseAddress address =
        DatabaseAddress.parse(
            "r2dbc:postgresql://" + database.address(), "ida", PASSWORD, Map.of());
    assertThat(problem(address))
        .contains(database.address() + " does not let the user ida in")
        .contains("spring.r2dbc.password");
  }

  @Test
  void tellsThatThereIsNoSuchDatabase(TestDatabase database) {
    assertThat(problem(database.address().withDatabase("nowhere")))
        .contains("/nowhere has no such database");
  }

  @Test
  void tellsThatTheUserMayNotMakeTables(TestDatabase database) {
    database.execute("create role ida login password '" + PASSWORD + "'");
    database.execute("create database poor");
    DatabaseAddress address =
        DatabaseAddress.parse(
            "r2dbc:postgresql://" + database.address().withDatabase("poor"),
            "ida",
            PASSWORD,
            Map.of());
    assertThat(problem(address))
        .contains("/poor cannot be brought up to date")
        .contains("Give the user ida the right");
  }

  @Test
  void tellsThatTheServerIsTooOld() {
    DatabaseAddress address = DatabaseAddress.of("db", 5432, "naersund", "ida", PASSWORD);
    assertThatNoException().isThrownBy(() -> Migrations.checkVersion(address, 15));
    StartupProblem old =
        catchThrowableOfType(StartupProblem.class, () -> Migrations.checkVersion(address, 14));
    assertThat(old).hasMessageContaining("db:5432/naersund is version 14");
    assertThat(old.remedy()).contains("15 or newer");
  }

  private static String problem(DatabaseAddress address) {
    StartupProblem problem =
        catchThrowableOfType(StartupProblem.class, () -> Migrations.run(address));
    String said = problem.getMessage() + " " + problem.remedy();
    assertThat(said).doesNotContain(PASSWORD);
    return said;
  }
}
