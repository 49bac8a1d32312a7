package dk.naersund.registry;

import java.io.Serial;

/** Values that do not go together in one record of the registry. */
public final class NotRight extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient FieldProblem problem;

  /** What is wrong; the caller of a constructor knows where. */
  NotRight(FieldProblem.Code code, Object... arguments) {
    super(code.id());
    problem = FieldProblem.of("", code, arguments);
  }

  @Override
  public String getMessage() {
    return problem.toString();
  }

  /** What is wrong, at no place. */
  public FieldProblem problem() {
    return problem;
  }
}
