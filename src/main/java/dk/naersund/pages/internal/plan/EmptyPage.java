package dk.naersund.pages.internal.plan;

import dk.naersund.calls.EmptySearches;
import dk.naersund.geo.Area;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.world.Worlds;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** For planners: which searches found no place, counted without any person. */
@Controller
final class EmptyPage {
  private static final int DAYS = 30;

  private final Worlds worlds;
  private final EmptySearches searches;
  private final Frames frames;

  EmptyPage(Worlds worlds, EmptySearches searches, Frames frames) {
    this.worlds = worlds;
    this.searches = searches;
    this.frames = frames;
  }

  /** One line of the table. */
  record CountView(String kind, String municipality, String reason, String channel, long count) {}

  @GetMapping("/plan/uden-svar")
  Mono<Rendering> list(ServerWebExchange exchange) {
    PageWords words = frames.words(worlds.current(), exchange);
    LocalDate to = words.today().plusDays(DAYS);
    LocalDate from = words.today().minusDays(DAYS);
    String heading = words.get("empty.heading");
    return searches
        .list(from, to)
        .map(
            counts ->
                Rendering.view("pages/plan/empty")
                    .modelAttribute("frame", frames.frame(words, exchange, heading, false))
                    .modelAttribute("heading", heading)
                    .modelAttribute(
                        "lead", words.get("empty.lead", words.fullDate(from), words.fullDate(to)))
                    .modelAttribute("plan", Href.of("/plan", words.locale()).toString())
                    .modelAttribute("counts", view(words, counts))
                    .build());
  }

  private static List<CountView> view(PageWords words, List<EmptySearches.Count> counts) {
    return counts.stream()
        .map(
            count ->
                new CountView(
                    kind(words, count.kind()),
                    municipality(words, count.municipality()),
                    count.reason(),
                    words.get("empty.channel." + count.channel().name().toLowerCase(Locale.ROOT)),
                    count.searches()))
        .toList();
  }

  private static String kind(PageWords words, String id) {
    return words.world().registry().serviceKinds().stream()
        .filter(kind -> kind.id().equals(id))
        .map(kind -> words.in(kind.name()))
        .findFirst()
        .orElse(id);
  }

  private static String municipality(PageWords words, String code) {
    return words.world().areas().all().stream()
        .filter(area -> area.kind() == Area.Kind.MUNICIPALITY && area.id().equals(code))
        .map(Area::name)
        .findFirst()
        .orElse(code.equals("none") ? words.get("empty.outside") : code);
  }
}
