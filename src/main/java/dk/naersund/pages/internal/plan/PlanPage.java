package dk.naersund.pages.internal.plan;

import dk.naersund.coverage.PromiseState;
import dk.naersund.coverage.Promises;
import dk.naersund.pages.internal.frame.Frame;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.platform.SearchThreads;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** All promises of the region on one page, as they stand on a day. */
@Controller
final class PlanPage {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Worlds worlds;
  private final Promises promises;
  private final Frames frames;
  private final SearchThreads work;

  PlanPage(Worlds worlds, Promises promises, Frames frames, SearchThreads work) {
    this.worlds = worlds;
    this.promises = promises;
    this.frames = frames;
    this.work = work;
  }

  @GetMapping("/plan")
  Mono<Rendering> plan(ServerWebExchange exchange) {
    return work.run(() -> render(exchange));
  }

  private Rendering render(ServerWebExchange exchange) {
    World world = worlds.current();
    PageWords words = frames.words(world, exchange);
    String asked = exchange.getRequest().getQueryParams().getFirst("dag");
    boolean wrong = asked != null && !asked.isBlank() && day(asked).isEmpty();
    LocalDate day = day(asked).orElse(words.today());
    List<PromiseState> states = promises.judge(world, day);
    Frame frame = frames.frame(words, exchange, words.get("plan.heading"), false);
    return Rendering.view("pages/plan/plan")
        .modelAttribute("frame", frame)
        .modelAttribute("plan", PlanView.of(words, day, wrong, states))
        .build();
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    try {
      return Optional.ofNullable(text)
          .map(String::strip)
          .filter(words -> !words.isEmpty())
          .map(LocalDate::parse)
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
