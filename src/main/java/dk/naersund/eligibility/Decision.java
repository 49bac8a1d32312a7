package dk.naersund.eligibility;

import java.time.LocalDate;
import java.util.List;

/**
 * Rules on one day as a graph: from {@code start}, each node asks one question, and each answer
 * leads on. No node asks what cannot change the outcome, and no two nodes are the same (a reduced
 * ordered decision diagram, Bryant 1986).
 *
 * @param day the day
 * @param start where it begins: a node's index, or an outcome as in {@link Node#next}
 * @param nodes the nodes
 * @param outcomes ids of the outcomes
 * @param bornUntil days of birth that divide persons by age, the oldest first: whoever was born on
 *     or before the first is in class 0, and so on; whoever was born later than the last is in one
 *     more class
 */
public record Decision(
    LocalDate day, int start, List<Node> nodes, List<String> outcomes, List<LocalDate> bornUntil) {
  public Decision {
    nodes = List.copyOf(nodes);
    outcomes = List.copyOf(outcomes);
    bornUntil = List.copyOf(bornUntil);
  }

  /**
   * One question.
   *
   * @param question its id
   * @param next where each answer leads: the index of a node, or {@code -1 - index} of an outcome;
   *     in the order of the options, or of the classes of age, then "I do not know"
   */
  public record Node(String question, List<Integer> next) {
    public Node {
      next = List.copyOf(next);
    }
  }
}
