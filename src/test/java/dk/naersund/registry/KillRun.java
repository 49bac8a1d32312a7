package dk.naersund.registry;

import dk.naersund.platform.internal.OwnPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.springframework.util.FileSystemUtils;

/**
 * Kills imports of many sites at random moments, and counts what is there afterwards. A program by
 * name: {@code KillRun 50000 5} publishes edits, {@code KillRun 50000 5 csv} a table that an editor
 * hands in to the whole program.
 */
final class KillRun {
  private KillRun() {}

  /** Arguments: how many sites, how many kills; {@code csv}. */
  public static void main(String[] arguments) throws Exception {
    String sites = arguments[0];
    boolean table = arguments.length > 2;
    Path folder = Files.createTempDirectory("naersund-kill");
    try {
      Path home = folder.resolve("whole");
      Victim whole = victim(table, home, sites);
      System.out.println(whole.waitFor("Publishing"));
      String took = whole.waitFor("published");
      whole.kill("");
      System.out.println(sites + " sites " + took + "; afterwards there: " + count(table, home));
      long millis = Long.parseLong(took.replaceAll("\\D", ""));
      Random random = new Random();
      for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
        Path next = folder.resolve("home-" + i);
        Victim program = victim(table, next, sites);
        program.waitFor("Publishing");
        long wait = random.nextLong(millis + millis / 5);
        Thread.sleep(wait);
        program.kill("");
        System.out.println("killed after " + wait + " ms; afterwards there: " + count(table, next));
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static Victim victim(boolean table, Path home, String sites) throws IOException {
    return table
        ? Victim.start(ImportMany.class, 2500, home.toString(), sites)
        : Victim.start(PublishMany.class, 1500, home.toString(), "import", sites);
  }

  private static int count(boolean table, Path home) {
    if (table) {
      return ImportKillIT.rows(home);
    }
    try (OwnPostgres server = OwnPostgres.start(home, FillRegistry.PROGRAMS, List.of())) {
      return FillRegistry.load(server.address(), Path.of("none")).sites().size();
    }
  }
}
