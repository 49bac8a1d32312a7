package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.platform.internal.OwnPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program is killed while a table that an editor has handed in is published: all its rows
 * are there afterwards, or none, and the table is there to be published.
 */
class ImportKillIT {
  private static final int ROWS = 1500;

  @TempDir Path folder;

  @Test
  void allRowsAreThereOrNone() throws Exception {
    Path home = folder.resolve("home");
    Victim program = Victim.start(ImportMany.class, 768, home.toString(), "" + ROWS);
    assertThat(program.waitFor("Publishing")).isEqualTo("Publishing " + ROWS + " sites");
    long millis = new Random().nextLong(2000);
    Thread.sleep(millis);
    program.kill("published");
    int rows = rows(home);
    System.out.println("ImportKillIT: killed after " + millis + " ms: " + rows + " rows");
    assertThat(rows).isIn(0, ROWS);

    Victim again = Victim.start(ImportMany.class, 768, home.toString(), "" + ROWS);
    assertThat(again.waitFor("Publishing")).isEqualTo("Publishing " + (ROWS - rows) + " sites");
    again.waitFor("published");
    again.kill("");
    assertThat(rows(home)).isEqualTo(ROWS);
  }

  /** How many rows the next start finds. */
  static int rows(Path home) {
    try (OwnPostgres server =
        OwnPostgres.start(home.resolve("postgres"), FillRegistry.PROGRAMS, List.of())) {
      return (int)
          FillRegistry.load(server.address(), Path.of("none")).sites().stream()
              .filter(site -> site.id().startsWith("row-"))
              .count();
    }
  }
}
