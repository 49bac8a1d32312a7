package dk.naersund.eligibility.internal;

import dk.naersund.eligibility.Answers;
import dk.naersund.eligibility.Decision;
import dk.naersund.eligibility.Outcome;
import dk.naersund.eligibility.Question;
import dk.naersund.eligibility.RuleSet;
import dk.naersund.eligibility.Step;
import dk.naersund.eligibility.Verdict;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The rules of one file. */
final class RuledSet implements RuleSet {
  /** What stands above the tables. */
  record Head(
      String id,
      String service,
      @Nullable String season,
      LocalText name,
      Source source,
      LocalDate from,
      LocalDate to) {
    Head {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("\"to\" is before \"from\"");
      }
    }
  }

  private final Head head;
  private final Asked asked;
  private final List<Outcome> outcomes;
  private final List<Rule> rules;
  private final Plan plan;

  /** What is open before anything was answered, by day: most who search have answered nothing. */
  private final Map<LocalDate, Outlook> unanswered = new ConcurrentHashMap<>();

  RuledSet(
      Head head,
      Asked asked,
      List<Table> tables,
      List<Outcome> outcomes,
      Map<String, String> sentences) {
    this.head = head;
    this.asked = asked;
    this.outcomes = List.copyOf(outcomes);
    rules = tables.stream().flatMap(table -> rules(table, sentences).stream()).toList();
    plan = new Plan(asked.questions(), tables, head.from(), head.to());
  }

  private static List<Rule> rules(Table table, Map<String, String> sentences) {
    List<Rule> rules = new ArrayList<>();
    for (Row row : table.rows()) {
      rules.add(
          new Rule(
              table.id(),
              rules.size() + 1,
              table.words().get(row.then()),
              row.because().stream()
                  .map(id -> new Sentence(id, RuleReader.known("because", id, sentences)))
                  .toList()));
    }
    return rules;
  }

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public String service() {
    return head.service();
  }

  @Override
  public @Nullable String season() {
    return head.season();
  }

  @Override
  public LocalText name() {
    return head.name();
  }

  @Override
  public Source source() {
    return head.source();
  }

  @Override
  public LocalDate from() {
    return head.from();
  }

  @Override
  public LocalDate to() {
    return head.to();
  }

  @Override
  public List<Question> questions() {
    return asked.questions();
  }

  @Override
  public Optional<Question> findBorn() {
    return Optional.ofNullable(asked.born());
  }

  @Override
  public List<Outcome> outcomes() {
    return outcomes;
  }

  @Override
  public List<Rule> rules() {
    return rules;
  }

  @Override
  public Step next(Answers answers, LocalDate day) {
    return outlook(answers, day).step();
  }

  @Override
  public Outlook outlook(Answers answers, LocalDate day) {
    requireAnswered(day);
    return answers.byQuestion().isEmpty()
        ? unanswered.computeIfAbsent(day, one -> look(answers, one))
        : look(answers, day);
  }

  private Outlook look(Answers answers, LocalDate day) {
    DayTerms terms = plan.terms(day);
    Understood understood = Understood.of(asked, answers, terms, day);
    Compiler.Compiled compiled = plan.decision(terms);
    Diagram left = new Diagram();
    int outcome = left.restrict(compiled.diagram(), compiled.outcome(), understood.possible());
    boolean another = asked.aboutAnother(answers);
    if (Diagram.isConstant(outcome)) {
      Outcome ended = outcomes.get(Diagram.value(outcome));
      if (ended.birthday() != null && understood.born() == null) {
        Question born = Objects.requireNonNull(asked.born());
        return new Outlook(new Step.Ask(born, another), List.of(born), List.of(ended));
      }
      Verdict verdict = Verdicts.of(ended, understood.born());
      return new Outlook(new Step.Told(verdict, another), List.of(), List.of(ended));
    }
    List<Question> open = new ArrayList<>();
    for (int variable : new TreeSet<>(left.variables(outcome))) {
      Question question = asked.questions().get(variable);
      boolean closer = answers.find(question.id()).isPresent();
      open.add(closer ? Objects.requireNonNull(asked.born()) : question);
    }
    List<Outcome> possible =
        new TreeSet<>(left.values(outcome)).stream().map(outcomes::get).toList();
    return new Outlook(new Step.Ask(open.getFirst(), another), open, possible);
  }

  @Override
  public Decision decision(LocalDate day) {
    requireAnswered(day);
    DayTerms terms = plan.terms(day);
    Compiler.Compiled compiled = plan.decision(terms);
    Nodes nodes = new Nodes(compiled.diagram(), asked.questions());
    int start = nodes.number(compiled.outcome());
    return new Decision(
        day, start, nodes.all(), outcomes.stream().map(Outcome::id).toList(), terms.bornUntil());
  }

  private void requireAnswered(LocalDate day) {
    if (!answersOn(day)) {
      throw new IllegalArgumentException(
          "the rules %s answer from %s to %s, not on %s"
              .formatted(head.id(), head.from(), head.to(), day));
    }
  }

  /** Numbers those nodes of a diagram that a function needs. */
  private static final class Nodes {
    private final Diagram diagram;
    private final List<Question> questions;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<Decision.Node> all = new ArrayList<>();

    Nodes(Diagram diagram, List<Question> questions) {
      this.diagram = diagram;
      this.questions = questions;
    }

    /** A node's number; a constant stays as it is. Those that it leads to come first. */
    int number(int function) {
      if (Diagram.isConstant(function)) {
        return function;
      }
      Integer before = numbers.get(function);
      if (before != null) {
        return before;
      }
      List<Integer> next = new ArrayList<>();
      for (int value = 0; value < diagram.width(function); value++) {
        next.add(number(diagram.follow(function, value)));
      }
      all.add(new Decision.Node(questions.get(diagram.variable(function)).id(), next));
      numbers.put(function, all.size() - 1);
      return all.size() - 1;
    }

    List<Decision.Node> all() {
      return all;
    }
  }
}
