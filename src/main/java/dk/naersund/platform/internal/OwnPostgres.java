package dk.naersund.platform.internal;

import dk.naersund.platform.Progress;
import dk.naersund.platform.StartupProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL that this program starts, owns and stops. Its folder holds the data, the unpacked
 * programs, the password, the log and the lock; only the user who runs the program may look inside.
 * The server listens on the loopback address alone and never trades safety for speed.
 */
public final class OwnPostgres implements AutoCloseable, Revival.Server {
  private static final String USER = "naersund";
  private static final int ATTEMPTS = 3;

  /** What differs from PostgreSQL's defaults, or must not depend on them. */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "shared_buffers=64MB",
          "max_connections=40",
          "max_wal_size=256MB",
          "jit=off",
          "timezone=UTC",
          "log_timezone=UTC");

  private final Path folder;
  private final Path data;
  private final InstanceLock lock;
  private final PostgresBinaries binaries;
  private final String settings;
  private final Revival revival;
  private int port;

  private OwnPostgres(
      Path folder, InstanceLock lock, PostgresBinaries binaries, List<String> settings) {
    this.folder = folder;
    this.settings =
        Stream.concat(SETTINGS.stream(), settings.stream())
            .map(setting -> " -c " + setting)
            .collect(Collectors.joining());
    this.data = folder.resolve("data");
    this.lock = lock;
    this.binaries = binaries;
    revival = new Revival(this, "PostgreSQL in " + folder);
  }

  /**
   * Starts PostgreSQL on a folder, which is made when missing. What an earlier run left there is
   * kept; a server that outlived it is stopped first.
   *
   * @param folder where everything of this server lives
   * @param binaries where PostgreSQL's programs are unpacked; several servers may share it
   * @param settings win over those of this class; {@code name=value} without spaces
   * @throws StartupProblem when another program uses the folder, or PostgreSQL does not start
   */
  public static OwnPostgres start(Path folder, Path binaries, List<String> settings) {
    try (Progress progress = Progress.of("Starting PostgreSQL in " + folder)) {
      Path home = privateFolder(folder);
      InstanceLock lock = InstanceLock.take(home);
      try {
        OwnPostgres server =
            new OwnPostgres(home, lock, PostgresBinaries.below(binaries), settings);
        server.start();
        server.revival.watch();
        progress.done("127.0.0.1:" + server.port);
        return server;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StartupProblem(
          "PostgreSQL cannot be started in " + folder + ": " + e + ".",
          "See that the folder can be written and has room, or choose another with"
              + " --naersund.home.",
          e);
    }
  }

  /** Where the server listens and who may come in. */
  public DatabaseAddress address() {
    return DatabaseAddress.of("127.0.0.1", port, "postgres", USER, password());
  }

  /** How it stands, and how often it was started again. */
  Revival revival() {
    return revival;
  }

  @Override
  public Optional<ProcessHandle> process() throws IOException {
    return PostmasterFile.findOrphan(data);
  }

  /** On the port that everybody knows; what it did not finish is undone by PostgreSQL itself. */
  @Override
  public synchronized void startAgain() throws IOException {
    if (process().isEmpty() && startOn(port) != 0) {
      throw failed("PostgreSQL does not start again in " + folder);
    }
  }

  private void start() throws IOException {
    if (!Files.isDirectory(data)) {
      create();
    }
    for (int attempt = 1; ; attempt++) {
      Optional<ProcessHandle> orphan = PostmasterFile.findOrphan(data);
      if (orphan.isPresent()) {
        try (Progress progress = Progress.of("Stopping the PostgreSQL that the last run left")) {
          stop();
          progress.done("process " + orphan.get().pid());
        }
      }
      port = freePort();
      if (startOn(port) == 0) {
        return;
      }
      if (attempt == ATTEMPTS) {
        throw failed("PostgreSQL does not start in " + folder);
      }
    }
  }

  private int startOn(int number) throws IOException {
    return run(
        "pg_ctl",
        "start",
        "-w",
        "-t",
        "120",
        "-D",
        data.toString(),
        "-l",
        log().toString(),
        "-o",
        "-p " + number + settings);
  }

  /** Makes the data directory under another name first, so that it is whole or not there at all. */
  private void create() throws IOException {
    try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, "creating-*")) {
      unfinished.forEach(path -> FileSystemUtils.deleteRecursively(path.toFile()));
    }
    Path password = folder.resolve("password");
    if (!Files.exists(password)) {
      writePassword(password);
    }
    Path fresh = Files.createTempDirectory(folder, "creating-");
    int exit =
        run(
            "initdb",
            "--pgdata=" + fresh,
            "--username=" + USER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C");
    if (exit != 0) {
      throw failed("PostgreSQL cannot create its data in " + folder);
    }
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void writePassword(Path file) throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Path fresh =
        Files.createTempFile(
            file.getParent(),
            "creating-",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private String password() {
    try {
      return Files.readString(folder.resolve("password")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stop() throws IOException {
    if (run("pg_ctl", "stop", "-w", "-t", "60", "-m", "fast", "-D", data.toString()) != 0) {
      throw failed("PostgreSQL does not stop in " + folder);
    }
  }

  /** Not while it is just starting again. */
  private synchronized void stopIfAlive() throws IOException {
    if (process().isPresent()) {
      stop();
    }
  }

  private int run(String program, String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(binaries.command(program, List.of(arguments)));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    Process process = builder.start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted", e);
    }
  }

  private StartupProblem failed(String what) throws IOException {
    List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
    String last = String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    return new StartupProblem(
        what + ". Its last words:\n" + last,
        "The whole log is "
            + log()
            + ". Instead, a PostgreSQL of your own (version 15 or newer) can be named with"
            + " spring.r2dbc.url.");
  }

  private Path log() {
    return folder.resolve("log");
  }

  private static Path privateFolder(Path folder) throws IOException {
    Path real = Files.createDirectories(folder).toRealPath();
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwx------"));
    return real;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Stops the server after what it is doing is undone, and gives the folder back. */
  @Override
  public void close() {
    revival.close();
    try (lock) {
      stopIfAlive();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
