package dk.naersund.platform.internal;

import dk.naersund.platform.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The file {@code postmaster.pid} that PostgreSQL keeps in its data directory while it runs, and
 * leaves there when it is killed. Its first line is the process id.
 */
final class PostmasterFile {
  private PostmasterFile() {}

  /**
   * The PostgreSQL that an earlier run of this program started on the data directory and left
   * behind. A process counts only when its command is PostgreSQL's and names this very directory:
   * after a crash the number may belong to anyone. A file with nobody behind it is removed, since
   * PostgreSQL does not start on a number that was given to another process.
   *
   * @param data the data directory as a real path
   * @throws StartupProblem when a PostgreSQL that this program did not start holds the directory
   */
  static Optional<ProcessHandle> findOrphan(Path data) throws IOException {
    Optional<ProcessHandle> process =
        pid(data).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    if (process.filter(PostmasterFile::isPostgres).isEmpty()) {
      Files.deleteIfExists(file(data));
      return Optional.empty();
    }
    ProcessHandle server = process.get();
    boolean ours =
        Arrays.asList(server.info().arguments().orElse(new String[0])).contains(data.toString());
    if (!ours && server.isAlive()) {
      throw new StartupProblem(
          "A PostgreSQL that Nærsund did not start (process "
              + server.pid()
              + ") holds the folder "
              + data
              + ".",
          "Stop that process, or give Nærsund a folder of its own with --naersund.home=<folder>.");
    }
    return process;
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(c -> Path.of(c).endsWith("postgres")).isPresent();
  }

  private static Optional<Long> pid(Path data) throws IOException {
    try {
      String first = Files.readString(file(data)).lines().findFirst().orElse("").strip();
      return first.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(first)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }
}
