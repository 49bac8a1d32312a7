package dk.naersund.platform.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the program's own PostgreSQL again when it dies without having been asked to: killed by
 * hand, or by a system that is out of memory. What dies again and again is left alone, since a
 * machine that is ill is not healed by more starts.
 */
final class Revival implements AutoCloseable {
  /** So many deaths within {@link #WINDOW} are too many. */
  static final int MOST = 5;

  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Logger LOG = LoggerFactory.getLogger(Revival.class);

  /** What is watched. */
  interface Server {
    /** Its process; empty when there is none. */
    Optional<ProcessHandle> process() throws IOException;

    /** Starts it where it was. */
    void startAgain() throws IOException;
  }

  /** How it stands. */
  enum State {
    RUNNING,
    STARTING_AGAIN,
    GIVEN_UP
  }

  private final Server server;
  private final String name;
  private final Deque<Long> deaths = new ArrayDeque<>();
  private volatile State state = State.RUNNING;
  private volatile int starts;
  private volatile boolean closed;
  private volatile @Nullable Thread trying;

  /**
   * @param name of the server, for the log
   */
  Revival(Server server, String name) {
    this.server = server;
    this.name = name;
  }

  State state() {
    return state;
  }

  /** How often it was started again. */
  int starts() {
    return starts;
  }

  /** Begins to watch the process that runs now. */
  void watch() throws IOException {
    server
        .process()
        .ifPresent(
            process ->
                process
                    .onExit()
                    .thenRun(
                        () -> {
                          Thread thread = new Thread(this::died, "postgres-again");
                          thread.setDaemon(true);
                          thread.start();
                        }));
  }

  private void died() {
    if (closed) {
      return;
    }
    trying = Thread.currentThread();
    state = State.STARTING_AGAIN;
    LOG.warn("{} has died. Searches go on; nothing can be written until it runs again.", name);
    Duration pause = FIRST_PAUSE;
    while (!closed && isWorthATry()) {
      try {
        server.startAgain();
        starts++;
        watch();
        state = State.RUNNING;
        LOG.warn("{} runs again (start number {} after a death).", name, starts);
        return;
      } catch (IOException | RuntimeException e) {
        LOG.warn("{} does not start yet: {}", name, e.getMessage());
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        return;
      }
      pause = pause.multipliedBy(2);
    }
    if (!closed) {
      state = State.GIVEN_UP;
      LOG.error(
          "{} has died or failed to start {} times within {} minutes and is left alone. See its"
              + " log, then start Nærsund again.",
          name,
          MOST,
          WINDOW.toMinutes());
    }
  }

  /** Notes a death or a try that failed; false when there were too many of late. */
  private boolean isWorthATry() {
    long now = System.nanoTime();
    deaths.addLast(now);
    while (now - deaths.getFirst() > WINDOW.toNanos()) {
      deaths.removeFirst();
    }
    return deaths.size() <= MOST;
  }

  /** What ends from now on has been asked to. */
  @Override
  public void close() {
    closed = true;
    Thread thread = trying;
    if (thread != null) {
      thread.interrupt();
    }
  }
}
