package dk.naersund.basemap.internal;

import dk.naersund.geo.BoundingBox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs the maker of {@code maps/basemap} as a process of its own: its libraries and ours cannot
 * live on one classpath, and what it needs of memory is gone when it is done.
 */
@Component
class Maker {
  private static final String RESOURCE = "/basemap/maker.jar";
  private static final long MEGABYTE = 1 << 20;
  private static final long LEAST_HEAP = 256 * MEGABYTE;

  /** 16 bytes for each node of the file, which takes about two there, and the same for the rest. */
  private static final int HEAP_PER_BYTE_OF_MAP = 16;

  private static final int LONGEST_REASON = 500;

  private @Nullable Process process;
  private boolean stopped;

  /** Short hash of the maker: another one draws another map. */
  String version() throws IOException {
    try (InputStream jar = jar()) {
      return Fingerprints.of(jar);
    }
  }

  /** A rectangle as the maker reads it: west, south, east, north in degrees. */
  static String box(BoundingBox box) {
    return String.format(
        Locale.ROOT, "%.6f,%.6f,%.6f,%.6f", box.west(), box.south(), box.east(), box.north());
  }

  /**
   * Draws a map; returns when the file is whole.
   *
   * @throws IOException with a sentence that says why there is none
   */
  void make(Path map, Path target, String box) throws IOException, InterruptedException {
    Path folder = target.toAbsolutePath().getParent();
    Path jar = Files.createTempFile(folder, "maker-", ".jar");
    Path said = Files.createTempFile(folder, "maker-", ".log");
    try {
      try (InputStream from = jar()) {
        Files.copy(from, jar, StandardCopyOption.REPLACE_EXISTING);
      }
      Process started = start(command(jar, map, target, box), said);
      int exit = started.waitFor();
      if (exit != 0) {
        throw new IOException(reason(said, exit));
      }
    } finally {
      Files.deleteIfExists(jar);
      Files.deleteIfExists(said);
    }
  }

  private synchronized Process start(List<String> command, Path said) throws IOException {
    if (stopped) {
      throw new IOException("The program is ending.");
    }
    Process started =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    process = started;
    return started;
  }

  /** Ends the process when one is running. */
  synchronized void stop() {
    stopped = true;
    if (process != null) {
      process.destroy();
    }
  }

  private static List<String> command(Path jar, Path map, Path target, String box)
      throws IOException {
    long heap = Math.max(LEAST_HEAP, Files.size(map) * HEAP_PER_BYTE_OF_MAP) / MEGABYTE;
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heap + "m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
        "-jar",
        jar.toString(),
        map.toAbsolutePath().toString(),
        target.toAbsolutePath().toString(),
        box);
  }

  /** The maker's own last sentence. */
  private static String reason(Path said, int exit) throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(said), StandardCharsets.UTF_8).lines().toList();
    String last = lines.isEmpty() ? "" : lines.getLast();
    return last.isBlank()
        ? "Its maker ended with exit code " + exit + " and said nothing."
        : last.substring(0, Math.min(LONGEST_REASON, last.length()));
  }

  private static InputStream jar() throws IOException {
    InputStream jar = Maker.class.getResourceAsStream(RESOURCE);
    if (jar == null) {
      throw new IOException("The program was packed without " + RESOURCE + ".");
    }
    return jar;
  }
}
