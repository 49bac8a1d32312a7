package dk.naersund.pages.internal.callcenter;

import dk.naersund.calls.PersonWords;
import dk.naersund.pages.internal.find.Understood;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.platform.SearchThreads;
import dk.naersund.search.Nearest;
import dk.naersund.text.Texts;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The agent's console. Its question comes in the body and nothing of it stands in an address; what
 * is behind {@code /callcenter} is kept by no browser.
 */
@Controller
final class ConsolePage {
  private final Worlds worlds;
  private final Nearest nearest;
  private final Frames frames;
  private final SearchThreads work;
  private final PersonWords personWords;

  ConsolePage(Worlds worlds, Nearest nearest, Frames frames, SearchThreads work, Texts texts) {
    this.worlds = worlds;
    this.nearest = nearest;
    this.frames = frames;
    this.work = work;
    this.personWords = new PersonWords(texts);
  }

  @GetMapping("/callcenter")
  Mono<Rendering> start(ServerWebExchange exchange) {
    return work.run(() -> page(exchange, CallForm.EMPTY, "pages/callcenter/callcenter"));
  }

  /** The whole page, for browsers without JavaScript. */
  @PostMapping("/callcenter")
  Mono<Rendering> find(ServerWebExchange exchange) {
    return asked(exchange, "pages/callcenter/callcenter");
  }

  /** Only the answer, while an agent types. */
  @PostMapping("/callcenter/svar")
  Mono<Rendering> answer(ServerWebExchange exchange) {
    return asked(exchange, "pages/callcenter/answer");
  }

  private Mono<Rendering> asked(ServerWebExchange exchange, String view) {
    return exchange
        .getFormData()
        .flatMap(body -> work.run(() -> page(exchange, CallForm.read(body), view)));
  }

  private Rendering page(ServerWebExchange exchange, CallForm typed, String view) {
    World world = worlds.current();
    PageWords words = frames.words(world, exchange);
    return Rendering.view(view)
        .modelAttribute("frame", frames.frame(words, exchange, title(words), true))
        .modelAttribute("form", typed)
        .modelAttribute("here", Href.of("/callcenter", words.locale()).toString())
        .modelAttribute("answerAt", Href.of("/callcenter/svar", words.locale()).toString())
        .modelAttribute("letterAt", Href.of("/callcenter/brev", words.locale()).toString())
        .modelAttribute("call", view(words, typed))
        .build();
  }

  private static String title(PageWords words) {
    return words.texts().get(words.locale(), "callcenter.heading");
  }

  private ConsoleView view(PageWords words, CallForm typed) {
    CallReader.Call call = new CallReader(personWords, words.world(), words.now()).read(typed);
    ConsoleViews views = new ConsoleViews(words, typed, call);
    return call.understood() instanceof Understood.Question question
        ? views.answer(question, nearest.find(question.query()))
        : views.question();
  }
}
