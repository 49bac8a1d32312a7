package dk.naersund;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Goes as any clock does, from a moment of the test's own, and can be put forward. */
public final class PassingClock extends Clock {
  private final long started = System.nanoTime();
  private final AtomicReference<Instant> begun;

  public PassingClock(Instant start) {
    begun = new AtomicReference<>(start);
  }

  /** So much time has passed at once. */
  public void putForward(Duration time) {
    begun.updateAndGet(before -> before.plus(time));
  }

  @Override
  public Instant instant() {
    return begun.get().plusNanos(System.nanoTime() - started);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
