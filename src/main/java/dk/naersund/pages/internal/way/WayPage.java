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
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.util.List;
import java.util.Objects;
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
  private final Worlds worlds;
  private final Journeys journeys;
  private final Frames frames;
  private final SearchThreads work;

  WayPage(Worlds worlds, Journeys journeys, Frames frames, SearchThreads work) {
    this.worlds = worlds;
    this.journeys = journeys;
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
    JourneyAnswer journey =
        journeys.find(
            new JourneyQuery(
                trip.from().orElseThrow(),
                id,
                trip.modes().getFirst(),
                trip.profile(),
                trip.at(),
                trip.by()));
    boolean safest = "safest".equals(parameters.getFirst("way"));
    WayView view =
        new WayViews(words.seenFrom(trip.at()), form, site)
            .view(trip, journey, safest, exchange.getRequest().getURI().toASCIIString());
    return Rendering.view("pages/way/way")
        .modelAttribute("frame", frames.frame(words, exchange, view.heading(), true))
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
