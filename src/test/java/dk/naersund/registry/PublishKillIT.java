package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.platform.internal.OwnPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed in the middle of an import and of an edit: all of it is there, or none. */
class PublishKillIT {
  private static final int SITES = 1500;

  @TempDir Path folder;

  @Test
  void anImportIsThereOrNot() throws Exception {
    Path home = folder.resolve("home");
    Victim program = Victim.start(PublishMany.class, 512, home.toString(), "import", "" + SITES);
    program.waitFor("Publishing");
    long millis = new Random().nextLong(1500);
    Thread.sleep(millis);
    program.kill("published");
    int sites = after(home).sites().size();
    System.out.println("PublishKillIT: killed after " + millis + " ms: " + sites + " sites");
    assertThat(sites).isIn(0, SITES);

    Victim again = Victim.start(PublishMany.class, 512, home.toString(), "import", "" + SITES);
    assertThat(again.waitFor("Publishing")).isEqualTo("Publishing " + (SITES - sites) + " sites");
    again.waitFor("published");
    again.kill("");
    assertThat(after(home).sites()).hasSize(SITES);
  }

  @Test
  void anEditIsThereOrNot() throws Exception {
    Path home = folder.resolve("home");
    Victim program = Victim.start(PublishMany.class, 512, home.toString(), "edits", "3");
    program.waitFor("edit 20");
    Thread.sleep(new Random().nextLong(300));
    int told = number(program.kill("edit "));

    RegistrySnapshot snapshot = after(home);
    int one = landmark(snapshot, "site-0");
    int two = landmark(snapshot, "site-1");
    System.out.println("PublishKillIT: told of edit " + told + ", found " + one + " and " + two);
    assertThat(two).isEqualTo(one);
    // What was told is durable; one more may have been written and not told.
    assertThat(one).isBetween(told, told + 1);
  }

  /** What the next run finds: by the tables, and the same by the events. */
  private static RegistrySnapshot after(Path home) {
    try (OwnPostgres server = OwnPostgres.start(home, FillRegistry.PROGRAMS, List.of())) {
      RegistrySnapshot snapshot = FillRegistry.load(server.address(), Path.of("none"));
      TestRegistry.assertSame(
          snapshot,
          Objects.requireNonNull(
              FillRegistry.registry(server.address()).history().asOf(snapshot.event()).block()));
      return snapshot;
    }
  }

  private static int landmark(RegistrySnapshot snapshot, String site) {
    return number(String.valueOf(snapshot.findSite(site).orElseThrow().landmark()));
  }

  private static int number(String text) {
    return Integer.parseInt(text.replaceAll("\\D", ""));
  }
}
