package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.naersund.platform.StartupProblem;
import dk.naersund.platform.internal.OwnPostgres;
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
    Victim program = start(home);
    program.waitFor(line);
    Thread.sleep(millis);
    program.kill("");

    String what = "killed " + millis + " ms after \"" + line + "\"";
    int sites = sitesIn(home, NO_FILE);
    System.out.println(what + ": " + sites + " sites");
    assertThat(sites).as(what).isIn(0, SITES);
    assertThat(sitesIn(home, file)).as(what + ", started again").isEqualTo(SITES);
  }

  @Test
  void aSecondProgramIsTurnedAwayAndTheFirstWorksOn() throws Exception {
    Path home = folder.resolve("home");
    Victim program = start(home);
    program.waitFor("filled " + SITES);
    assertThatExceptionOfType(StartupProblem.class)
        .isThrownBy(() -> OwnPostgres.start(home, FillRegistry.PROGRAMS, List.of()))
        .withMessageContaining("Another Nærsund (process " + program.pid() + ")");
    assertThat(program.isAlive()).isTrue();
    program.kill("");
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

  private Victim start(Path home) throws IOException {
    return Victim.start(FillRegistry.class, 512, home.toString(), file.toString());
  }
}
