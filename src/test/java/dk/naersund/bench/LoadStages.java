package dk.naersund.bench;

import dk.naersund.geo.Position;
import dk.naersund.registry.Answer;
import dk.naersund.search.Mode;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Person;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the search itself costs, without HTTP and JSON: processor time of one thread per answer,
 * which colleagues on the same machine disturb less than the clock on the wall.
 */
record LoadStages(Nearest nearest, List<Position> from, List<String> kinds, double seconds) {
  static final String HEAD =
      "| the search alone, one thread | answers | processor µs per answer |\n|---|---:|---:|";

  /** Measures one sort of question and prints its row. */
  void row(String what, List<Mode> modes, String profile, int limit, Instant at) {
    run(modes, profile, limit, at, seconds);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int answers = run(modes, profile, limit, at, seconds);
    double nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    System.out.printf(
        Locale.ROOT, "| %s | %,d | %.0f |%n", what, answers, nanos / 1e3 / Math.max(1, answers));
  }

  private int run(List<Mode> modes, String profile, int limit, Instant at, double seconds) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    int answers = 0;
    int results = 0;
    while (System.nanoTime() < end) {
      NearestQuery query =
          new NearestQuery(
              kinds.get(answers % kinds.size()),
              from.get(answers % from.size()),
              modes,
              profile,
              at,
              null,
              Set.of(),
              limit,
              null,
              new Person(null, null, Answer.UNKNOWN));
      results += nearest.find(query).results().size();
      answers++;
    }
    if (results == 0) {
      throw new IllegalStateException("no result at all: nothing was measured");
    }
    return answers;
  }
}
