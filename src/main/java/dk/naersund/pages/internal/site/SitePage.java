package dk.naersund.pages.internal.site;

import dk.naersund.availability.FreeTimes;
import dk.naersund.pages.internal.frame.Frame;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.PageNotFound;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.platform.SearchThreads;
import dk.naersund.registry.Site;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The page of one place. */
@Controller
final class SitePage {
  /** Another start may bring other templates. */
  private static final UUID START = UUID.randomUUID();

  private final Worlds worlds;
  private final Frames frames;
  private final SearchThreads work;
  private final FreeTimes freeTimes;

  SitePage(Worlds worlds, Frames frames, SearchThreads work, FreeTimes freeTimes) {
    this.freeTimes = freeTimes;
    this.worlds = worlds;
    this.frames = frames;
    this.work = work;
  }

  @GetMapping("/steder/{id}")
  Mono<Rendering> site(@PathVariable String id, ServerWebExchange exchange) {
    return work.run(() -> render(id, exchange));
  }

  private Rendering render(String id, ServerWebExchange exchange) {
    World world = worlds.current();
    Site site = world.registry().resolveSite(id).orElseThrow(() -> new PageNotFound("site"));
    if (!site.id().equals(id)) {
      return Rendering.redirectTo("/steder/" + site.id())
          .status(HttpStatus.MOVED_PERMANENTLY)
          .propagateQuery(true)
          .build();
    }
    PageWords words = frames.words(world, exchange);
    SiteView view = new SiteViews(words, freeTimes.current()).view(site);
    Frame frame = frames.frame(words, exchange, view.name(), false);
    if (exchange.checkNotModified(etag(frame, view))) {
      return Rendering.view("pages/site/unchanged").build();
    }
    return Rendering.view("pages/site/site")
        .modelAttribute("frame", frame)
        .modelAttribute("site", view)
        .build();
  }

  /** The page is the same as long as its words are. */
  private static String etag(Frame frame, SiteView view) {
    String all = START + frame.toString() + view;
    return "\"" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)) + "\"";
  }
}
