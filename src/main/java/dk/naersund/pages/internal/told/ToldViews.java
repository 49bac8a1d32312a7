package dk.naersund.pages.internal.told;

import dk.naersund.eligibility.Outcome;
import dk.naersund.eligibility.Question;
import dk.naersund.eligibility.Step;
import dk.naersund.eligibility.Verdict;
import dk.naersund.pages.internal.asked.Hidden;
import dk.naersund.pages.internal.asked.SearchForm;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.told.ToldView.Sent;
import dk.naersund.search.Eligibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what the rules say about a search into words. */
public final class ToldViews {
  /** The kind of service that has a page of questions. */
  private static final String RULED = "vaccination";

  /** Nobody reads a longer list of what it depends on. */
  private static final int NAMED = 3;

  private final PageWords words;
  private final RuleWords rules;
  private final SearchForm form;
  private final List<Hidden> answers;

  /**
   * @param form the search
   * @param answers what was answered, to be sent along
   */
  public ToldViews(PageWords words, SearchForm form, List<Hidden> answers) {
    this.words = words;
    this.rules = new RuleWords(words);
    this.form = form;
    this.answers = List.copyOf(answers);
  }

  /** The note above the places. */
  public ToldView view(Eligibility said) {
    return switch (said.step()) {
      case Step.Ask(Question question, boolean another) -> open(said, another);
      case Step.Told(Verdict verdict, boolean another) -> told(said, verdict, another);
    };
  }

  /** One sentence or two, for who reads it aloud. */
  public String spoken(Eligibility said) {
    ToldView view = view(said);
    return view.title()
        + (view.title().endsWith("?") ? " " : ". ")
        + String.join(" ", view.texts());
  }

  private ToldView open(Eligibility said, boolean another) {
    List<String> about =
        said.outlook().open().stream()
            .filter(question -> question.options().stream().noneMatch(Question.Option::forAnother))
            .map(question -> words.in(question.about()))
            .toList();
    boolean many = about.size() > NAMED;
    String names = about.stream().limit(NAMED).collect(Collectors.joining(", "));
    boolean nowhere = said.places() == Eligibility.Places.NONE;
    return new ToldView(
        rules.get("note.open.title"),
        List.of(rules.get(many ? "note.open.more" : "note.open", names)),
        another,
        nowhere ? rules.phones(said.outlook().possible().getFirst()) : List.of(),
        List.of(),
        List.of(),
        rules.source(said.rules()),
        said.rules().source().url(),
        questions(said, answers.isEmpty() ? "note.answer" : "note.answer.rest"),
        null,
        nowhere ? rules.get("note.places.none") : rules.get("note.places.open"));
  }

  private ToldView told(Eligibility said, Verdict verdict, boolean another) {
    Outcome outcome = verdict.outcome();
    List<String> texts = new ArrayList<>();
    LocalDate from = verdict instanceof Verdict.NotNowBut not ? not.from() : null;
    if (from != null) {
      texts.add(rules.get("page.from", words.fullDate(from)) + ".");
    }
    texts.add(words.in(outcome.text()));
    boolean yes = said.places() == Eligibility.Places.YES;
    return new ToldView(
        words.in(outcome.title()),
        texts,
        another,
        yes ? List.of() : rules.phones(outcome),
        yes ? List.of() : rules.links(outcome),
        outcome.quotes().stream().map(Outcome.Quote::text).toList(),
        rules.source(said.rules()),
        said.rules().source().url(),
        questions(said, "note.change"),
        from == null ? null : later(from),
        switch (said.places()) {
          case YES, NONE -> null;
          case DOUBT -> rules.get("note.places.call");
          case OTHERS -> rules.get("note.places.others");
        });
  }

  private @Nullable Sent questions(Eligibility said, String label) {
    if (!said.rules().service().equals(RULED)) {
      return null;
    }
    String asOf = said.day().equals(words.today()) ? null : said.day().toString();
    List<Hidden> fields = new ArrayList<>(form.fields());
    // The way that these answers led to; others may lead to another.
    String mode = said.outlook().possible().getFirst().mode();
    fields.removeIf(field -> field.name().equals("mode") && field.value().equals(mode));
    fields.addAll(answers);
    return new Sent(
        rules.get(label),
        Href.of("/vaccination", words.locale()).with("asOf", asOf).toString(),
        fields);
  }

  /** The same search on the first day on which they may. */
  private Sent later(LocalDate from) {
    SearchForm then = form.withAt(from + "T10:00");
    return new Sent(
        rules.get("note.later", words.date(from)), then.href("/find", words.locale()), answers);
  }
}
