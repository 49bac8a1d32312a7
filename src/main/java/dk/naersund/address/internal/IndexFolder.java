package dk.naersund.address.internal;

import dk.naersund.platform.StartupProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder under home that holds the index of one map file. Its name is made of the file's
 * content and of how we write, so that it fits or is not there; it is written under another name
 * and renamed when whole, so that a kill in between leaves nothing half done.
 */
final class IndexFolder {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
  private static final String UNFINISHED = "unfinished-";

  private final Path all;
  private final Path folder;
  private final Path map;

  private IndexFolder(Path map, Path home) {
    this.map = map;
    all = home.resolve("addresses");
    folder =
        all.resolve(hash(map).substring(0, 16) + "-" + EntryCodec.VERSION + "-" + Version.LATEST);
  }

  /**
   * Opens the map's index, written first when it is not there or broken.
   *
   * @throws StartupProblem when the map is missing or broken, or home cannot be written
   */
  static DirectoryReader open(Path map, Path home) {
    IndexFolder index = new IndexFolder(map, home);
    try {
      if (Files.isDirectory(index.folder)) {
        try {
          return index.read();
        } catch (IOException e) {
          LOG.warn(
              "The address index {} is broken and is made again: {}", index.folder, e.getMessage());
          delete(index.folder);
        }
      }
      index.make();
      return index.read();
    } catch (IOException e) {
      throw new StartupProblem(
          "The address index " + index.folder + " cannot be written: " + why(e) + ".",
          "Make room there, or name another folder with --naersund.home.",
          e);
    }
  }

  private DirectoryReader read() throws IOException {
    DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        ((CodecReader) leaf.reader()).checkIntegrity();
      }
    } catch (IOException e) {
      reader.close();
      throw e;
    }
    return reader;
  }

  private void make() throws IOException {
    List<Entry> entries = Gazetteer.entries(MapReader.read(map));
    Files.createDirectories(all);
    Path unfinished = Files.createTempDirectory(all, UNFINISHED);
    try {
      IndexBuilder.build(entries, unfinished);
      moveInto(unfinished);
    } finally {
      delete(unfinished);
    }
    deleteOthers();
  }

  private void moveInto(Path unfinished) throws IOException {
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, folder);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      LOG.info("Another process has made the address index meanwhile; using that");
    }
  }

  private void deleteOthers() throws IOException {
    List<Path> others;
    try (var paths = Files.list(all)) {
      others = paths.filter(p -> !p.equals(folder) && !isBeingWritten(p)).toList();
    }
    for (Path other : others) {
      delete(other);
    }
  }

  /** Another process may be at work; what is older than an hour was left by a kill. */
  private static boolean isBeingWritten(Path path) {
    try {
      Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
      return path.getFileName().toString().startsWith(UNFINISHED)
          && Files.getLastModifiedTime(path).toInstant().isAfter(hourAgo);
    } catch (IOException e) {
      return true;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> inside;
      try (var paths = Files.walk(folder)) {
        inside = paths.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : inside) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static String hash(Path map) {
    try (InputStream in = Files.newInputStream(map)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchFileException e) {
      throw new StartupProblem(
          "The map file " + map + " is missing.",
          "Put OpenStreetMap data (PBF) there, or name another region with --naersund.region.",
          e);
    } catch (IOException e) {
      throw new StartupProblem(
          "The map file " + map + " cannot be read: " + why(e) + ".",
          "Make it a file that this program may read.",
          e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String why(IOException e) {
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
