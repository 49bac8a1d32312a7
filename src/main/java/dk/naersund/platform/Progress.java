package dk.naersund.platform;

import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Progress lines for long work: what, how much, how long. One line when a step begins, one when it
 * ends, and one every five seconds in between where the work counts itself.
 */
public final class Progress implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("progress");
  private static final long LINE_EVERY_NANOS = 5_000_000_000L;

  private final String what;
  private final long started = System.nanoTime();
  private long lastLine = started;
  private long count;
  private String result = "";

  private Progress(String what) {
    this.what = what;
    LOG.info("{} …", what);
  }

  /** Begins a step. */
  public static Progress of(String what) {
    return new Progress(what);
  }

  /** Does a step that counts nothing on its way; {@code result} is put into words at its end. */
  public static <T> T of(
      String what, Supplier<T> work, java.util.function.Function<T, String> result) {
    try (Progress progress = of(what)) {
      T made = work.get();
      progress.done(result.apply(made));
      return made;
    }
  }

  /** Says something that the person who starts the program must read. */
  public static void say(String sentence) {
    LOG.info("{}", sentence);
  }

  /** Counts one more thing done; prints a line when the last one is five seconds old. */
  public void tick() {
    count++;
    if ((count & 0xff) == 0) {
      long now = System.nanoTime();
      if (now - lastLine > LINE_EVERY_NANOS) {
        lastLine = now;
        LOG.info("{}: {} so far, {}", what, grouped(count), elapsed(now));
      }
    }
  }

  /** Says how much was done, for the last line: "4,362 addresses". */
  public void done(String howMuch) {
    result = howMuch;
  }

  /** Prints the last line. */
  @Override
  public void close() {
    String amount = result.isEmpty() ? (count > 0 ? grouped(count) : "done") : result;
    LOG.info("{}: {} in {}", what, amount, elapsed(System.nanoTime()));
  }

  private String elapsed(long now) {
    double seconds = (now - started) / 1e9;
    return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.0f s", seconds);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
