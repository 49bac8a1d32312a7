package dk.naersund.hours;

import com.sun.management.ThreadMXBean;
import dk.naersund.text.Texts;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;

/**
 * How long one question to opening hours takes. A program, not a test: run it by name from the test
 * classes. One thread; the median of eleven rounds after warming up, in processor time of that
 * thread, so that what else the machine does counts little.
 */
final class OpeningHoursBenchmark {
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final int MOMENTS = 4096;
  private static final int ROUNDS = 11;

  private static final String[] RULES = {
    "24/7",
    "Mo-Fr 08:00-16:00",
    "Mo-Fr 08:00-16:00; PH off",
    "Mo-We,Fr 08:00-12:00,13:00-15:30; Th 14:00-18:00; PH off || \"efter aftale\"",
    "Mo-Fr 16:00-08:00; Sa,Su,PH 00:00-24:00",
    "Sep-Apr Mo-Fr 08:00-16:00; May-Aug Mo-Fr 08:00-14:00; Dec 24-26 off; PH off",
    "Fr[-1] 10:00-12:00; week 1-53/2 Tu 09:00-11:00; SH off; PH off",
  };

  private OpeningHoursBenchmark() {}

  public static void main(String[] args) {
    System.out.printf(
        "Opening hours, %s, Java %s, %d processors, moments within 14 days%n",
        LocalDate.now(COPENHAGEN), Runtime.version(), Runtime.getRuntime().availableProcessors());
    System.out.printf(
        "%8s %8s %8s %9s %9s %9s  %s%n",
        "at ns", "bytes", "next ns", "14 d µs", "read µs", "words µs", "rule");
    OpeningWords words = OpeningWords.with(Texts.fromClasspath());
    for (String rule : RULES) {
      OpeningHours hours = read(rule);
      Instant[] moments = moments();
      long[] at = median(moments, t -> hours.at(t).state().ordinal());
      long[] next = median(moments, t -> hours.nextOpen(t, 14).isPresent() ? 1 : 0);
      Instant[] few = Arrays.copyOf(moments, 256);
      long[] between = median(few, t -> hours.between(t, t.plusSeconds(14 * 86_400)).size());
      long[] reading = median(few, t -> read(rule).at(t).state().ordinal());
      long[] speaking =
          median(
              Arrays.copyOf(moments, 32),
              t -> words.week(hours, LocalDate.ofInstant(t, COPENHAGEN), Texts.DANISH).length());
      System.out.printf(
          "%8d %8d %8d %9.1f %9.1f %9.1f  %s%n",
          at[0],
          at[1],
          next[0],
          between[0] / 1000.0,
          reading[0] / 1000.0,
          speaking[0] / 1000.0,
          rule);
    }
    System.out.println(
        "at, next = nextOpen within 14 days, 14 d = between over 14 days: one question;"
            + " bytes: allocated by at; read: reading the rule, and the first question;"
            + " words: the usual week in words");
  }

  private static OpeningHours read(String rule) {
    return OpeningHours.of(rule, List.of(), DanishDays.standard(), COPENHAGEN);
  }

  private static Instant[] moments() {
    Random random = new Random(1);
    long start = Instant.parse("2026-11-23T00:00:00Z").getEpochSecond();
    return random
        .longs(MOMENTS, start, start + 14 * 86_400)
        .mapToObj(Instant::ofEpochSecond)
        .toArray(Instant[]::new);
  }

  /** Nanoseconds and bytes per question. */
  private static long[] median(Instant[] moments, ToLongFunction<Instant> question) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] nanos = new long[ROUNDS];
    long sum = 0;
    long bytes = 0;
    long warmUntil = System.nanoTime() + 300_000_000L;
    while (System.nanoTime() < warmUntil) {
      sum += ask(moments, question);
    }
    for (int round = 0; round < ROUNDS; round++) {
      long allocated = threads.getCurrentThreadAllocatedBytes();
      long begin = threads.getCurrentThreadCpuTime();
      sum += ask(moments, question);
      nanos[round] = (threads.getCurrentThreadCpuTime() - begin) / moments.length;
      bytes = (threads.getCurrentThreadAllocatedBytes() - allocated) / moments.length;
    }
    if (sum == 42) {
      System.out.println(); // so that no answer can be left out
    }
    Arrays.sort(nanos);
    return new long[] {nanos[ROUNDS / 2], bytes};
  }

  private static long ask(Instant[] moments, ToLongFunction<Instant> question) {
    long sum = 0;
    for (Instant moment : moments) {
      sum += question.applyAsLong(moment);
    }
    return sum;
  }
}
