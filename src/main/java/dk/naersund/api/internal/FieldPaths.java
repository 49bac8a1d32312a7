package dk.naersund.api.internal;

import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;

/** Paths of fields as they stand in an entry's own body. */
final class FieldPaths {
  private FieldPaths() {}

  /** {@code sites[soehuset].phone.number} becomes {@code phone.number} in the site soehuset. */
  static FieldProblem inside(EntityId id, FieldProblem problem) {
    String whole = EntryKinds.plural(id.kind()) + "[" + id.id() + "]";
    String path = problem.path();
    if (path.equals(whole)) {
      return problem.at("");
    }
    return path.startsWith(whole + ".") ? problem.at(path.substring(whole.length() + 1)) : problem;
  }
}
