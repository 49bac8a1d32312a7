package dk.naersund.registry;

import dk.naersund.platform.internal.OwnPostgres;
import dk.naersund.registry.PublishOutcome.Accepted;
import dk.naersund.registry.internal.DatabaseRegistry;
import dk.naersund.text.LocalText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Publishes many edits at once as an import does, or two again and again: for tests to kill. */
final class PublishMany {
  private static final long SEED = 1;
  private static final Author WHO = new Author("import", "50.000 rækker");

  private PublishMany() {}

  /** Arguments: the folder of the database, "import" or "edits", and how many sites. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path home = Path.of(arguments[0]);
    int sites = Integer.parseInt(arguments[2]);
    OwnPostgres server = OwnPostgres.start(home, FillRegistry.PROGRAMS, List.of());
    DatabaseRegistry registry = FillRegistry.registry(server.address());
    registry.loadIfEmpty(base(home)).block();
    List<Edit> edits = edits(registry.snapshot(), sites);
    System.out.println("Publishing " + edits.size() + " sites");
    long start = System.nanoTime();
    publish(registry, edits);
    System.out.println("published in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    for (int i = 1; arguments[1].equals("edits"); i++) {
      publish(registry, together(registry.snapshot(), Integer.toString(i)));
      System.out.println("edit " + i);
    }
    Thread.sleep(Long.MAX_VALUE);
  }

  /** The catalogue that all the sites need, and no site. */
  static Path base(Path home) throws IOException {
    Path file = home.resolveSibling("registry.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      RegistryJson.write(RandomRegistry.of(SEED, 0), out);
    }
    return file;
  }

  private static List<Edit> edits(RegistrySnapshot now, int sites) {
    List<Edit> edits = new ArrayList<>();
    for (Site site : RandomRegistry.of(SEED, sites).sites()) {
      if (!now.findSite(site.id()).filter(site::equals).isPresent()) {
        edits.add(new Edit.Put(site, now.version(EntityId.of(site))));
      }
    }
    return edits;
  }

  /** The same landmark for two sites: whoever finds two has found half an edit. */
  private static List<Edit> together(RegistrySnapshot now, String landmark) {
    List<Edit> edits = new ArrayList<>();
    for (String id : List.of("site-0", "site-1")) {
      Site site = now.findSite(id).orElseThrow();
      edits.add(new Edit.Put(marked(site, landmark), now.version(EntityId.of(site))));
    }
    return edits;
  }

  private static Site marked(Site site, String landmark) {
    return new Site(
        site.id(),
        site.name(),
        site.formerNames(),
        site.familiarNames(),
        LocalText.danish(landmark),
        site.partOf(),
        site.satelliteOf(),
        site.locations(),
        site.access(),
        site.phone(),
        site.closures(),
        site.services(),
        site.entry());
  }

  private static void publish(DatabaseRegistry registry, List<Edit> edits) {
    PublishOutcome outcome = Objects.requireNonNull(registry.editor().publish(edits, WHO).block());
    if (!(outcome instanceof Accepted)) {
      throw new IllegalStateException(outcome.toString());
    }
  }
}
