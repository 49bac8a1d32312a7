package dk.naersund.transit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way by public transport from place to place: the walk to the first stop, rides with the walks
 * between them, the walk from the last stop.
 *
 * @param legs in the order of travel; the first and the last are walks, if of no metres
 */
public record TransitJourney(List<Leg> legs) {
  public TransitJourney {
    legs = List.copyOf(legs);
    if (legs.isEmpty()) {
      throw new IllegalArgumentException("a journey has legs");
    }
  }

  /** When one leaves the place at the latest. */
  public Instant departs() {
    return legs.getFirst().departs();
  }

  /** When one is at the other place. */
  public Instant arrives() {
    return legs.getLast().arrives();
  }

  /** The rides, in order. */
  public List<Leg.Ride> rides() {
    return legs.stream().flatMap(leg -> leg instanceof Leg.Ride r ? Stream.of(r) : null).toList();
  }

  /** The walks, in order. */
  public List<Leg.Walk> walks() {
    return legs.stream().flatMap(leg -> leg instanceof Leg.Walk w ? Stream.of(w) : null).toList();
  }

  /** How often one changes. */
  public int changes() {
    return Math.max(0, rides().size() - 1);
  }

  /** Metres on foot, or on one's own wheels. */
  public double walkMetres() {
    return walks().stream().mapToDouble(Leg.Walk::metres).sum();
  }

  /** How many of these metres are in doubt. */
  public double unknownMetres() {
    return walks().stream().mapToDouble(Leg.Walk::unknownMetres).sum();
  }

  /** Whether a stop or a vehicle is not known to be accessible. */
  public boolean inDoubt() {
    return rides().stream().anyMatch(Leg.Ride::inDoubt);
  }
}
