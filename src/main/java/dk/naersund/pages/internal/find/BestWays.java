package dk.naersund.pages.internal.find;

import dk.naersund.rides.Ride;
import dk.naersund.rides.RideAnswer;
import dk.naersund.rides.Verdict;
import dk.naersund.search.Mode;
import dk.naersund.search.TravelOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which a card shows ways: the one that decided, then what is sure and soon there. */
final class BestWays {
  private BestWays() {}

  static List<TravelOption> of(List<TravelOption> options) {
    boolean car = options.stream().anyMatch(option -> option.mode() == Mode.CAR);
    List<TravelOption> best = new ArrayList<>();
    options.stream()
        .skip(1)
        // Whoever can be driven by a relative is told by the car's own line.
        .filter(option -> !car || !isByRelative(option))
        .sorted(
            Comparator.comparing(BestWays::isLong)
                .thenComparing(BestWays::verdict)
                .thenComparing(option -> option.home() == null)
                // Who can drive knows the car is there; who cannot must not have to unfold the bus.
                .thenComparing(option -> option.mode() != Mode.TRANSIT)
                .thenComparing(TravelOption::arrive))
        .forEach(best::add);
    best.addFirst(options.getFirst());
    return best;
  }

  private static boolean isByRelative(TravelOption option) {
    RideAnswer ride = option.ride();
    return ride != null && ride.ride().booking().by() == Ride.Booking.By.RELATIVE;
  }

  /** A walk that nobody is expected to take. */
  private static boolean isLong(TravelOption option) {
    return option.notes().stream().anyMatch(note -> note.code().equals("long-walk"));
  }

  private static Verdict verdict(TravelOption option) {
    RideAnswer ride = option.ride();
    return ride == null ? Verdict.YES : ride.verdict();
  }
}
