package dk.naersund.api.internal;

import dk.naersund.registry.Edit;
import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.PublishOutcome;
import java.io.Serial;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Edits that the registry did not take: lost races, and entries that would not be right. */
final class RefusedEdits extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Target> edits;
  private final transient PublishOutcome.Refused refused;

  RefusedEdits(List<Target> edits, PublishOutcome.Refused refused) {
    super("refused: " + refused.edits().keySet());
    this.edits = List.copyOf(edits);
    this.refused = refused;
  }

  /**
   * What an edit was about.
   *
   * @param isNew whether there was to be none before
   */
  record Target(EntityId id, boolean isNew) {
    static Target of(Edit edit) {
      return new Target(edit.id(), edit.seen() == 0);
    }
  }

  /**
   * A problem of one edit.
   *
   * @param edit its place among the edits
   * @param problem what is wrong, its path beginning inside the entry
   */
  record Wrong(int edit, EntityId id, FieldProblem problem) {}

  /** Somebody was faster; {@code edit} is the edit's place among the edits. */
  record ConflictJson(
      int edit,
      String kind,
      String id,
      long version,
      @Nullable String who,
      @Nullable Instant when) {}

  /** Whether all that is in the way is that others were faster. */
  boolean isLostRace() {
    return refused.edits().values().stream().allMatch(EditOutcome.Conflict.class::isInstance);
  }

  /** Whether what was to be new is there already. */
  boolean exists() {
    return refused.edits().entrySet().stream()
        .allMatch(
            entry ->
                entry.getValue() instanceof EditOutcome.Conflict conflict
                    && conflict.version() > 0
                    && edits.get(entry.getKey()).isNew());
  }

  List<ConflictJson> conflicts() {
    return refused.edits().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof EditOutcome.Conflict)
        .map(
            entry -> {
              EntityId id = edits.get(entry.getKey()).id();
              EditOutcome.Conflict conflict = (EditOutcome.Conflict) entry.getValue();
              return new ConflictJson(
                  entry.getKey(),
                  EntryKinds.name(id.kind()),
                  id.id(),
                  conflict.version(),
                  conflict.who(),
                  conflict.when());
            })
        .toList();
  }

  /** The first lost race; null when there is none. */
  @Nullable ConflictJson firstConflict() {
    return conflicts().stream().findFirst().orElse(null);
  }

  List<Wrong> problems() {
    return refused.edits().entrySet().stream()
        .flatMap(
            entry -> {
              EntityId id = edits.get(entry.getKey()).id();
              return entry.getValue() instanceof EditOutcome.Rejected rejected
                  ? rejected.problems().stream()
                      .map(problem -> new Wrong(entry.getKey(), id, FieldPaths.inside(id, problem)))
                  : Stream.<Wrong>empty();
            })
        .toList();
  }
}
