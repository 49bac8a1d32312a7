package dk.naersund.transit.internal.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** On which days each service runs: a set of bits for each service, one bit a day. Immutable. */
public final class ServiceDays {
  private final long firstDay;
  private final List<BitSet> days;
  private final BitSet any = new BitSet();

  private ServiceDays(long firstDay, List<BitSet> days) {
    this.firstDay = firstDay;
    this.days = days;
    days.forEach(any::or);
  }

  /** How many services there are. */
  public int size() {
    return days.size();
  }

  /** Numbers of the services that run on a day. */
  public BitSet on(LocalDate day) {
    BitSet running = new BitSet(days.size());
    long bit = day.toEpochDay() - firstDay;
    if (bit >= 0 && bit < any.length()) {
      for (int service = 0; service < days.size(); service++) {
        running.set(service, days.get(service).get((int) bit));
      }
    }
    return running;
  }

  /** Whether any service runs on a day. */
  public boolean any(LocalDate day) {
    long bit = day.toEpochDay() - firstDay;
    return bit >= 0 && bit < any.length() && any.get((int) bit);
  }

  /** The first day on which any runs. */
  public Optional<LocalDate> first() {
    return any.isEmpty()
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(firstDay + any.nextSetBit(0)));
  }

  /** The last day on which any runs. */
  public Optional<LocalDate> last() {
    return any.isEmpty()
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(firstDay + any.length() - 1));
  }

  /**
   * Collects services.
   *
   * <p>Days are kept as bits from the first of January 1990 on; a calendar that goes further back
   * is cut there, and one that goes beyond 2100 too.
   */
  public static final class Builder {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private final List<BitSet> days = new ArrayList<>();

    /** Adds a service that runs on no day yet, and gives its number. */
    public int add() {
      days.add(new BitSet());
      return days.size() - 1;
    }

    /** Sets whether a service runs on a day. */
    public void set(int service, LocalDate day, boolean runs) {
      if (!day.isBefore(EARLIEST) && day.isBefore(LATEST)) {
        days.get(service).set((int) (day.toEpochDay() - EARLIEST.toEpochDay()), runs);
      }
    }

    /** Whether a service runs on no day at all. */
    public boolean isEmpty(int service) {
      return days.get(service).isEmpty();
    }

    /** The services. */
    public ServiceDays build() {
      return new ServiceDays(EARLIEST.toEpochDay(), List.copyOf(days));
    }
  }
}
