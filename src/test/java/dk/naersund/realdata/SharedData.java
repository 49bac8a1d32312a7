package dk.naersund.realdata;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the folder of real data beside the checkout; none of it is part of the project. */
public final class SharedData {
  private static final Path FOLDER = Path.of("..", "shared", "data");

  private SharedData() {}

  /** The file, or empty, said loudly, when the folder is not there. */
  public static Optional<Path> find(String name) {
    Path file = FOLDER.resolve(name);
    if (Files.exists(file)) {
      return Optional.of(file);
    }
    System.out.println("SKIPPED: the real data ../shared/data/" + name + " is not here");
    return Optional.empty();
  }

  /** The file; fails with a sentence when the folder is not there. */
  public static Path get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("this program needs ../shared/data/" + name));
  }
}
