package dk.naersund.api.internal;

import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;
import java.io.Serial;
import java.util.List;

/** An entry that is not right: what is wrong, field by field. */
final class Unprocessable extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient EntityId id;
  private final transient List<FieldProblem> problems;

  Unprocessable(EntityId id, List<FieldProblem> problems) {
    super("not right: " + id);
    this.id = id;
    this.problems = List.copyOf(problems);
  }

  /** Which entry it is. */
  EntityId id() {
    return id;
  }

  /** Each problem, its path beginning inside the entry: {@code phone.number}. */
  List<FieldProblem> problems() {
    return problems.stream().map(problem -> FieldPaths.inside(id, problem)).toList();
  }
}
