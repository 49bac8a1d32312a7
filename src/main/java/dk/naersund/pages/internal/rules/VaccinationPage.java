package dk.naersund.pages.internal.rules;

import dk.naersund.eligibility.Answers;
import dk.naersund.eligibility.Askers;
import dk.naersund.eligibility.BadAnswer;
import dk.naersund.eligibility.Outcome;
import dk.naersund.eligibility.Question;
import dk.naersund.eligibility.RuleSet;
import dk.naersund.eligibility.Step;
import dk.naersund.pages.internal.asked.Hidden;
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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * May I be vaccinated? With script the browser gets the whole decision and no answer leaves it;
 * without, each answer comes by POST, with those before it, and nothing is kept. A search hands
 * over what was answered and gets it back, with the place that was asked about.
 */
@Controller
final class VaccinationPage {
  /** The page. */
  static final String PATH = "/vaccination";

  private static final String SERVICE = "vaccination";
  private static final String AS_OF = "asOf";
  private static final Set<String> WHERE = Set.of("where", "address", "lat", "lon");
  private static final Set<String> RIDER = Set.of("age", "chair-length", "chair-weight");
  private static final int LONGEST = 20;
  private static final MultiValueMap<String, String> NOBODY = new LinkedMultiValueMap<>();

  private final Worlds worlds;
  private final Frames frames;
  private final Askers askers;

  VaccinationPage(Worlds worlds, Frames frames, Askers askers) {
    this.askers = askers;
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
      return page(words, exchange, NOBODY, null, null, HttpStatus.OK).build();
    }
    RuleSet set = found.get();
    return withScript(
            step(words, exchange, NOBODY, set, Answers.NONE), words, exchange, set, List.of())
        .build();
  }

  /** With all that a browser needs to go on by itself from what was given. */
  private static Rendering.Builder<?> withScript(
      Rendering.Builder<?> page,
      PageWords words,
      ServerWebExchange exchange,
      RuleSet set,
      List<QuestionView.Given> given) {
    return page.modelAttribute("decision", DecisionJson.of(set, day(exchange, words)))
        .modelAttribute(
            "given", given.isEmpty() ? "" : JsonMapper.shared().writeValueAsString(given))
        .modelAttribute("allQuestions", allQuestions(words, set))
        .modelAttribute(
            "allOutcomes",
            set.outcomes().stream()
                .map(
                    outcome ->
                        new RulesViews(words, set)
                            .outcome(outcome, fixedFrom(words, outcome), Answers.NONE, false))
                .toList());
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
                  .map(set -> answer(words, exchange, body, set, AnswerForm.read(body, set)))
                  .orElseGet(() -> page(words, exchange, body, null, null, HttpStatus.OK).build());
            });
  }

  private Rendering answer(
      PageWords words,
      ServerWebExchange exchange,
      MultiValueMap<String, String> body,
      RuleSet set,
      AnswerForm form) {
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
        return page(words, exchange, body, view, null, HttpStatus.OK).build();
      }
      if (form.leftOpen()) {
        return wrong(words, exchange, body, set, form);
      }
      Rendering.Builder<?> next = step(words, exchange, body, set, form.answers());
      // Who comes with answers from another page may go on with script.
      return (form.asked() == null
              ? withScript(
                  next, words, exchange, set, new RulesViews(words, set).given(form.answers(), ""))
              : next)
          .build();
    } catch (BadAnswer e) {
      // What was typed can be mended; an earlier answer cannot be typed, so one begins anew.
      return e.question().equals(form.asked())
          ? wrong(words, exchange, body, set, form)
          : step(words, exchange, body, set, Answers.NONE).status(HttpStatus.BAD_REQUEST).build();
    }
  }

  private Rendering wrong(
      PageWords words,
      ServerWebExchange exchange,
      MultiValueMap<String, String> body,
      RuleSet set,
      AnswerForm form) {
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
    return page(words, exchange, body, view, null, HttpStatus.BAD_REQUEST).build();
  }

  private Rendering.Builder<?> step(
      PageWords words,
      ServerWebExchange exchange,
      MultiValueMap<String, String> body,
      RuleSet set,
      Answers answers) {
    RulesViews views = new RulesViews(words, set);
    Step next = set.next(answers, day(exchange, words));
    askers.count(set, answers, next, Askers.Channel.DIGITAL, Askers.Place.QUESTIONS);
    return switch (next) {
      case Step.Ask(Question question, boolean another) ->
          page(
              words,
              exchange,
              body,
              views.question(question, answers, another),
              null,
              HttpStatus.OK);
      case Step.Told(var verdict, boolean another) ->
          page(
              words, exchange, body, null, views.outcome(verdict, answers, another), HttpStatus.OK);
    };
  }

  private Rendering.Builder<?> page(
      PageWords words,
      ServerWebExchange exchange,
      MultiValueMap<String, String> body,
      @Nullable QuestionView question,
      @Nullable OutcomeView outcome,
      HttpStatus status) {
    LocalDate day = day(exchange, words);
    boolean wrong = question != null && question.error() != null;
    String title = RulesViews.get(words, wrong ? "page.title.errors" : "page.heading");
    SearchForm search = search(body, day, words);
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
        .modelAttribute("findAction", Href.of("/find", words.locale()).toString())
        .modelAttribute("kept", kept(body, search))
        .modelAttribute("asked", asked(body, search))
        .modelAttribute("form", new FormViews(words).view(search, List.of()))
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

  /** The search that one came from, if any; on the day that the answers are for. */
  private static SearchForm search(
      MultiValueMap<String, String> body, LocalDate day, PageWords words) {
    SearchForm search = SearchForm.read(body).withService(SERVICE);
    boolean saysWhen = !(search.day() + search.time() + search.at() + search.by()).isEmpty();
    return day.equals(words.today()) || saysWhen ? search : search.withAt(day + "T10:00");
  }

  /** What came from the search and goes back to it, through every question. */
  private static List<Hidden> kept(MultiValueMap<String, String> body, SearchForm search) {
    return body.isEmpty()
        ? List.of()
        : Stream.concat(search.fields().stream(), rides(body)).toList();
  }

  /** The same, but for where one is: that can be written anew. */
  private static List<Hidden> asked(MultiValueMap<String, String> body, SearchForm search) {
    return Stream.concat(search.fields().stream(), rides(body))
        .filter(field -> !WHERE.contains(field.name()))
        .toList();
  }

  /** What somebody told about rides. */
  private static Stream<Hidden> rides(MultiValueMap<String, String> body) {
    return body.keySet().stream()
        .filter(name -> name.startsWith("told-") || RIDER.contains(name))
        .map(name -> new Hidden(name, Objects.requireNonNullElse(body.getFirst(name), "")))
        .filter(field -> !field.value().isBlank() && field.value().length() <= LONGEST);
  }
}
