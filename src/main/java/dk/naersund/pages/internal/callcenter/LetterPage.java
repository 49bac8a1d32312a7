package dk.naersund.pages.internal.callcenter;

import dk.naersund.calls.PersonWords;
import dk.naersund.pages.internal.find.Understood;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.platform.SearchThreads;
import dk.naersund.search.Journeys;
import dk.naersund.search.Nearest;
import dk.naersund.text.Texts;
import dk.naersund.world.Worlds;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The letter that an agent prints for a caller. Name and home address stand on it only where the
 * agent asks for them, and are kept nowhere.
 */
@Controller
final class LetterPage {
  private static final int LONGEST_NAME = 80;

  private final Worlds worlds;
  private final Nearest nearest;
  private final Journeys journeys;
  private final Frames frames;
  private final SearchThreads work;
  private final PersonWords personWords;

  LetterPage(
      Worlds worlds,
      Nearest nearest,
      Journeys journeys,
      Frames frames,
      SearchThreads work,
      Texts texts) {
    this.worlds = worlds;
    this.nearest = nearest;
    this.journeys = journeys;
    this.frames = frames;
    this.work = work;
    this.personWords = new PersonWords(texts);
  }

  @PostMapping("/callcenter/brev")
  Mono<Rendering> letter(ServerWebExchange exchange) {
    return exchange.getFormData().flatMap(body -> work.run(() -> page(exchange, body)));
  }

  private Rendering page(ServerWebExchange exchange, MultiValueMap<String, String> body) {
    PageWords words = frames.words(worlds.current(), exchange);
    CallForm typed = CallForm.read(body);
    String name = name(body);
    boolean withAddress = body.containsKey("home-address");
    LetterView letter = view(words, typed, name, withAddress);
    String title =
        letter == null ? words.texts().get(words.locale(), "callcenter.letter") : letter.heading();
    Rendering.Builder<?> page =
        Rendering.view("pages/callcenter/letter")
            .modelAttribute("frame", frames.frame(words, exchange, title, true))
            .modelAttribute("here", Href.of("/callcenter/brev", words.locale()).toString())
            .modelAttribute("form", typed)
            .modelAttribute("name", name)
            .modelAttribute("withAddress", withAddress);
    if (letter != null) {
      page.modelAttribute("letter", letter);
    }
    return page.build();
  }

  private @Nullable LetterView view(
      PageWords words, CallForm typed, String name, boolean withAddress) {
    CallReader.Call call = new CallReader(personWords, words.world(), words.now()).read(typed);
    return call.understood() instanceof Understood.Question question
        ? new Letters(words, typed, call, journeys)
            .view(question, nearest.find(question.query()), name, withAddress)
        : null;
  }

  private static String name(MultiValueMap<String, String> body) {
    String name = Objects.requireNonNullElse(body.getFirst("name"), "").strip();
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
