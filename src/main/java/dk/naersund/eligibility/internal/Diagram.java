package dk.naersund.eligibility.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * A store of functions from variables with few values to whole numbers, as reduced ordered decision
 * diagrams (R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation, 1986, with more
 * than two branches). A function is a number: 0 and above a node, below 0 a constant. Two functions
 * are the same when their numbers are, and a function depends on exactly those variables that its
 * nodes name.
 */
final class Diagram {
  static final int NO = constant(0);
  static final int YES = constant(1);

  private final List<int[]> nodes = new ArrayList<>();
  private final Map<List<Integer>, Integer> known = new HashMap<>();
  private final Map<List<Integer>, Integer> chosen = new HashMap<>();

  /** The function that is this value everywhere. */
  static int constant(int value) {
    return -1 - value;
  }

  static boolean isConstant(int function) {
    return function < 0;
  }

  /** The value of a constant function. */
  static int value(int constant) {
    return -1 - constant;
  }

  /** The first variable that a function depends on. */
  int variable(int node) {
    return nodes.get(node)[0];
  }

  /** How many values the first variable has. */
  int width(int node) {
    return nodes.get(node).length - 1;
  }

  /** The function that is left when the first variable has this value. */
  int follow(int node, int value) {
    return nodes.get(node)[1 + value];
  }

  /** The function that is so when the variable has its first value, and so on. */
  int node(int variable, int[] next) {
    boolean same = true;
    List<Integer> key = new ArrayList<>();
    key.add(variable);
    for (int function : next) {
      same &= function == next[0];
      key.add(function);
    }
    if (same) {
      return next[0];
    }
    return known.computeIfAbsent(
        key,
        k -> {
          nodes.add(k.stream().mapToInt(Integer::intValue).toArray());
          return nodes.size() - 1;
        });
  }

  /** Yes where the variable has one of these values, else no. */
  int oneOf(int variable, BitSet values, int width) {
    int[] next = new int[width];
    for (int value = 0; value < width; value++) {
      next[value] = values.get(value) ? YES : NO;
    }
    return node(variable, next);
  }

  /** Where the condition is yes, one function, else another. */
  int choose(int condition, int then, int otherwise) {
    if (isConstant(condition)) {
      return condition == NO ? otherwise : then;
    }
    if (then == otherwise) {
      return then;
    }
    List<Integer> key = List.of(condition, then, otherwise);
    Integer before = chosen.get(key);
    if (before != null) {
      return before;
    }
    int first = Math.min(order(condition), Math.min(order(then), order(otherwise)));
    int width = width(first(first, condition, then, otherwise));
    int[] next = new int[width];
    for (int value = 0; value < width; value++) {
      next[value] =
          choose(at(condition, first, value), at(then, first, value), at(otherwise, first, value));
    }
    int made = node(first, next);
    chosen.put(key, made);
    return made;
  }

  private int first(int variable, int... functions) {
    for (int function : functions) {
      if (order(function) == variable) {
        return function;
      }
    }
    throw new IllegalStateException("no function depends on variable " + variable);
  }

  private int order(int function) {
    return isConstant(function) ? Integer.MAX_VALUE : variable(function);
  }

  private int at(int function, int variable, int value) {
    return order(function) == variable ? follow(function, value) : function;
  }

  /** The function with each of its values replaced by another. */
  int replace(int function, IntUnaryOperator value) {
    return replace(function, value, new HashMap<>());
  }

  private int replace(int function, IntUnaryOperator value, Map<Integer, Integer> done) {
    if (isConstant(function)) {
      return constant(value.applyAsInt(value(function)));
    }
    Integer before = done.get(function);
    if (before != null) {
      return before;
    }
    int[] next = new int[width(function)];
    for (int i = 0; i < next.length; i++) {
      next[i] = replace(follow(function, i), value, done);
    }
    int made = node(variable(function), next);
    done.put(function, made);
    return made;
  }

  /**
   * Puts a function of another store into this one, for variables of which some values are ruled
   * out. What is left depends on a variable only when the values that are still possible make a
   * difference.
   *
   * @param possible by variable the values that are possible, at least one
   */
  int restrict(Diagram other, int function, List<BitSet> possible) {
    return restrict(other, function, possible, new HashMap<>());
  }

  private int restrict(
      Diagram other, int function, List<BitSet> possible, Map<Integer, Integer> done) {
    if (isConstant(function)) {
      return function;
    }
    Integer before = done.get(function);
    if (before != null) {
      return before;
    }
    int variable = other.variable(function);
    BitSet values = possible.get(variable);
    int any = restrict(other, other.follow(function, values.nextSetBit(0)), possible, done);
    int[] next = new int[other.width(function)];
    for (int value = 0; value < next.length; value++) {
      next[value] =
          values.get(value) ? restrict(other, other.follow(function, value), possible, done) : any;
    }
    int made = node(variable, next);
    done.put(function, made);
    return made;
  }

  /** All values that a function has somewhere. */
  Set<Integer> values(int function) {
    Set<Integer> values = new TreeSet<>();
    for (int reached : reach(function)) {
      if (isConstant(reached)) {
        values.add(value(reached));
      }
    }
    return values;
  }

  /** All variables that a function depends on. */
  Set<Integer> variables(int function) {
    Set<Integer> variables = new TreeSet<>();
    for (int reached : reach(function)) {
      if (!isConstant(reached)) {
        variables.add(variable(reached));
      }
    }
    return variables;
  }

  private Set<Integer> reach(int function) {
    Set<Integer> seen = new TreeSet<>();
    List<Integer> open = new ArrayList<>(List.of(function));
    while (!open.isEmpty()) {
      int next = open.removeLast();
      if (seen.add(next) && !isConstant(next)) {
        for (int value = 0; value < width(next); value++) {
          open.add(follow(next, value));
        }
      }
    }
    return seen;
  }

  /** Values of variables for which the function has this value; those left out do not matter. */
  Optional<Map<Integer, Integer>> example(int function, int wanted) {
    if (isConstant(function)) {
      return value(function) == wanted ? Optional.of(new LinkedHashMap<>()) : Optional.empty();
    }
    for (int value = 0; value < width(function); value++) {
      if (values(follow(function, value)).contains(wanted)) {
        Map<Integer, Integer> found = new LinkedHashMap<>();
        found.put(variable(function), value);
        example(follow(function, value), wanted).ifPresent(found::putAll);
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  int size() {
    return nodes.size();
  }
}
