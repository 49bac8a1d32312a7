package dk.naersund.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.naersund.platform.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL as the program starts it: durable, private, and only once. */
class OwnPostgresTest {
  static final Path PROGRAMS = Path.of("target", "postgres", "programs");

  @TempDir Path home;

  @Test
  void keepsWhatWasWrittenAndTradesNoSafety() throws Exception {
    try (OwnPostgres server = start()) {
      execute(server.address(), "create table kept (word text); insert into kept values ('ja')");
    }
    try (OwnPostgres server = start()) {
      assertThat(query(server.address(), "select word from kept")).containsExactly("ja");
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(query(server.address(), "show " + setting)).as(setting).containsExactly("on");
      }
      assertThat(query(server.address(), "show listen_addresses")).containsExactly("127.0.0.1");
      assertThat(query(server.address(), "show unix_socket_directories")).containsExactly("");
      assertThat(query(server.address(), "select distinct auth_method from pg_hba_file_rules"))
          .containsExactly("scram-sha-256");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(
              () -> {
                DatabaseAddress wrong =
                    DatabaseAddress.parse(
                        "r2dbc:postgresql://" + server.address(),
                        server.address().user(),
                        "",
                        java.util.Map.of());
                query(wrong, "select 1");
              });
    }
    assertThat(permissions(folder())).isEqualTo("rwx------");
    assertThat(permissions(folder().resolve("password"))).isEqualTo("rw-------");
    assertThat(folder().resolve("data/postmaster.pid")).doesNotExist();
  }

  @Test
  void startsAgainWhenItIsKilledAndIsLeftAloneWhenThatGoesOn() throws Exception {
    try (OwnPostgres server = start()) {
      execute(server.address(), "create table kept (word text); insert into kept values ('ja')");
      for (int death = 1; death <= Revival.MOST + 1; death++) {
        kill(server);
        if (death <= Revival.MOST) {
          int starts = death;
          await(() -> server.revival().starts() == starts);
          assertThat(server.revival().state()).isEqualTo(Revival.State.RUNNING);
          assertThat(query(server.address(), "select word from kept")).containsExactly("ja");
        }
      }
      await(() -> server.revival().state() == Revival.State.GIVEN_UP);
      assertThat(server.process()).isEmpty();
    }
    try (OwnPostgres server = start()) {
      assertThat(query(server.address(), "select word from kept")).containsExactly("ja");
    }
  }

  private static void kill(OwnPostgres server) throws IOException {
    ProcessHandle process = server.process().orElseThrow();
    assertThat(process.destroyForcibly()).isTrue();
    process.onExit().join();
  }

  private static void await(BooleanSupplier what) throws InterruptedException {
    for (int waited = 0; !what.getAsBoolean(); waited++) {
      assertThat(waited).as("seconds / 10").isLessThan(600);
      Thread.sleep(100);
    }
  }

  @Test
  void isStartedOnceOnly() {
    try (OwnPostgres server = start()) {
      assertThatExceptionOfType(StartupProblem.class)
          .isThrownBy(this::start)
          .withMessageContaining("Another Nærsund (process " + ProcessHandle.current().pid() + ")")
          .withMessageContaining(folder().toString());
      assertThat(server.address().toString()).startsWith("127.0.0.1:");
    }
    start().close();
  }

  @Test
  void isNotHeldUpByANumberThatNowBelongsToAnother() throws IOException {
    start().close();
    Files.writeString(
        folder().resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");
    start().close();
  }

  @Test
  void leavesTheDataOfAPostgresAloneThatItDidNotStart() throws IOException {
    start().close();
    Path elsewhere = home.resolve("elsewhere");
    try (OwnPostgres other = OwnPostgres.start(elsewhere, PROGRAMS, List.of())) {
      Path data = folder().resolve("data");
      Files.copy(elsewhere.resolve("data/postmaster.pid"), data.resolve("postmaster.pid"));
      assertThatExceptionOfType(StartupProblem.class)
          .isThrownBy(this::start)
          .withMessageContaining("A PostgreSQL that Nærsund did not start")
          .withMessageContaining(data.toString());
      assertThat(other.address().user()).isEqualTo("naersund");
    }
  }

  @Test
  void beginsAgainWhenItWasKilledWhileItMadeItsData() throws IOException {
    Files.createDirectories(folder().resolve("creating-123/base"));
    start().close();
    assertThat(folder().resolve("creating-123")).doesNotExist();
  }

  @Test
  void tellsWhatPostgresSaidWhenItDoesNotStart() throws IOException {
    start().close();
    Files.writeString(folder().resolve("data/postgresql.conf"), "no_such_setting = 1\n");
    assertThatExceptionOfType(StartupProblem.class)
        .isThrownBy(this::start)
        .withMessageContaining("no_such_setting")
        .satisfies(
            problem -> assertThat(problem.remedy()).contains("spring.r2dbc.url").contains("log"));
  }

  private OwnPostgres start() {
    return OwnPostgres.start(folder(), PROGRAMS, List.of());
  }

  private Path folder() {
    return home.resolve("post gres");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  static void execute(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = connect(address);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static List<String> query(DatabaseAddress address, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = connect(address);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(address.jdbcProperties());
    return DriverManager.getConnection(address.jdbcUrl(), properties);
  }
}
