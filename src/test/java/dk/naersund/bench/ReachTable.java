package dk.naersund.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of one measure, sorted, and as a row of a table. */
record ReachTable(String measure, long[] nanos) {
  ReachTable {
    Arrays.sort(nanos);
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
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      work.run(warmUp + i);
      nanos[i] = System.nanoTime() - start;
    }
    ReachTable table = new ReachTable(measure, nanos);
    System.out.println(table.row());
    return table;
  }

  double micros(double share) {
    return nanos[(int) Math.min(nanos.length - 1, Math.round(share * nanos.length))] / 1000.0;
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %,d |",
        measure,
        micros(0.5),
        micros(0.99),
        nanos.length);
  }
}
