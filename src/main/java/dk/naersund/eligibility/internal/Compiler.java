package dk.naersund.eligibility.internal;

import dk.naersund.eligibility.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes one diagram of all tables, for days of one shape; a gap or a contradiction is refused. */
final class Compiler {
  /** What a table says where no row holds. */
  private static final int GAP = 1_000_000;

  private final List<Question> questions;
  private final DayTerms terms;
  private final LocalDate day;
  private final Diagram diagram = new Diagram();
  private final List<Integer> done = new ArrayList<>();
  private final Iterator<BitSet> aged;
  private int dayTerm;

  /** Rows that decide something, as table and row. */
  private final List<Used> used = new ArrayList<>();

  record Used(int table, int row) {}

  /**
   * The decision.
   *
   * @param outcome the index of an outcome, from the answers to the questions
   * @param used rows that decide something on such a day
   */
  record Compiled(Diagram diagram, int outcome, List<Used> used) {}

  private Compiler(List<Question> questions, DayTerms terms, LocalDate day) {
    this.questions = questions;
    this.terms = terms;
    this.day = day;
    aged = terms.shape().aged().iterator();
  }

  /**
   * Compiles.
   *
   * @param terms what {@code day} does to the terms of the tables
   * @param day one of the days of that shape
   * @throws IllegalArgumentException with an example, when a table has a gap or contradicts itself
   */
  static Compiled compile(
      List<Question> questions, List<Table> tables, DayTerms terms, LocalDate day) {
    Compiler compiler = new Compiler(questions, terms, day);
    tables.forEach(compiler::add);
    return new Compiled(compiler.diagram, compiler.done.getLast(), List.copyOf(compiler.used));
  }

  private void add(Table table) {
    List<Integer> when = new ArrayList<>();
    for (Row row : table.rows()) {
      int all = Diagram.YES;
      for (Term term : row.when()) {
        all = diagram.choose(all, function(term), Diagram.NO);
      }
      when.add(all);
    }
    if (table.hits() == Table.Hits.UNIQUE) {
      checkUnique(table, when);
    }
    int open = Diagram.YES;
    for (int i = 0; i < when.size(); i++) {
      if (diagram.choose(when.get(i), open, Diagram.NO) != Diagram.NO) {
        used.add(new Used(done.size(), i));
      }
      open = diagram.choose(when.get(i), Diagram.NO, open);
    }
    if (open != Diagram.NO) {
      throw new IllegalArgumentException(
          "table \"%s\" has no row for %s"
              .formatted(table.id(), words(diagram.example(open, 1).orElse(Map.of()))));
    }
    int function = Diagram.constant(GAP);
    for (int i = when.size() - 1; i >= 0; i--) {
      int then = Diagram.constant(table.rows().get(i).then());
      function = diagram.choose(when.get(i), then, function);
    }
    done.add(function);
  }

  private void checkUnique(Table table, List<Integer> when) {
    for (int i = 0; i < when.size(); i++) {
      for (int j = i + 1; j < when.size(); j++) {
        int both = diagram.choose(when.get(i), when.get(j), Diagram.NO);
        if (both != Diagram.NO) {
          throw new IllegalArgumentException(
              "table \"%s\": rows %d and %d both hold for %s; only one may (hits: unique)"
                  .formatted(
                      table.id(), i + 1, j + 1, words(diagram.example(both, 1).orElse(Map.of()))));
        }
      }
    }
  }

  private int function(Term term) {
    return switch (term) {
      case Term.Answered(int question, var answers) -> {
        List<String> values = Values.of(questions.get(question));
        BitSet meant = new BitSet();
        answers.forEach(answer -> meant.set(values.indexOf(answer)));
        yield diagram.oneOf(question, meant, values.size());
      }
      case Term.Aged ages -> diagram.oneOf(ages.question(), aged.next(), classes() + 1);
      case Term.Days days -> terms.shape().days().get(dayTerm++) ? Diagram.YES : Diagram.NO;
      case Term.Said(int table, var words) ->
          diagram.replace(done.get(table), said -> words.contains(said) ? 1 : 0);
    };
  }

  private int classes() {
    return terms.shape().ageClasses();
  }

  private String words(Map<Integer, Integer> example) {
    return Stream.concat(
            Stream.of("day: " + day),
            example.entrySet().stream()
                .map(one -> words(questions.get(one.getKey()), one.getValue())))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private String words(Question question, int value) {
    if (question.kind() != Question.Kind.AGE) {
      return question.id() + ": " + Values.of(question).get(value);
    }
    return question.id()
        + (value == classes()
            ? ": unknown"
            : ": born on " + DayTerms.lastOf(value, terms.bornUntil(), day));
  }
}
