package dk.naersund.world.internal;

import dk.naersund.eligibility.Rules;
import dk.naersund.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees when somebody changes the region's rules, and reads them once their files have come to rest.
 * Where one of them is broken, none of the new ones is taken: those before stay.
 */
final class RulesWatch {
  private static final Logger LOG = LoggerFactory.getLogger(RulesWatch.class);

  /** A file as it was seen; one that is written anew differs in one of them. */
  private record Seen(Path file, long bytes, long modified) {}

  private final Path region;
  private final Texts texts;
  private List<Seen> taken;
  private List<Seen> last = List.of();

  /**
   * @param region the region's folder
   */
  RulesWatch(Path region, Texts texts) {
    this.region = region;
    this.texts = texts;
    taken = files();
    last = taken;
  }

  /**
   * Looks once. What differs from the rules in use is read when it is found unchanged for the
   * second time: until then somebody may be writing it.
   */
  synchronized void look(Consumer<Rules> taker) {
    try {
      List<Seen> now = files();
      boolean rests = now.equals(last);
      last = now;
      if (!rests || now.equals(taken)) {
        return;
      }
      // Even if it cannot be read: it is looked at again only when it has changed.
      taken = now;
      taker.accept(Rules.read(region, texts));
    } catch (RuntimeException e) {
      LOG.error("The new rules cannot be used; those before them stay in use", e);
    }
  }

  private List<Seen> files() {
    Path folder = region.resolve("rules");
    List<Seen> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file :
            files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
          long modified = Files.getLastModifiedTime(file).toMillis();
          all.add(new Seen(file, Files.size(file), modified));
        }
      } catch (IOException e) {
        // Somebody is at it: what was seen last still holds.
        return last;
      }
    }
    return all;
  }
}
