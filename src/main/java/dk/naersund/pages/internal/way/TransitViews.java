package dk.naersund.pages.internal.way;

import dk.naersund.pages.internal.asked.SearchForm;
import dk.naersund.pages.internal.asked.Trip;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.TripWords;
import dk.naersund.pages.internal.way.TransitView.LegLine;
import dk.naersund.registry.Site;
import dk.naersund.search.Mode;
import dk.naersund.search.Reason;
import dk.naersund.search.TransitJourneys;
import dk.naersund.search.TransitJourneys.Told;
import dk.naersund.search.TransitJourneys.ToldLeg;
import dk.naersund.text.LocalText;
import dk.naersund.transit.Leg;
import dk.naersund.world.Offers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts journeys by public transport on a page. */
final class TransitViews {
  private static final Duration EARLIER = Duration.ofHours(1);
  private static final Duration LATER = Duration.ofHours(1);

  private final PageWords words;
  private final SearchForm form;
  private final Site site;
  private final WayViews ways;

  TransitViews(PageWords words, SearchForm form, Site site, WayViews ways) {
    this.words = words;
    this.form = form;
    this.site = site;
    this.ways = ways;
  }

  /**
   * @param address this page's own address, for the code at its foot
   */
  TransitView view(Trip trip, TransitJourneys.Answer answer, String address) {
    Offers.Door door = answer.door();
    Reason why = answer.why();
    return new TransitView(
        words.get("way.heading", words.in(site.name())),
        words.get("way.from", ways.start(trip)),
        new TripWords(words).how(trip.profile(), Mode.TRANSIT, trip.at(), trip.by()),
        told(answer, true).stream().findFirst().orElse(null),
        ways.phone(),
        door == null ? null : door.location().addressText(),
        door == null ? List.of() : ways.entrance(door),
        told(answer, false),
        why == null ? null : words.in(why.text()),
        answer.there().stream().map(this::trip).toList(),
        answer.home().stream().map(this::trip).toList(),
        door == null || answer.there().isEmpty()
            ? null
            : JourneyDrawing.of(
                    answer.there().getFirst(),
                    trip.from().orElseThrow(),
                    door.entrance().position(),
                    words.get("card.entrance", words.in(door.entrance().name())))
                .orElse(null),
        answer.there().isEmpty() ? List.of() : marks(answer.there().getFirst()),
        times(trip, answer.there()),
        ways.others(Mode.TRANSIT),
        Href.of("/steder/" + site.id(), words.locale()).toString(),
        QrCode.of(address).orElse(null));
  }

  /** What one must know: of the fare, or all else. */
  private List<String> told(TransitJourneys.Answer answer, boolean fare) {
    List<String> told = new ArrayList<>();
    for (Reason warning : answer.warnings()) {
      if (warning.code().equals("fare-unknown") == fare) {
        told.add(words.in(warning.text()));
      }
    }
    return told;
  }

  private List<TransitView.Mark> marks(Told told) {
    List<TransitView.Mark> marks = new ArrayList<>();
    for (ToldLeg leg : told.legs()) {
      if (leg.leg() instanceof Leg.Ride ride) {
        marks.add(
            new TransitView.Mark(
                String.valueOf(marks.size() + 1),
                ride.from().position().toString(),
                words.in(leg.text())));
      }
    }
    return marks;
  }

  /**
   * Addresses of the same earlier and later. Nobody can leave earlier than now; later than what is
   * shown there may be more. Who must be there by a time moves that time.
   */
  private List<TransitView.Link> times(Trip trip, List<Told> there) {
    List<TransitView.Link> links = new ArrayList<>();
    if (there.isEmpty()) {
      return links;
    }
    Instant by = trip.by();
    Instant earlier = by == null ? trip.at().minus(EARLIER) : by.minus(EARLIER);
    if (earlier.isAfter(by == null ? words.now() : trip.at())) {
      links.add(
          new TransitView.Link(
              words.get("way.earlier"), by == null ? leaving(earlier) : thereBy(earlier)));
    }
    Instant last =
        there.stream()
            .map(told -> told.journey().departs())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    links.add(
        new TransitView.Link(
            words.get("way.later"),
            by == null ? leaving(last.plus(Duration.ofMinutes(1))) : thereBy(by.plus(LATER))));
    return links;
  }

  private String leaving(Instant at) {
    String moment =
        at.atZone(words.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    return href(form.withAt(moment));
  }

  private String thereBy(Instant by) {
    return href(form.withBy(by.truncatedTo(ChronoUnit.MINUTES).toString()));
  }

  private String href(SearchForm asked) {
    return asked
        .withMode(Mode.TRANSIT.id())
        .parameters(
            Href.of("/vej", words.locale()).with("site", site.id()).with("service", form.service()),
            false)
        .toString();
  }

  private TransitView.Trip trip(Told told) {
    return new TransitView.Trip(
        words.get("way.choice." + told.choice()),
        words.in(told.summary()),
        told.legs().stream().map(this::leg).toList());
  }

  private LegLine leg(ToldLeg told) {
    return switch (told.leg()) {
      case Leg.Ride ride ->
          new LegLine(
              words.moment(ride.departs()),
              LineSigns.of(ride.route()),
              words.in(told.text()),
              notes(told.notes()),
              null,
              null);
      case Leg.Walk walk ->
          new LegLine(
              words.moment(walk.departs()),
              null,
              words.in(told.text()),
              notes(told.notes()),
              told.way().isPresent() ? null : unknown(walk),
              told.way().map(way -> ways.walk(way, Mode.WALK)).orElse(null));
    };
  }

  /** A walk of which no way on the streets is known is all doubt. */
  private @Nullable String unknown(Leg.Walk walk) {
    double metres = Math.max(walk.unknownMetres(), walk.metres());
    return metres < 1 ? null : words.get("way.doubt.all", words.doubtfulMetres(metres));
  }

  private List<String> notes(List<LocalText> notes) {
    List<String> told = new ArrayList<>();
    notes.forEach(note -> told.add(words.in(note)));
    return told;
  }
}
