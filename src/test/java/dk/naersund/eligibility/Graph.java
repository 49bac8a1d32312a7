package dk.naersund.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The program's decision of one day, walked with the oracle's numbers for answers. */
final class Graph {
  private final Decision decision;
  private final int[] questions;

  /** By question, from the oracle's value to the program's. */
  private final int[][] values;

  Graph(RuleSet set, PlainRules plain, LocalDate day) {
    decision = set.decision(day);
    questions =
        decision.nodes().stream().mapToInt(it -> plain.questions.indexOf(it.question())).toArray();
    values = new int[plain.questions.size()][];
    for (int i = 0; i < values.length; i++) {
      boolean age = set.questions().get(i).kind() == Question.Kind.AGE;
      values[i] = new int[plain.values.get(i).size()];
      for (int value = 0; value < values[i].length; value++) {
        String given = plain.values.get(i).get(value);
        values[i][value] = age && !given.equals(PlainRules.UNKNOWN) ? classOf(given) : value;
      }
      if (age) {
        values[i][values[i].length - 1] = decision.bornUntil().size() + 1;
      }
    }
  }

  private int classOf(String born) {
    int index = 0;
    while (index < decision.bornUntil().size()
        && born.compareTo(decision.bornUntil().get(index).toString()) > 0) {
      index++;
    }
    return index;
  }

  String outcome(int[] answers) {
    int at = decision.start();
    while (at >= 0) {
      int question = questions[at];
      at = decision.nodes().get(at).next().get(values[question][answers[question]]);
    }
    return decision.outcomes().get(-1 - at);
  }

  /**
   * Goes through all answers, one for each class, and compares.
   *
   * @param told takes the outcomes
   * @return how many there were
   */
  long compare(TabledRules tabled, Set<String> told) {
    AnswerClasses alike = tabled.classes();
    int[] indexes =
        decision.outcomes().stream().mapToInt(it -> tabled.outcomes().indexOf(it)).toArray();
    int[][] leads = new int[decision.nodes().size()][];
    for (int node = 0; node < leads.length; node++) {
      int question = questions[node];
      leads[node] = new int[alike.count(question)];
      for (int one = 0; one < leads[node].length; one++) {
        int value = values[question][alike.first(question, one)];
        leads[node][one] = decision.nodes().get(node).next().get(value);
      }
    }
    boolean[] seen = new boolean[indexes.length];
    long count =
        new Comparison(tabled, indexes, leads, seen, new int[values.length])
            .from(0, decision.start());
    for (int i = 0; i < seen.length; i++) {
      if (seen[i]) {
        told.add(decision.outcomes().get(i));
      }
    }
    return count;
  }

  /** Goes through all classes, question by question, and along the graph with them. */
  private final class Comparison {
    private final TabledRules tabled;
    private final int[] indexes;
    private final int[][] leads;
    private final boolean[] seen;
    private final int[] classes;

    Comparison(TabledRules tabled, int[] indexes, int[][] leads, boolean[] seen, int[] classes) {
      this.tabled = tabled;
      this.indexes = indexes;
      this.leads = leads;
      this.seen = seen;
      this.classes = classes;
    }

    long from(int question, int at) {
      if (question == classes.length) {
        int outcome = -1 - at;
        seen[outcome] = true;
        if (indexes[outcome] != tabled.index(classes)) {
          throw new AssertionError(
              "%s instead of %s for %s"
                  .formatted(
                      decision.outcomes().get(outcome),
                      tabled.outcome(classes),
                      tabled.classes().words(classes)));
        }
        return 1;
      }
      long count = 0;
      boolean asks = at >= 0 && questions[at] == question;
      int many = tabled.classes().count(question);
      for (int one = 0; one < many; one++) {
        classes[question] = one;
        count += from(question + 1, asks ? leads[at][one] : at);
      }
      return count;
    }
  }

  /** The questions that are asked of somebody with these answers. */
  Set<Integer> asks(int[] answers) {
    Set<Integer> asked = new HashSet<>();
    int at = decision.start();
    while (at >= 0) {
      int question = questions[at];
      asked.add(question);
      at = decision.nodes().get(at).next().get(values[question][answers[question]]);
    }
    return asked;
  }

  /** All outcomes that somebody gets on this day. */
  Set<String> outcomes() {
    Set<String> found = new HashSet<>();
    if (decision.start() < 0) {
      found.add(decision.outcomes().get(-1 - decision.start()));
    }
    for (Decision.Node node : decision.nodes()) {
      node.next().stream()
          .filter(next -> next < 0)
          .forEach(next -> found.add(decision.outcomes().get(-1 - next)));
    }
    return found;
  }

  /** For each answer to each node, answers that lead to the node and on from it. */
  List<int[]> oneForEachAnswer() {
    List<int[]> found = new ArrayList<>();
    walk(decision.start(), new int[values.length], new HashSet<>(), found);
    return found;
  }

  private void walk(int at, int[] answers, Set<Integer> seen, List<int[]> found) {
    if (at < 0 || !seen.add(at)) {
      return;
    }
    int question = questions[at];
    for (int value = 0; value < values[question].length; value++) {
      int[] more = answers.clone();
      more[question] = value;
      found.add(more);
      walk(decision.nodes().get(at).next().get(values[question][value]), more, seen, found);
    }
  }
}
