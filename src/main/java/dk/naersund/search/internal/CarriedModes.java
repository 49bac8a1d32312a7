package dk.naersund.search.internal;

import dk.naersund.search.Mode;
import dk.naersund.search.NearestQuery;
import dk.naersund.streets.Profile;
import dk.naersund.text.Texts;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Public transport and rides for the queries that ask for them. */
@Component
final class CarriedModes {
  private final Clock clock;
  private final Texts texts;

  CarriedModes(Clock clock, Texts texts) {
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * What carries this person; null when they did not ask to be carried.
   *
   * @param withTimes whether there may be times to keep
   */
  @Nullable Carried forQuery(
      Prepared known,
      NearestQuery query,
      Profile person,
      @Nullable String kommunekode,
      Travel travel,
      Arrivals arrivals,
      boolean withTimes) {
    for (Mode mode : query.modes()) {
      if (mode.isCarried()) {
        return new Carried(
            new TransitTrips(known.world(), query, person, travel, arrivals, texts),
            new RideTrips(
                known.world(),
                query,
                person,
                kommunekode,
                travel,
                texts,
                clock.instant(),
                withTimes));
      }
    }
    return null;
  }
}
