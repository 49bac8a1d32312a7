package dk.naersund.search.internal;

import dk.naersund.hours.OpeningStatus;
import dk.naersund.search.Mode;
import dk.naersund.search.Moment;
import dk.naersund.streets.Reached;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An offer that this person can use.
 *
 * @param mode how they reach it
 * @param arrival when they are at the entrance
 * @param moment when they can be served
 * @param open what holds on arrival
 * @param nextOpen when it opens next, when it is closed on arrival
 */
record Candidate(
    Offer offer,
    Door door,
    Reached reached,
    Mode mode,
    Instant arrival,
    Moment moment,
    OpeningStatus open,
    @Nullable Instant nextOpen) {
  /**
   * Known moments first and the earliest of them; among equal ones the shorter travel, then less
   * doubt, then the id.
   */
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing((Candidate c) -> !c.moment().isKnown())
          .thenComparing(c -> c.moment().at())
          .thenComparing(c -> c.reached().millis())
          .thenComparing(c -> c.reached().unknownMetres())
          .thenComparing(c -> c.offer().site().id())
          .thenComparing(c -> c.offer().service().id());
}
