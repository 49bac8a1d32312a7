package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.platform.internal.DatabaseAddress;
import dk.naersund.platform.internal.OwnPostgres;
import dk.naersund.registry.internal.DatabaseRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program is killed in the middle of an edit of many sites: afterwards all of it is there, or
 * nothing, and everything whose editor was told that it is durable.
 */
class RegistryEditKillIT {
  private static final int SITES = 40;
  private static final int KILLS = 4;
  private static final Path NO_FILE = Path.of("none");

  @Test
  void allOrNothingOfAnEditIsThereAfterAKill(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("registry.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      RegistryJson.write(RandomRegistry.of(1, SITES), out);
    }
    Path home = folder.resolve("home");
    Random random = new Random();
    for (int kill = 0; kill < KILLS; kill++) {
      Process program = start(home, file);
      int told = waitForSome(program);
      long millis = random.nextInt(150);
      Thread.sleep(millis);
      // Leaves what it has said to be read.
      program.toHandle().destroyForcibly();
      told = Math.max(told, last(program));
      program.waitFor();

      try (OwnPostgres server = OwnPostgres.start(home, FillRegistry.PROGRAMS, List.of());
          DatabaseRegistry registry = EditRegistry.on(server.address())) {
        RegistrySnapshot snapshot = Objects.requireNonNull(registry.loadIfEmpty(NO_FILE).block());
        int there = EditRegistry.number(snapshot);
        String what =
            "killed %d ms after number %d was told, number %d is there"
                .formatted(millis, told, there);
        System.out.println(what);
        assertThat(snapshot.sites()).hasSize(SITES);
        assertThat(there).as(what).isIn(told, told + 1);
        assertEventsTellWhatIsThere(server.address(), snapshot);
      }
    }
  }

  /** The tables hold what the last event of each site says. */
  private static void assertEventsTellWhatIsThere(
      DatabaseAddress address, RegistrySnapshot snapshot) throws SQLException {
    Properties properties = new Properties();
    properties.putAll(address.jdbcProperties());
    try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), properties);
        PreparedStatement event =
            connection.prepareStatement(
                "select number, after from registry_event"
                    + " where entity_id = ? order by number desc limit 1")) {
      for (Site site : snapshot.sites()) {
        event.setString(1, site.id());
        try (ResultSet row = event.executeQuery()) {
          assertThat(row.next()).isTrue();
          assertThat(snapshot.version(EntityId.of(site))).isEqualTo(row.getLong(1));
          RegistryJson.Read read =
              RegistryJson.read(EntityId.of(site), JsonMapper.shared().readTree(row.getString(2)));
          assertThat(read.entity()).isEqualTo(site);
        }
      }
    }
  }

  /** Waits until a few edits have been published; gives the last number. */
  private static int waitForSome(Process program) throws IOException {
    StringBuilder said = new StringBuilder();
    BufferedReader out = program.inputReader();
    int first = -1;
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith("published ")) {
        int number = number(line);
        first = first < 0 ? number : first;
        if (number >= first + 2) {
          return number;
        }
      }
    }
    throw new AssertionError("the program ended:\n" + said);
  }

  /** The last number that it told before its end. */
  private static int last(Process program) throws IOException {
    int last = -1;
    BufferedReader out = program.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      last = line.startsWith("published ") ? number(line) : last;
    }
    return last;
  }

  private static int number(String line) {
    return Integer.parseInt(line.substring("published ".length()));
  }

  private static Process start(Path home, Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            EditRegistry.class.getName(),
            home.toString(),
            file.toString())
        .redirectErrorStream(true)
        .start();
  }
}
