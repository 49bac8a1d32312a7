package dk.naersund.booking.internal;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Lets only some pieces of work at the database at once and the others wait their turn, so that a
 * rush does not take all connections, and whoever holds a time is not behind thousands who want
 * one.
 */
@Component
final class Lanes {
  private final Lane holding = new Lane(4, 20_000);
  private final Lane booking = new Lane(3, 20_000);

  /** For those who want a time. */
  <T> Mono<T> holding(Supplier<Mono<T>> work) {
    return holding.run(work);
  }

  /** For those who have one. */
  <T> Mono<T> booking(Supplier<Mono<T>> work) {
    return booking.run(work);
  }

  /** More wait than can be served within reason. */
  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Full() {
      super("more people book at once than can be served", null, false, false);
    }
  }

  /** First come, first served. */
  static final class Lane {
    private final int width;
    private final int longest;
    private final Queue<Waiter> waiting = new ArrayDeque<>();
    private int busy;

    Lane(int width, int longest) {
      this.width = width;
      this.longest = longest;
    }

    /** Somebody whose turn comes once, or never when they leave before. */
    private static final class Waiter {
      private final MonoSink<Boolean> sink;
      private boolean over;

      Waiter(MonoSink<Boolean> sink) {
        this.sink = sink;
      }
    }

    <T> Mono<T> run(Supplier<Mono<T>> work) {
      return Mono.usingWhen(
          Mono.<Boolean>create(this::enter),
          turn -> work.get(),
          turn -> Mono.fromRunnable(this::leave),
          (turn, error) -> Mono.fromRunnable(this::leave),
          turn -> Mono.fromRunnable(this::leave));
    }

    private void enter(MonoSink<Boolean> sink) {
      Waiter waiter = new Waiter(sink);
      boolean full = false;
      boolean now;
      synchronized (this) {
        now = busy < width;
        if (now) {
          busy++;
          waiter.over = true;
        } else {
          full = waiting.size() >= longest;
          if (!full) {
            waiting.add(waiter);
          }
        }
      }
      if (full) {
        sink.error(new Full());
        return;
      }
      sink.onCancel(() -> forget(waiter));
      if (now) {
        sink.success(true);
      }
    }

    /** Somebody left; when it was their turn already, it is the next one's. */
    private void forget(Waiter waiter) {
      boolean had;
      synchronized (this) {
        had = waiter.over;
        waiter.over = true;
        waiting.remove(waiter);
      }
      if (had) {
        leave();
      }
    }

    private void leave() {
      Waiter next;
      synchronized (this) {
        do {
          next = waiting.poll();
        } while (next != null && next.over);
        if (next == null) {
          busy--;
          return;
        }
        next.over = true;
      }
      next.sink.success(true);
    }
  }
}
