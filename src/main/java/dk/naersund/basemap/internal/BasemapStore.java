package dk.naersund.basemap.internal;

import dk.naersund.basemap.Basemap;
import dk.naersund.platform.NaersundSettings;
import dk.naersund.platform.Progress;
import dk.naersund.world.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the base map under {@code <home>/basemap}, one file for each content of map, rectangle and
 * maker, and has it made when it is not there. A {@code basemap.pmtiles} in the region's own folder
 * is taken as it is.
 */
@Component
final class BasemapStore implements Basemap, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(BasemapStore.class);

  private final NaersundSettings settings;
  private final Worlds worlds;
  private final Maker maker;
  private volatile State state = new Making();
  private volatile boolean closing;

  BasemapStore(NaersundSettings settings, Worlds worlds, Maker maker) {
    this.settings = settings;
    this.worlds = worlds;
    this.maker = maker;
  }

  @Override
  public State state() {
    return state;
  }

  /** The program answers already; the map follows. */
  @EventListener(ApplicationReadyEvent.class)
  void provide() {
    Thread.ofPlatform().name("basemap").daemon().start(this::findOrMake);
  }

  private void findOrMake() {
    try {
      Path given = settings.region().resolve("basemap.pmtiles");
      Path file = Files.isRegularFile(given) ? given : made();
      state = new Ready(file, Fingerprints.of(file));
    } catch (IOException | InterruptedException | RuntimeException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      state = new Missing(why);
      if (!closing) {
        LOG.warn("There is no base map: {} Everything else works; pages say so in words.", why);
      }
    }
  }

  private Path made() throws IOException, InterruptedException {
    Path map = settings.region().resolve("streets.osm.pbf");
    String box = Maker.box(worlds.current().region().bbox());
    Path folder = settings.home().resolve("basemap");
    Path file =
        folder.resolve("basemap-" + Fingerprints.of(map, box, maker.version()) + ".pmtiles");
    if (Files.isRegularFile(file)) {
      return file;
    }
    Files.createDirectories(folder);
    try (Progress progress = Progress.of("Drawing the base map beside")) {
      progress.done("not made");
      maker.make(map, file, box);
      progress.done(String.format(Locale.ROOT, "%.1f MB", Files.size(file) / 1e6));
    }
    removeOthers(folder, file);
    return file;
  }

  private static void removeOthers(Path folder, Path kept) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".pmtiles")).toList()) {
        if (!file.equals(kept)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  @Override
  public void destroy() {
    closing = true;
    maker.stop();
  }
}
