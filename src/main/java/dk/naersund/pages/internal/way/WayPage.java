package dk.naersund.pages.internal.way;

import dk.naersund.pages.internal.asked.Problem;
import dk.naersund.pages.internal.asked.SearchForm;
import dk.naersund.pages.internal.asked.Trip;
import dk.naersund.pages.internal.asked.TripReader;
import dk.naersund.pages.internal.find.Choices;
import dk.naersund.pages.internal.find.FormViews;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.PageNotFound;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.platform.SearchThreads;
import dk.naersund.registry.Site;
import dk.naersund.search.Journeys;
import dk.naersund.search.Journeys.JourneyAnswer;
import dk.naersund.search.Journeys.JourneyQuery;
import dk.naersund.search.Mode;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Person;
import dk.naersund.search.RideJourneys;
import dk.naersund.search.TransitJourneys;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The way to one place; asks from where when nobody said. */
@Controller
final class WayPage {
  /** How long somebody stays, when nothing else is known. */
  private static final Duration VISIT = Duration.ofMinutes(30);

  private final Worlds worlds;
  private final Journeys journeys;
  private final TransitJourneys transit;
  private final RideJourneys rides;
  private final Frames frames;
  private final SearchThreads work;

  WayPage(
      Worlds worlds,
      Journeys journeys,
      TransitJourneys transit,
      RideJourneys rides,
      Frames frames,
      SearchThreads work) {
    this.worlds = worlds;
    this.journeys = journeys;
    this.transit = transit;
    this.rides = rides;
    this.frames = frames;
    this.work = work;
  }

  @GetMapping("/vej")
  Mono<Rendering> way(ServerWebExchange exchange) {
    return work.run(() -> answer(exchange));
  }

  private Rendering answer(ServerWebExchange exchange) {
    World world = worlds.current();
    PageWords words = frames.words(world, exchange);
    MultiValueMap<String, String> parameters = exchange.getRequest().getQueryParams();
    String id = Objects.requireNonNullElse(parameters.getFirst("site"), "");
    Site site = world.registry().findSite(id).orElseThrow(() -> new PageNotFound("site"));
    SearchForm form = SearchForm.read(parameters);
    Trip trip = new TripReader(world, words.now()).read(form);
    if (!trip.problems().isEmpty()) {
      boolean first = !form.saysWhere();
      return ask(
          words, exchange, site, form, first ? List.of() : trip.problems(), trip.malformed());
    }
    if (trip.places().size() > 1) {
      return Rendering.view("pages/choose/choose")
          .modelAttribute("frame", frames.frame(words, exchange, words.get("choose.place"), true))
          .modelAttribute("choice", new Choices(words, form, "/vej", id).places(trip.places()))
          .build();
    }
    SearchForm found = resolved(form, trip);
    WayViews ways = new WayViews(words.seenFrom(trip.at()), found, site);
    String address = exchange.getRequest().getURI().toASCIIString();
    if (trip.modes().getFirst() == Mode.TRANSIT) {
      return byTransit(
          words, exchange, trip, found, site, ways, transit.find(byTransit(trip, id, form)));
    }
    JourneyAnswer journey =
        journeys.find(
            new JourneyQuery(
                trip.from().orElseThrow(),
                id,
                trip.modes().getFirst(),
                trip.profile(),
                trip.at(),
                trip.by()));
    if (trip.order() == NearestQuery.Order.REALISTIC && isTooFar(world, trip, journey)) {
      TransitJourneys.Answer answer = transit.find(byTransit(trip, id, form));
      if (!answer.there().isEmpty()) {
        return byTransit(words, exchange, trip, found, site, ways, answer);
      }
    }
    if (trip.modes().getFirst() == Mode.RIDE) {
      RideView view =
          new RideViews(words.seenFrom(trip.at()), site, ways)
              .view(trip, rides.find(byRide(trip, id, form)), journey, address);
      return shown(words, exchange, "ride", view.heading(), view);
    }
    boolean safest = "safest".equals(parameters.getFirst("way"));
    WayView view = ways.view(trip, journey, safest, address);
    return shown(words, exchange, "way", view.heading(), view);
  }

  /** The form with the address that its words turned out to mean, for links. */
  private static SearchForm resolved(SearchForm form, Trip trip) {
    return trip.own() || trip.places().isEmpty()
        ? form
        : form.withAddress(trip.places().getFirst().id(), trip.places().getFirst().text());
  }

  private RideJourneys.Query byRide(Trip trip, String site, SearchForm form) {
    return new RideJourneys.Query(
        trip.from().orElseThrow(),
        site,
        trip.profile(),
        trip.at(),
        trip.by(),
        service(site, form),
        trip.rides(),
        Person.UNKNOWN);
  }

  /** What they come for; null when the site has no such thing. */
  private @Nullable String service(String site, SearchForm form) {
    return worlds.current().offers().atSite(site).stream()
        .map(offer -> offer.kind().id())
        .filter(form.service()::equals)
        .findFirst()
        .orElse(null);
  }

  private TransitJourneys.Query byTransit(Trip trip, String site, SearchForm form) {
    return new TransitJourneys.Query(
        trip.from().orElseThrow(),
        site,
        trip.profile(),
        trip.at(),
        trip.by(),
        VISIT,
        service(site, form));
  }

  private Rendering byTransit(
      PageWords words,
      ServerWebExchange exchange,
      Trip trip,
      SearchForm form,
      Site site,
      WayViews ways,
      TransitJourneys.Answer answer) {
    String address = exchange.getRequest().getURI().toASCIIString();
    TransitView view =
        new TransitViews(words.seenFrom(trip.at()), form, site, ways).view(trip, answer, address);
    return shown(words, exchange, "transit", view.heading(), view);
  }

  /** Whether nobody with this profile is expected to go all the way by themselves. */
  private static boolean isTooFar(World world, Trip trip, JourneyAnswer journey) {
    int most =
        world
            .streets()
            .findProfile(trip.profile())
            .map(profile -> profile.walking().mostMetres())
            .orElse(Integer.MAX_VALUE);
    return journey.fastest().map(way -> way.metres() > most).orElse(true);
  }

  private Rendering shown(
      PageWords words, ServerWebExchange exchange, String page, String heading, Object view) {
    return Rendering.view("pages/way/" + page)
        .modelAttribute("frame", frames.frame(words, exchange, heading, true))
        .modelAttribute("way", view)
        .build();
  }

  private Rendering ask(
      PageWords words,
      ServerWebExchange exchange,
      Site site,
      SearchForm form,
      List<Problem> problems,
      boolean malformed) {
    String heading = words.get("way.heading", words.in(site.name()));
    return Rendering.view("pages/way/from")
        .status(malformed ? HttpStatus.BAD_REQUEST : HttpStatus.OK)
        .modelAttribute("frame", frames.frame(words, exchange, heading, true))
        .modelAttribute("heading", heading)
        .modelAttribute("site", site.id())
        .modelAttribute("form", new FormViews(words).view(form, problems))
        .build();
  }
}
