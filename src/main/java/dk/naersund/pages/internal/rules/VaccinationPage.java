package dk.naersund.pages.internal.rules;

import dk.naersund.eligibility.Answers;
import dk.naersund.eligibility.BadAnswer;
import dk.naersund.eligibility.Outcome;
import dk.naersund.eligibility.Question;
import dk.naersund.eligibility.RuleSet;
import dk.naersund.eligibility.Step;
import dk.naersund.pages.internal.asked.SearchForm;
import dk.naersund.pages.internal.find.FormViews;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * May I be vaccinated? With script the browser gets the whole decision and no answer leaves it;
 * without, each answer comes by POST, with those before it, and nothing is kept.
 */
@Controller
final class VaccinationPage {
  /** The page. */
  static final String PATH = "/vaccination";

  private static final String SERVICE = "vaccination";
  private static final String AS_OF = "asOf";

  private final Worlds worlds;
  private final Frames frames;

  VaccinationPage(Worlds worlds, Frames frames) {
    this.worlds = worlds;
    this.frames = frames;
  }

  /** A line of the error summary. */
  record ErrorView(String field, String text) {}

  @GetMapping(PATH)
  Rendering start(ServerWebExchange exchange) {
    World world = worlds.current();
    PageWords words = frames.words(world, exchange);
    Optional<RuleSet> found = world.rules().find(SERVICE, day(exchange, words));
    if (found.isEmpty()) {
      return page(words, exchange, null, null, HttpStatus.OK).build();
    }
    RuleSet set = found.get();
    return step(words, exchange, set, Answers.NONE)
        .modelAttribute("decision", DecisionJson.of(set, day(exchange, words)))
        .modelAttribute("allQuestions", allQuestions(words, set))
        .modelAttribute(
            "allOutcomes",
            set.outcomes().stream()
                .map(
                    outcome ->
                        new RulesViews(words, set)
                            .outcome(outcome, fixedFrom(words, outcome), Answers.NONE, false))
                .toList())
        .build();
  }

  /** The day asked about: {@code asOf} for those who plan, else today; no day is as if none. */
  private static LocalDate day(ServerWebExchange exchange, PageWords words) {
    String asOf = exchange.getRequest().getQueryParams().getFirst(AS_OF);
    try {
      return asOf == null ? words.today() : LocalDate.parse(asOf);
    } catch (DateTimeParseException e) {
      return words.today();
    }
  }

  private static @Nullable String fixedFrom(PageWords words, Outcome it) {
    return it.kind() == Outcome.Kind.NOT_NOW_BUT && it.from() != null
        ? RulesViews.get(words, "page.from", words.fullDate(Objects.requireNonNull(it.from())))
        : null;
  }

  private static List<QuestionView> allQuestions(PageWords words, RuleSet set) {
    RulesViews views = new RulesViews(words, set);
    return Stream.concat(set.questions().stream(), set.findBorn().stream())
        .map(question -> views.question(question, Answers.NONE, false))
        .toList();
  }

  @PostMapping(PATH)
  Mono<Rendering> answer(ServerWebExchange exchange) {
    exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
    return exchange
        .getFormData()
        .map(
            body -> {
              World world = worlds.current();
              PageWords words = frames.words(world, exchange);
              return world
                  .rules()
                  .find(SERVICE, day(exchange, words))
                  .map(set -> answer(words, exchange, set, AnswerForm.read(body, set)))
                  .orElseGet(() -> page(words, exchange, null, null, HttpStatus.OK).build());
            });
  }

  private Rendering answer(
      PageWords words, ServerWebExchange exchange, RuleSet set, AnswerForm form) {
    try {
      if (form.back() != null) {
        Question question = set.findQuestion(form.back()).orElseThrow();
        Answers answers = form.answers();
        Step step = set.next(answers, day(exchange, words));
        boolean another =
            switch (step) {
              case Step.Ask ask -> ask.aboutAnother();
              case Step.Told told -> told.aboutAnother();
            };
        QuestionView view = new RulesViews(words, set).question(question, answers, another);
        return page(words, exchange, view, null, HttpStatus.OK).build();
      }
      if (form.leftOpen()) {
        return wrong(words, exchange, set, form);
      }
      return step(words, exchange, set, form.answers()).build();
    } catch (BadAnswer e) {
      // What was typed can be mended; an earlier answer cannot be typed, so one begins anew.
      return e.question().equals(form.asked())
          ? wrong(words, exchange, set, form)
          : step(words, exchange, set, Answers.NONE).status(HttpStatus.BAD_REQUEST).build();
    }
  }

  private Rendering wrong(
      PageWords words, ServerWebExchange exchange, RuleSet set, AnswerForm form) {
    String asked = Objects.requireNonNull(form.asked());
    Question question =
        form.typed() == null ? set.findQuestion(asked).orElseThrow() : set.findBorn().orElseThrow();
    Step step = set.next(form.answersBefore(), day(exchange, words));
    boolean another = step instanceof Step.Ask ask && ask.aboutAnother();
    QuestionView view =
        new RulesViews(words, set)
            .question(
                question,
                form.answersBefore(),
                another,
                form.given().getOrDefault(asked, ""),
                form.typed() == null ? AnswerForm.Typed.NOTHING : form.typed(),
                true);
    return page(words, exchange, view, null, HttpStatus.BAD_REQUEST).build();
  }

  private Rendering.Builder<?> step(
      PageWords words, ServerWebExchange exchange, RuleSet set, Answers answers) {
    RulesViews views = new RulesViews(words, set);
    return switch (set.next(answers, day(exchange, words))) {
      case Step.Ask(Question question, boolean another) ->
          page(words, exchange, views.question(question, answers, another), null, HttpStatus.OK);
      case Step.Told(var verdict, boolean another) ->
          page(words, exchange, null, views.outcome(verdict, answers, another), HttpStatus.OK);
    };
  }

  private Rendering.Builder<?> page(
      PageWords words,
      ServerWebExchange exchange,
      @Nullable QuestionView question,
      @Nullable OutcomeView outcome,
      HttpStatus status) {
    LocalDate day = day(exchange, words);
    boolean wrong = question != null && question.error() != null;
    String title = RulesViews.get(words, wrong ? "page.title.errors" : "page.heading");
    var form = new FormViews(words).view(SearchForm.read(new LinkedMultiValueMap<>()), List.of());
    return Rendering.view("pages/rules/rules")
        .status(status)
        .modelAttribute("frame", frames.frame(words, exchange, title, question != null && wrong))
        .modelAttribute(
            "action",
            Href.of(PATH, words.locale())
                .with(AS_OF, day.equals(words.today()) ? null : day)
                .toString())
        .modelAttribute(
            "asOf",
            day.equals(words.today())
                ? ""
                : RulesViews.get(words, "page.as-of", words.fullDate(day)))
        .modelAttribute("findAction", "/find")
        .modelAttribute("service", SERVICE)
        .modelAttribute("form", form)
        .modelAttribute("question", Optional.ofNullable(question))
        .modelAttribute("outcome", Optional.ofNullable(outcome))
        .modelAttribute(
            "phones", words.world().region().phones().stream().map(words::phone).toList())
        .modelAttribute(
            "errors",
            question == null || question.error() == null
                ? List.of()
                : List.of(new ErrorView(question.field(), question.error())));
  }
}
