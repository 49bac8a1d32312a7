package dk.naersund.streets.internal.network;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of one version under {@code <home>/streets}. It is written under another name and
 * moved into place when it is whole, so a program that is killed leaves no half-written graph.
 */
public final class PreparedFolder {
  private static final String UNFINISHED = "unfinished-";
  private static final String MARKER = "complete";

  /** Written anew at every use; its time is the time of the last use. */
  private static final String USED = "used";

  private static final int KEPT_VERSIONS = 3;
  private static final Duration SURELY_ABANDONED = Duration.ofDays(1);

  private final Path parent;
  private final Path folder;

  /**
   * @param home the program's folder
   * @param version the version to be found or written
   */
  public PreparedFolder(Path home, String version) {
    this.parent = home.resolve("streets");
    this.folder = parent.resolve(version);
  }

  /** Where the version lies once it is complete. */
  public Path path() {
    return folder;
  }

  /** Whether the version is there, whole. */
  public boolean isComplete() {
    return Files.exists(folder.resolve(MARKER));
  }

  /** Writes the files of a version. */
  @FunctionalInterface
  public interface Writer {
    /** Writes into the empty folder. */
    void write(Path folder) throws IOException;
  }

  /** Writes the version and puts it into place; if another program was faster, keeps that one's. */
  public void write(Writer writer) throws IOException {
    Path unfinished = parent.resolve(UNFINISHED + UUID.randomUUID());
    Files.createDirectories(unfinished);
    try {
      writer.write(unfinished);
      Files.createFile(unfinished.resolve(MARKER));
      if (Files.exists(folder) && !isComplete()) {
        delete(folder);
      }
      move(unfinished, folder);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      if (!isComplete()) {
        throw e;
      }
    } finally {
      delete(unfinished);
    }
  }

  /** Removes the version, because it proved unreadable. */
  public void discard() throws IOException {
    delete(folder);
  }

  /** Remembers that this version was used, and removes all but the few used last. */
  public void used() throws IOException {
    Files.write(folder.resolve(USED), new byte[0]);
    Instant now = lastChange(folder.resolve(USED));
    List<Path> complete;
    List<Path> abandoned;
    try (Stream<Path> all = Files.list(parent)) {
      List<Path> folders = all.filter(Files::isDirectory).toList();
      complete =
          folders.stream()
              .filter(one -> Files.exists(one.resolve(MARKER)))
              .filter(one -> !one.getFileName().toString().startsWith(UNFINISHED))
              .sorted(Comparator.comparing(one -> lastChange(one.resolve(USED))))
              .toList();
      abandoned =
          folders.stream()
              .filter(one -> one.getFileName().toString().startsWith(UNFINISHED))
              .filter(one -> lastChange(one).isBefore(now.minus(SURELY_ABANDONED)))
              .toList();
    }
    for (Path old : complete.subList(0, Math.max(0, complete.size() - KEPT_VERSIONS))) {
      delete(old);
    }
    for (Path old : abandoned) {
      delete(old);
    }
  }

  private static Instant lastChange(Path path) {
    try {
      return Files.getLastModifiedTime(path).toInstant();
    } catch (IOException e) {
      return Instant.MIN;
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    // The marker goes first: a folder half removed must not pass for a whole one.
    Files.deleteIfExists(folder.resolve(MARKER));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
