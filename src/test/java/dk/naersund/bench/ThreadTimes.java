package dk.naersund.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Processor time of this process by what its threads are for, read from Linux. */
final class ThreadTimes {
  private static final Path TASKS = Path.of("/proc/self/task");

  /** Linux counts a thread's time in hundredths of a second for every reader. */
  private static final double TICK_MICROS = 10_000;

  private final Map<String, Double> micros = new TreeMap<>();

  private ThreadTimes() {}

  /** The times until now; empty where there is no Linux. */
  static ThreadTimes now() {
    ThreadTimes times = new ThreadTimes();
    if (Files.isDirectory(TASKS)) {
      try (Stream<Path> tasks = Files.list(TASKS)) {
        tasks.forEach(times::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return times;
  }

  private void add(Path task) {
    try {
      String stat = Files.readString(task.resolve("stat"));
      String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
      List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
      double ticks = Double.parseDouble(fields.get(11)) + Double.parseDouble(fields.get(12));
      micros.merge(use(name), ticks * TICK_MICROS, Double::sum);
    } catch (IOException e) {
      // The thread has ended meanwhile.
    }
  }

  private static String use(String name) {
    if (name.startsWith("reactor-http")) {
      return "event loop";
    }
    if (name.startsWith("search")) {
      return "search";
    }
    if (name.contains("Compiler")) {
      return "compiler";
    }
    return name.startsWith("G1") || name.startsWith("GC") || name.startsWith("VM")
        ? "memory"
        : "other";
  }

  /** Microseconds of a use since an earlier look. */
  double since(ThreadTimes earlier, String use) {
    return micros.getOrDefault(use, 0.0) - earlier.micros.getOrDefault(use, 0.0);
  }
}
