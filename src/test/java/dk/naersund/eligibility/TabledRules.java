package dk.naersund.eligibility;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The oracle's tables, each worked out once for everything that it looks at: the classes of its
 * questions, and the words of the tables before it.
 */
final class TabledRules {
  private final PlainRules plain;
  private final AnswerClasses classes;
  private final List<Tabled> tables = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  /** A table: what it looks at, and by the number of that, the index of its word. */
  private record Tabled(int[] questions, int[] others, List<String> words, int[] said) {}

  TabledRules(PlainRules plain, Path file) {
    this.plain = plain;
    this.classes = new AnswerClasses(plain);
    List<String> unique =
        PlainRules.maps(PlainRules.read(file).get("tables")).stream()
            .filter(table -> "unique".equals(table.get("hits")))
            .map(table -> String.valueOf(table.get("id")))
            .toList();
    for (int table = 0; table < plain.tableIds().size(); table++) {
      tables.add(tabled(table, unique.contains(plain.tableIds().get(table))));
    }
  }

  private Tabled tabled(int table, boolean unique) {
    int[] questions =
        IntStream.range(0, plain.questions.size())
            .filter(question -> plain.looksAt(table, question))
            .toArray();
    int[] others = IntStream.range(0, table).filter(it -> plain.looksAtTable(table, it)).toArray();
    List<String> words = plain.words(table);
    int size = 1;
    for (int question : questions) {
      size *= classes.count(question);
    }
    for (int other : others) {
      size *= tables.get(other).words.size();
    }
    int[] said = new int[size];
    for (int number = 0; number < size; number++) {
      int left = number;
      String[] before = new String[plain.tableIds().size()];
      Arrays.fill(before, "");
      for (int i = others.length - 1; i >= 0; i--) {
        List<String> its = tables.get(others[i]).words;
        before[others[i]] = its.get(left % its.size());
        left /= its.size();
      }
      int[] answers = new int[plain.questions.size()];
      for (int i = questions.length - 1; i >= 0; i--) {
        int many = classes.count(questions[i]);
        answers[questions[i]] = classes.first(questions[i], left % many);
        left /= many;
      }
      List<String> holding = plain.holding(table, answers, before);
      if (holding.isEmpty() || unique && holding.size() > 1) {
        faults.add(
            "%s: %s for %s after %s"
                .formatted(
                    plain.tableIds().get(table),
                    holding,
                    plain.answers(answers).byQuestion(),
                    List.of(before)));
      }
      said[number] = holding.isEmpty() ? -1 : words.indexOf(holding.getFirst());
    }
    return new Tabled(questions, others, words, said);
  }

  /** The words of the last table. */
  List<String> outcomes() {
    return tables.getLast().words;
  }

  AnswerClasses classes() {
    return classes;
  }

  /** Gaps, and contradictions of tables in which one row only may hold. */
  List<String> faults() {
    return faults;
  }

  /** The outcome for these classes. */
  String outcome(int[] given) {
    return tables.getLast().words.get(index(given));
  }

  /** The index of the outcome among the words of the last table. */
  int index(int[] given) {
    int[] said = new int[tables.size()];
    for (int table = 0; table < said.length; table++) {
      Tabled tabled = tables.get(table);
      int number = 0;
      for (int question : tabled.questions) {
        number = number * classes.count(question) + given[question];
      }
      for (int other : tabled.others) {
        number = number * tables.get(other).words.size() + said[other];
      }
      said[table] = tabled.said[number];
    }
    return said[said.length - 1];
  }
}
