package dk.naersund.transit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a way by public transport. */
public sealed interface Leg {
  /** When it begins. */
  Instant departs();

  /** When it ends. */
  Instant arrives();

  /**
   * A ride with one vehicle.
   *
   * @param route the line
   * @param trip id of the trip, prefix included
   * @param headsign where the sign says it goes; null when the feed does not say
   * @param from where one gets on
   * @param to where one gets off
   * @param between the stops passed in between, in order
   * @param access whether the vehicle is accessible
   * @param onRequest whether the vehicle must be asked for: by telephone, or by a sign to the
   *     driver
   * @param about whether the feed only says how often it runs, so that the times are approximate
   */
  record Ride(
      Route route,
      String trip,
      @Nullable String headsign,
      Stop from,
      Stop to,
      Instant departs,
      Instant arrives,
      List<Stop> between,
      Access access,
      boolean onRequest,
      boolean about)
      implements Leg {
    public Ride {
      between = List.copyOf(between);
    }

    /** Whether stop, vehicle or stop of arrival is not known to be accessible. */
    public boolean inDoubt() {
      return access == Access.UNKNOWN
          || from.access() == Access.UNKNOWN
          || to.access() == Access.UNKNOWN;
    }
  }

  /**
   * A walk: to the first stop, between two, or from the last.
   *
   * @param from the stop it begins at; null for the place
   * @param to the stop it leads to; null for the place
   * @param departs when it begins
   * @param arrives when it ends; what is left until the next departure is waiting
   * @param metres its length
   * @param unknownMetres how many of them are in doubt for the profile
   */
  record Walk(
      @Nullable Stop from,
      @Nullable Stop to,
      Instant departs,
      Instant arrives,
      double metres,
      double unknownMetres)
      implements Leg {}
}
