package dk.naersund.pages.internal.way;

import dk.naersund.address.Address;
import dk.naersund.geo.Position;
import dk.naersund.pages.internal.asked.SearchForm;
import dk.naersund.pages.internal.asked.Trip;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.frame.PhoneView;
import dk.naersund.pages.internal.frame.TripWords;
import dk.naersund.pages.internal.way.WayView.Drawn;
import dk.naersund.pages.internal.way.WayView.Other;
import dk.naersund.pages.internal.way.WayView.StepLine;
import dk.naersund.pages.internal.way.WayView.Walk;
import dk.naersund.registry.Site;
import dk.naersund.search.Journeys.JourneyAnswer;
import dk.naersund.search.Mode;
import dk.naersund.streets.Doubt;
import dk.naersund.streets.SafestPrice;
import dk.naersund.streets.Way;
import dk.naersund.text.LocalText;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a journey into words. */
final class WayViews {
  private final PageWords words;
  private final SearchForm form;
  private final Site site;

  WayViews(PageWords words, SearchForm form, Site site) {
    this.words = words;
    this.form = form;
    this.site = site;
  }

  /**
   * @param safest whether the safest known way was asked for instead of the fastest
   * @param address this page's own address, for the code at its foot
   */
  WayView view(Trip trip, JourneyAnswer journey, boolean safest, String address) {
    Mode mode = trip.modes().getFirst();
    Optional<Way> there = safest ? journey.safest().or(journey::fastest) : journey.fastest();
    Offers.Door door = journey.door();
    return new WayView(
        words.get("way.heading", words.in(site.name())),
        words.get("way.from", start(trip)),
        new TripWords(words).how(trip.profile(), mode, trip.at(), trip.by()),
        phone(),
        door == null ? null : door.location().addressText(),
        door == null ? List.of() : entrance(door),
        notes(journey),
        there.map(way -> walk(way, mode)).orElse(null),
        journey.fromParking().map(way -> walk(way, Mode.WALK)).orElse(null),
        arrival(journey, safest ? there : Optional.empty()),
        other(journey, safest),
        journey.home().map(way -> walk(way, mode)).orElse(null),
        there.flatMap(way -> drawn(way, journey)).orElse(null),
        others(mode),
        Href.of("/steder/" + site.id(), words.locale()).toString(),
        QrCode.of(address).orElse(null));
  }

  private @Nullable String arrival(JourneyAnswer journey, Optional<Way> slower) {
    if (journey.depart() == null || journey.arrive() == null) {
      return null;
    }
    long later =
        slower.isPresent() && journey.fastest().isPresent()
            ? slower.get().millis() - journey.fastest().get().millis()
            : 0;
    return words.get(
        "way.arrival",
        words.moment(journey.depart()),
        words.moment(journey.arrive().plusMillis(later)));
  }

  String start(Trip trip) {
    return trip.own() || trip.places().isEmpty()
        ? words.get("way.from.position")
        : trip.places().stream().map(Address::text).findFirst().orElse("");
  }

  /** The other ways of travelling there. */
  List<TransitView.Link> others(Mode shown) {
    return Arrays.stream(Mode.values())
        .filter(mode -> mode != shown && mode != Mode.BIKE && isThere(mode))
        .map(
            mode ->
                new TransitView.Link(
                    words.get("form.mode." + mode.id()),
                    form.withMode(mode.id())
                        .parameters(Href.of("/vej", words.locale()).with("site", site.id()), false)
                        .toString()))
        .toList();
  }

  private boolean isThere(Mode mode) {
    if (mode == Mode.RIDE) {
      return !words.world().rides().all().isEmpty();
    }
    return mode == Mode.TRANSIT
        ? words.world().transport() != null
        : mode == Mode.WALK || words.world().streets().findProfile(mode.id()).isPresent();
  }

  @Nullable PhoneView phone() {
    return site.phone() != null
        ? words.phone(site.phone())
        : words.world().offers().atSite(site.id()).stream()
            .map(Offer::phone)
            .filter(Objects::nonNull)
            .map(words::phone)
            .findFirst()
            .orElse(null);
  }

  List<String> entrance(Offers.Door door) {
    List<String> lines = new ArrayList<>();
    lines.add(words.get("card.entrance", words.in(door.entrance().name())));
    if (door.entrance().hint() != null) {
      lines.add(words.in(door.entrance().hint()));
    }
    LocalText landmark = site.buildingOn(words.dayOf(words.seenFrom())).landmark();
    if (landmark != null) {
      lines.add(words.get("way.landmark", words.in(landmark)));
    }
    return lines;
  }

  private List<String> notes(JourneyAnswer journey) {
    List<String> notes = new ArrayList<>();
    if (journey.why() != null) {
      notes.add(words.in(journey.why().text()));
    }
    if (journey.fastest().isPresent() && journey.home().isEmpty()) {
      notes.add(words.get("way.home.unknown"));
    }
    return notes;
  }

  private @Nullable Other other(JourneyAnswer journey, boolean safest) {
    if (journey.fastest().isEmpty() || journey.safest().isEmpty()) {
      return null;
    }
    Way fast = journey.fastest().get();
    Way safe = journey.safest().get();
    String more = words.duration(Math.max(0, safe.millis() - fast.millis()) / 1000);
    Href href = form.parameters(Href.of("/vej", words.locale()).with("site", site.id()), false);
    return safest
        ? new Other(
            words.get("way.safest.shown", more), words.get("way.fastest.show"), href.toString())
        : new Other(
            words.in(SafestPrice.inWords(words.texts(), fast, safe)),
            words.get("way.safest.show"),
            href.with("way", "safest").toString());
  }

  Walk walk(Way way, Mode mode) {
    Doubt doubt = way.doubt();
    return new Walk(
        words.get("way.summary", words.duration(way.millis() / 1000), words.metres(way.metres())),
        new TripWords(words).doubt(doubt, mode),
        doubt.unknownMetres() > 0,
        way.avoided().stream().map(spot -> words.within(spot.text())).distinct().toList(),
        way.steps().stream().map(this::step).toList());
  }

  /** The car's way of somebody who is driven. */
  RideView.Road road(JourneyAnswer journey) {
    return new RideView.Road(
        journey.fastest().map(way -> walk(way, Mode.CAR)).orElse(null),
        journey.fastest().flatMap(way -> drawn(way, journey)).orElse(null));
  }

  private Optional<Drawn> drawn(Way way, JourneyAnswer journey) {
    if (way.line().size() < 2) {
      return Optional.empty();
    }
    Doubt.Spot worst = way.doubt().worst();
    return Optional.of(
        new Drawn(
            way.line().getFirst().toString(),
            way.line().getLast().toString(),
            journey.fromParking().isPresent() || journey.door() == null
                ? words.get("map.parking")
                : words.get("card.entrance", words.in(journey.door().entrance().name())),
            way.line().stream().map(Position::toString).collect(Collectors.joining(" ")),
            way.unknown().stream()
                .map(span -> span.from() + "-" + span.to())
                .collect(Collectors.joining(" ")),
            "",
            worst == null ? null : words.within(worst.text()),
            worst == null ? null : worst.at().toString()));
  }

  private StepLine step(Way.Step step) {
    return new StepLine(
        words.in(step.text()),
        words.inOrNull(step.note()),
        step.unknownMetres() > 0,
        step.metres() < 1 ? null : words.metres(step.metres()));
  }
}
