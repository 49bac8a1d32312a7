package dk.naersund.eligibility.internal;

import dk.naersund.eligibility.Question;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The decisions of all days: few, since most days have the same shape. Each is compiled and checked
 * when the rules are read. A row that never decides, an outcome that nobody gets and a question
 * that is never asked are mistakes of whoever wrote the file.
 */
final class Plan {
  private final List<Term> terms;
  private final Map<DayTerms.Shape, Compiler.Compiled> byShape = new HashMap<>();

  Plan(List<Question> questions, List<Table> tables, LocalDate from, LocalDate to) {
    terms =
        tables.stream()
            .flatMap(table -> table.rows().stream())
            .flatMap(row -> row.when().stream())
            .toList();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      DayTerms today = DayTerms.of(terms, day);
      if (!byShape.containsKey(today.shape())) {
        byShape.put(today.shape(), Compiler.compile(questions, tables, today, day));
      }
    }
    checkRows(tables);
    checkQuestions(questions);
  }

  private void checkRows(List<Table> tables) {
    Set<Compiler.Used> used = new HashSet<>();
    byShape.values().forEach(compiled -> used.addAll(compiled.used()));
    for (int table = 0; table < tables.size(); table++) {
      for (int row = 0; row < tables.get(table).rows().size(); row++) {
        if (!used.contains(new Compiler.Used(table, row))) {
          throw new IllegalArgumentException(
              "table %s: row %d never decides: rows above it have taken all it holds for, or no day does"
                  .formatted(tables.get(table).id(), row + 1));
        }
      }
    }
    Set<Integer> told = new HashSet<>();
    byShape.values().forEach(it -> told.addAll(it.diagram().values(it.outcome())));
    List<String> outcomes = tables.getLast().words();
    for (int i = 0; i < outcomes.size(); i++) {
      if (!told.contains(i)) {
        throw new IllegalArgumentException("nobody ever gets the outcome " + outcomes.get(i));
      }
    }
  }

  private void checkQuestions(List<Question> questions) {
    Set<Integer> asked = new HashSet<>();
    byShape.values().forEach(it -> asked.addAll(it.diagram().variables(it.outcome())));
    for (int i = 0; i < questions.size(); i++) {
      if (!asked.contains(i)) {
        throw new IllegalArgumentException(
            "the question %s is never asked: no outcome depends on it"
                .formatted(questions.get(i).id()));
      }
    }
  }

  DayTerms terms(LocalDate day) {
    return DayTerms.of(terms, day);
  }

  Compiler.Compiled decision(DayTerms day) {
    Compiler.Compiled found = byShape.get(day.shape());
    if (found == null) {
      throw new IllegalArgumentException("these rules do not answer on that day");
    }
    return found;
  }
}
