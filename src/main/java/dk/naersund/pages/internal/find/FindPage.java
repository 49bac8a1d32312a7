package dk.naersund.pages.internal.find;

import dk.naersund.calls.EmptySearches;
import dk.naersund.eligibility.Askers;
import dk.naersund.pages.internal.asked.PostedSearch;
import dk.naersund.pages.internal.asked.SearchForm;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.platform.SearchThreads;
import dk.naersund.search.Eligibility;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestAnswer;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The front page and its answer. */
@Controller
final class FindPage {
  /** The kind of service that has a page of questions. */
  private static final String RULED = "vaccination";

  private static final String FIND = "/find";

  private final Worlds worlds;
  private final Nearest nearest;
  private final EmptySearches emptySearches;
  private final Frames frames;
  private final SearchThreads work;
  private final Askers askers;

  FindPage(
      Worlds worlds,
      Nearest nearest,
      EmptySearches emptySearches,
      Frames frames,
      SearchThreads work,
      Askers askers) {
    this.askers = askers;
    this.worlds = worlds;
    this.nearest = nearest;
    this.emptySearches = emptySearches;
    this.frames = frames;
    this.work = work;
  }

  @GetMapping("/")
  Mono<Rendering> start(ServerWebExchange exchange) {
    return work.run(
        () -> {
          PageWords words = frames.words(worlds.current(), exchange);
          return form(words, exchange, new Understood.Wrong(List.of(), false));
        });
  }

  @GetMapping(FIND)
  Mono<Rendering> find(ServerWebExchange exchange) {
    return work.run(() -> answer(exchange, RiderForm.EMPTY));
  }

  /**
   * The same question, with what a person tells about themselves in the body, for this answer. The
   * rest of the question may stand there too.
   */
  @PostMapping(FIND)
  Mono<Rendering> findFor(ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
    return exchange
        .getFormData()
        .flatMap(
            body -> work.run(() -> answer(PostedSearch.of(exchange, body), RiderForm.read(body))));
  }

  private Rendering answer(ServerWebExchange exchange, RiderForm rider) {
    World world = worlds.current();
    PageWords words = frames.words(world, exchange);
    SearchForm form = SearchForm.read(exchange.getRequest().getQueryParams());
    Choices choices = new Choices(words, form);
    return switch (new FormReader(world, words.now(), rider).read(form)) {
      case Understood.Wrong wrong -> form(words, exchange, wrong);
      case Understood.WhichKind(var kinds) -> choose(words, exchange, choices.kinds(kinds));
      case Understood.WhichPlace(var places) -> choose(words, exchange, choices.places(places));
      case Understood.Question question -> {
        NearestAnswer answer = nearest.find(question.query());
        count(answer.eligibility());
        emptySearches.count(answer, EmptySearches.Channel.WEB);
        Answers answers =
            new Answers(words.seenFrom(question.query().at()), question.resolved(form), rider);
        yield Rendering.view("pages/find/find")
            .modelAttribute("frame", frames.frame(words, exchange, answers.title(answer), true))
            .modelAttribute("answer", answers.view(question, answer))
            .build();
      }
    };
  }

  private void count(@Nullable Eligibility said) {
    if (said != null) {
      askers.count(
          said.rules(), said.answers(), said.step(), Askers.Channel.DIGITAL, Askers.Place.SEARCH);
    }
  }

  private Rendering form(PageWords words, ServerWebExchange exchange, Understood.Wrong wrong) {
    SearchForm form = SearchForm.read(exchange.getRequest().getQueryParams());
    String title = wrong.problems().isEmpty() ? "" : words.get("start.title.errors");
    return Rendering.view("pages/start/start")
        .status(wrong.malformed() ? HttpStatus.BAD_REQUEST : HttpStatus.OK)
        .modelAttribute("frame", frames.frame(words, exchange, title, !wrong.problems().isEmpty()))
        .modelAttribute("form", new FormViews(words).view(form, wrong.problems()))
        .modelAttribute("rules", rules(words, RULED))
        .build();
  }

  /** Where one is asked whether the service is for them; empty where nobody wrote rules for it. */
  private static Optional<String> rules(PageWords words, String kind) {
    return kind.equals(RULED) && words.world().rules().find(kind, words.today()).isPresent()
        ? Optional.of(Href.of("/vaccination", words.locale()).toString())
        : Optional.empty();
  }

  private Rendering choose(PageWords words, ServerWebExchange exchange, ChoiceView choice) {
    return Rendering.view("pages/choose/choose")
        .modelAttribute("frame", frames.frame(words, exchange, choice.heading(), true))
        .modelAttribute("choice", choice)
        .build();
  }
}
