package dk.naersund.search;

import dk.naersund.transit.Leg;
import java.util.List;
import java.util.Optional;

/**
 * A way by public transport, leg by leg.
 *
 * @param legs walks and rides in the order of travel; a single walk where going all the way oneself
 *     is as fast
 * @param changes how often one changes vehicle
 * @param walkMetres metres on foot or wheels, all walks together
 * @param unknownMetres how many of them are in doubt for the profile
 * @param accessUnknown whether a stop or vehicle is not known to be accessible, for somebody who
 *     needs it to be
 */
public record TransitWay(
    List<Leg> legs, int changes, double walkMetres, double unknownMetres, boolean accessUnknown) {
  public TransitWay {
    legs = List.copyOf(legs);
  }

  /** The first vehicle; empty when one goes all the way oneself. */
  public Optional<Leg.Ride> firstRide() {
    return legs.stream().filter(Leg.Ride.class::isInstance).map(Leg.Ride.class::cast).findFirst();
  }
}
