package dk.naersund.registry.internal;

import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.FieldProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What is wrong in one {@code registry.json}: all of it, in the order found. */
final class Problems {
  private final List<FieldProblem> all = new ArrayList<>();
  private final TreeSet<String> paths = new TreeSet<>();

  void add(String path, Code code, Object... arguments) {
    add(FieldProblem.of(path, code, arguments));
  }

  void add(FieldProblem problem) {
    all.add(problem);
    paths.add(problem.path());
  }

  void clear() {
    all.clear();
    paths.clear();
  }

  /** Whether anything is wrong at the path or below it. */
  boolean at(String path) {
    String next = paths.ceiling(path);
    return next != null && next.startsWith(path);
  }

  List<FieldProblem> all() {
    return List.copyOf(all);
  }
}
