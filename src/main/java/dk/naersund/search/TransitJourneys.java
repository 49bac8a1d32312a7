package dk.naersund.search;

import dk.naersund.geo.Position;
import dk.naersund.streets.Way;
import dk.naersund.text.LocalText;
import dk.naersund.transit.Leg;
import dk.naersund.transit.TransitJourney;
import dk.naersund.world.Offers.Door;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way to one site by public transport and home again, in words, for who has chosen. */
public interface TransitJourneys {
  /**
   * Finds the journeys there that are worth choosing between, the ones before and after, and home.
   *
   * @throws UnknownInQuery when the region has no such site or profile, or the site no such service
   */
  Answer find(Query query);

  /**
   * A question for the way.
   *
   * @param from where the person is
   * @param site id of the site
   * @param profile id of the mobility profile
   * @param at when they leave at the earliest
   * @param by when they want to be there at the latest; null for as soon as possible
   * @param visit how long they stay from the moment of service on
   * @param service id of the kind of service that they come for; null for whichever opens first
   * @param atTime whether {@code by} is a time that they have: then the visit begins with it
   */
  record Query(
      Position from,
      String site,
      String profile,
      Instant at,
      @Nullable Instant by,
      Duration visit,
      @Nullable String service,
      boolean atTime) {
    /** Without a time to keep. */
    public Query(
        Position from,
        String site,
        String profile,
        Instant at,
        @Nullable Instant by,
        Duration visit,
        @Nullable String service) {
      this(from, site, profile, at, by, visit, service, false);
    }

    /** Keeps the position out of logs. */
    @Override
    public String toString() {
      return "Query[" + site + "]";
    }
  }

  /**
   * The answer.
   *
   * @param door the entrance it leads to; null when none is reached
   * @param there the journeys there, the best first; empty when there is none, then {@code why}
   *     says so
   * @param home the journeys home after the visit, which begins with the moment of service; may be
   *     empty though there is a way there
   * @param lastHome the last way home that day; empty when there is none
   * @param warnings what one must know before one goes: about the way home, and that no fare is
   *     known ({@code fare-unknown})
   * @param why why there is no way; null when there is one
   */
  record Answer(
      @Nullable Door door,
      List<Told> there,
      List<Told> home,
      Optional<Told> lastHome,
      List<Reason> warnings,
      @Nullable Reason why) {}

  /**
   * A journey in words.
   *
   * @param choice {@code fastest}, {@code fewer-changes}, {@code less-walking}, {@code earlier},
   *     {@code later}, or {@code on-foot} where no ride is sooner
   * @param journey the journey
   * @param summary the whole in one line
   * @param legs its legs in words
   */
  record Told(String choice, TransitJourney journey, LocalText summary, List<ToldLeg> legs) {}

  /**
   * A leg in words.
   *
   * @param leg the leg
   * @param text what to do
   * @param notes what to know about it, waiting included
   * @param way the walk on the streets, step by step with its doubt; empty for a ride, and where no
   *     way on the streets is known
   */
  record ToldLeg(Leg leg, LocalText text, List<LocalText> notes, Optional<Way> way) {}
}
