package dk.naersund.search.internal;

import dk.naersund.geo.Position;
import dk.naersund.search.TransitJourneys.Told;
import dk.naersund.search.TransitJourneys.ToldLeg;
import dk.naersund.streets.Direction;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.streets.Way;
import dk.naersund.text.LocalText;
import dk.naersund.transit.Leg;
import dk.naersund.transit.Stop;
import dk.naersund.transit.TransitJourney;
import dk.naersund.transit.TransitWords;
import dk.naersund.transit.Walker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells journeys between two places: rides in words, walks on the streets step by step. */
final class TransitTeller {
  /** A change on the spot is not a walk that somebody needs to be told. */
  private static final double SAME_PLACE = 5;

  private final StreetNetwork streets;
  private final Walker walker;
  private final TransitWords words;
  private final Position from;
  private final Position to;
  private final boolean home;

  /**
   * @param home whether the journeys lead home
   */
  TransitTeller(
      StreetNetwork streets,
      Walker walker,
      TransitWords words,
      Position from,
      Position to,
      boolean home) {
    this.streets = streets;
    this.walker = walker;
    this.words = words;
    this.from = from;
    this.to = to;
    this.home = home;
  }

  Told tell(String choice, TransitJourney journey) {
    List<ToldLeg> legs = new ArrayList<>();
    @Nullable Leg before = null;
    for (Leg leg : journey.legs()) {
      List<LocalText> notes = new ArrayList<>();
      if (before != null) {
        words.wait(before, leg).ifPresent(notes::add);
      }
      before = leg;
      switch (leg) {
        case Leg.Ride ride -> {
          notes.addAll(words.notes(ride, walker.need()));
          legs.add(new ToldLeg(ride, words.leg(ride, home), notes, Optional.empty()));
        }
        case Leg.Walk walk -> {
          if (walk.from() == null || walk.to() == null || walk.metres() > SAME_PLACE) {
            legs.add(new ToldLeg(walk, words.leg(walk, home), notes, way(walk)));
          }
        }
      }
    }
    return new Told(choice, journey, words.summary(journey), legs);
  }

  private Optional<Way> way(Leg.Walk walk) {
    Position begin = position(walk.from(), from);
    Position end = position(walk.to(), to);
    return streets
        .snap(begin, walker.profile())
        .flatMap(start -> streets.fastest(start, end, Direction.TO_PLACE));
  }

  private static Position position(@Nullable Stop stop, Position place) {
    return stop == null ? place : stop.position();
  }
}
