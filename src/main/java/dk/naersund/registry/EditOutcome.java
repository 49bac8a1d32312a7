package dk.naersund.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an edit. */
public sealed interface EditOutcome {
  /**
   * The edit stands, and is durable.
   *
   * @param snapshot the registry right after it
   * @param event the entity's version now; of an edit that would change nothing the version it
   *     found, no event is written then
   */
  record Changed(RegistrySnapshot snapshot, long event) implements EditOutcome {}

  /** The edit was not made, and nothing was written. */
  sealed interface Refused extends EditOutcome {}

  /**
   * Somebody else was faster; nothing was written.
   *
   * @param version the entity's version now; 0 when it is not there any more or never was
   * @param who made the last change; null when there never was one
   * @param when they made it; null when there never was one
   */
  record Conflict(long version, @Nullable String who, @Nullable Instant when) implements Refused {}

  /**
   * The registry would not be right; nothing was written.
   *
   * @param problems all that is wrong, at least one
   */
  record Rejected(List<FieldProblem> problems) implements Refused {
    public Rejected {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("nothing is wrong");
      }
    }
  }
}
