package dk.naersund.platform.internal;

import dk.naersund.platform.Progress;
import dk.naersund.platform.StartupProblem;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once from the archive for this machine on the class path. The
 * only type that needs the archives and their library there.
 */
final class PostgresBinaries {
  /** Names the folder, so that another release is unpacked beside this one. */
  private static final String RELEASE = "17.6";

  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  /**
   * Unpacks the programs below {@code parent} unless they are there already. They appear all at
   * once under their name: a program killed while it unpacks leaves nothing that looks whole.
   *
   * @throws StartupProblem when there is no archive for this machine
   */
  static PostgresBinaries below(Path parent) throws IOException {
    Path folder = parent.resolve(RELEASE);
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(parent);
      Path fresh = Files.createTempDirectory(parent, "unpacking-");
      try (Progress progress = Progress.of("Unpacking PostgreSQL " + RELEASE);
          InputStream archive = new BufferedInputStream(archive());
          var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
        int files = unpack(tar, fresh);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        progress.done(files + " files");
      } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
        FileSystemUtils.deleteRecursively(fresh);
      }
    }
    return new PostgresBinaries(folder);
  }

  /** The command line that runs one of the programs, with its arguments. */
  List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(folder.resolve("bin").resolve(program).toAbsolutePath().toString());
    command.addAll(arguments);
    return command;
  }

  private static InputStream archive() throws IOException {
    String name = System.getProperty("os.name", "");
    String system = name.startsWith("Mac") ? "Darwin" : name.split(" ", -1)[0];
    String machine = System.getProperty("os.arch", "");
    try {
      return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
          system, machine.equals("amd64") ? "x86_64" : machine);
    } catch (IllegalStateException e) {
      throw new StartupProblem(
          String.format(
              Locale.ROOT, "This program carries no PostgreSQL for %s on %s.", system, machine),
          "Set spring.r2dbc.url, spring.r2dbc.username and spring.r2dbc.password to a PostgreSQL of"
              + " your own, version 15 or newer.",
          e);
    }
  }

  private static int unpack(TarArchiveInputStream tar, Path target) throws IOException {
    int files = 0;
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path path = target.resolve(entry.getName()).normalize();
      if (!path.startsWith(target)) {
        throw new IOException("the archive leaves its folder: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(path);
        continue;
      }
      if (path.getParent() instanceof Path parent) {
        Files.createDirectories(parent);
      }
      if (entry.isSymbolicLink()) {
        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      } else {
        Files.copy(tar, path);
        if (path.startsWith(target.resolve("bin"))) {
          path.toFile().setExecutable(true, true);
        }
      }
      files++;
    }
    return files;
  }
}
