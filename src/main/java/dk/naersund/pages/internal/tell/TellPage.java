package dk.naersund.pages.internal.tell;

import dk.naersund.editing.Reports;
import dk.naersund.editing.Reports.Filed;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageNotFound;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.registry.Site;
import dk.naersund.world.Worlds;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** "Is something wrong? Tell us": anybody may, without a name; those who keep the place read it. */
@Controller
final class TellPage {
  private static final String PATH = "/steder/{id}/fejl";

  private final Worlds worlds;
  private final Frames frames;
  private final Reports reports;

  TellPage(Worlds worlds, Frames frames, Reports reports) {
    this.worlds = worlds;
    this.frames = frames;
    this.reports = reports;
  }

  /** A line of the error summary. */
  record ErrorView(String field, String text) {}

  @GetMapping(PATH)
  Rendering ask(@PathVariable String id, ServerWebExchange exchange) {
    return page(exchange, id, "", "", false, HttpStatus.OK);
  }

  @PostMapping(PATH)
  Mono<Rendering> file(@PathVariable String id, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form -> {
              String first = form.getFirst("text");
              String text = first == null ? "" : first;
              return reports
                  .file(id, text, Reports.Origin.CITIZEN, sender(exchange))
                  .map(filed -> answer(exchange, id, text, filed));
            });
  }

  private Rendering answer(ServerWebExchange exchange, String id, String text, Filed filed) {
    return switch (filed) {
      case Filed.Kept kept -> page(exchange, id, "", "", true, HttpStatus.OK);
      case Filed.Refused(Filed.Why why) when why == Filed.Why.UNKNOWN_SITE ->
          throw new PageNotFound("site");
      case Filed.Refused(Filed.Why why) ->
          page(
              exchange,
              id,
              text,
              "tell.wrong." + why.name().toLowerCase(Locale.ROOT),
              false,
              why == Filed.Why.TOO_MANY ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.BAD_REQUEST);
    };
  }

  private Rendering page(
      ServerWebExchange exchange,
      String id,
      String text,
      String wrong,
      boolean thanks,
      HttpStatus status) {
    var world = worlds.current();
    Site site = world.registry().findSite(id).orElseThrow(() -> new PageNotFound("site"));
    PageWords words = frames.words(world, exchange);
    String heading =
        words
            .texts()
            .get(words.locale(), thanks ? "kommune.tell.thanks.heading" : "kommune.tell.heading");
    String problem =
        wrong.isEmpty()
            ? ""
            : words.texts().get(words.locale(), "kommune." + wrong, Reports.LONGEST);
    return Rendering.view("pages/site/tell")
        .modelAttribute("frame", frames.frame(words, exchange, heading, true))
        .modelAttribute("heading", heading)
        .modelAttribute("site", words.in(site.name()))
        .modelAttribute("back", Href.of("/steder/" + site.id(), words.locale()).toString())
        .modelAttribute(
            "action", Href.of("/steder/" + site.id() + "/fejl", words.locale()).toString())
        .modelAttribute("text", text)
        .modelAttribute("problem", problem)
        .modelAttribute(
            "errors", problem.isEmpty() ? List.of() : List.of(new ErrorView("text", problem)))
        .modelAttribute("thanks", thanks)
        .status(status)
        .build();
  }

  private static String sender(ServerWebExchange exchange) {
    InetSocketAddress address = exchange.getRequest().getRemoteAddress();
    return address == null ? "?" : address.getHostString();
  }
}
