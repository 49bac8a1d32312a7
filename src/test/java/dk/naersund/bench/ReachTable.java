package dk.naersund.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * Times of one measure, as a row of a table: by the clock on the wall, and the processor's time of
 * this thread alone, which a busy machine disturbs less.
 */
record ReachTable(String measure, long[] wall, long[] processor) {
  static final String HEAD =
      """
      | measure | median, µs | p99, µs | median, processor µs | p99, processor µs | times |
      |---|---|---|---|---|---|\
      """;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  ReachTable {
    Arrays.sort(wall);
    Arrays.sort(processor);
  }

  /** One piece of work, told its number. */
  @FunctionalInterface
  interface Work {
    void run(int number);
  }

  /** Runs the work {@code warmUp} times and then {@code times} times by the clock. */
  static ReachTable measure(String measure, int warmUp, int times, Work work) {
    for (int i = 0; i < warmUp; i++) {
      work.run(i);
    }
    long[] wall = new long[times];
    long[] processor = new long[times];
    for (int i = 0; i < times; i++) {
      long processorStart = THREADS.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      work.run(warmUp + i);
      wall[i] = System.nanoTime() - start;
      processor[i] = THREADS.getCurrentThreadCpuTime() - processorStart;
    }
    ReachTable table = new ReachTable(measure, wall, processor);
    System.out.println(table.row());
    return table;
  }

  private static double micros(long[] nanos, double share) {
    return nanos[(int) Math.min(nanos.length - 1, Math.round(share * nanos.length))] / 1000.0;
  }

  /** Time by the clock that this share of the runs did not exceed, in microseconds. */
  double wallMicros(double share) {
    return micros(wall, share);
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f | %,d |",
        measure,
        micros(wall, 0.5),
        micros(wall, 0.99),
        micros(processor, 0.5),
        micros(processor, 0.99),
        wall.length);
  }
}
