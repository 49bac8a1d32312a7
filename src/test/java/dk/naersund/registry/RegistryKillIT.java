package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.naersund.platform.StartupProblem;
import dk.naersund.platform.internal.OwnPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program is killed while it makes its database: afterwards all is there, or nothing. */
class RegistryKillIT {
  private static final int SITES = 2000;
  private static final Path NO_FILE = Path.of("none");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeRegistry() throws IOException {
    file = folder.resolve("registry.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      RegistryJson.write(RandomRegistry.of(1, SITES), out);
    }
  }

  /** The lines that the program prints as it goes; a kill comes soon after one of them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Starting PostgreSQL",
        "Bringing the tables",
        "Filling the registry",
        "Reading the registry"
      })
  void allOrNothingIsThereAfterAKill(String line) throws Exception {
    long millis = new Random().nextLong(400);
    Path home = folder.resolve("home");
    Process program = start(home);
    waitFor(line, program);
    Thread.sleep(millis);
    kill(program);

    String what = "killed " + millis + " ms after \"" + line + "\"";
    int sites = sitesIn(home, NO_FILE);
    System.out.println(what + ": " + sites + " sites");
    assertThat(sites).as(what).isIn(0, SITES);
    assertThat(sitesIn(home, file)).as(what + ", started again").isEqualTo(SITES);
  }

  @Test
  void aSecondProgramIsTurnedAwayAndTheFirstWorksOn() throws Exception {
    Path home = folder.resolve("home");
    Process program = start(home);
    waitFor("filled " + SITES, program);
    assertThatExceptionOfType(StartupProblem.class)
        .isThrownBy(() -> OwnPostgres.start(home, FillRegistry.PROGRAMS, List.of()))
        .withMessageContaining("Another Nærsund (process " + program.pid() + ")");
    assertThat(program.isAlive()).isTrue();
    kill(program);
    assertThat(sitesIn(home, NO_FILE)).isEqualTo(SITES);
  }

  /** Starts on what was left, as the next run would, and counts. */
  private static int sitesIn(Path home, Path registryJson) {
    try (OwnPostgres server = OwnPostgres.start(home, FillRegistry.PROGRAMS, List.of())) {
      RegistrySnapshot snapshot = FillRegistry.load(server.address(), registryJson);
      assertThat(snapshot.event() > 0).isEqualTo(!snapshot.sites().isEmpty());
      return snapshot.sites().size();
    }
  }

  private static void waitFor(String expected, Process program) throws IOException {
    StringBuilder said = new StringBuilder();
    BufferedReader out = program.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      if (line.contains(expected)) {
        return;
      }
    }
    throw new AssertionError("the program ended:\n" + said);
  }

  private Process start(Path home) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            FillRegistry.class.getName(),
            home.toString(),
            file.toString())
        .redirectErrorStream(true)
        .start();
  }

  /** As {@code kill -9} does. */
  private static void kill(Process program) throws InterruptedException {
    program.destroyForcibly().waitFor();
  }
}
