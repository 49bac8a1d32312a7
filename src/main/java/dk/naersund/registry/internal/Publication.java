package dk.naersund.registry.internal;

import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldProblem;
import dk.naersund.registry.FieldProblem.Code;
import dk.naersund.registry.RegistryEntity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Edits that belong together, on the registry as it is when they are made.
 *
 * @param wanted one for each edit, in their order
 */
record Publication(List<Wanted> wanted, MemorySnapshot now) {
  /**
   * What an edit wants.
   *
   * @param after what the entity shall be; null to take it away
   * @param seen the version that the editor saw
   */
  record Wanted(EntityId id, @Nullable RegistryEntity after, long seen) {}

  /** The indices of the edits whose editor has not seen what is there now. */
  List<Integer> stale() {
    List<Integer> stale = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (now.version(wanted.get(i).id()) != wanted.get(i).seen()) {
        stale.add(i);
      }
    }
    return stale;
  }

  /** The changes that the edits make; an edit that changes nothing makes none. */
  List<EventLog.Change> changes() {
    return wanted.stream()
        .map(
            edit ->
                new EventLog.Change(0, edit.id(), now.find(edit.id()).orElse(null), edit.after()))
        .filter(change -> !Objects.equals(change.before(), change.after()))
        .toList();
  }

  /** What would not be right after all edits, by the index of the edit. */
  SortedMap<Integer, EditOutcome.Refused> problems() {
    SortedMap<Integer, EditOutcome.Refused> refused = new TreeMap<>();
    EditRules rules = new EditRules(applied());
    Set<EntityId> seen = new HashSet<>();
    Map<EntityId, List<FieldProblem>> named = rules.stillNamed(removed());
    for (int i = 0; i < wanted.size(); i++) {
      Wanted edit = wanted.get(i);
      List<FieldProblem> problems =
          seen.add(edit.id())
              ? problems(edit, rules, named)
              : List.of(FieldProblem.of(EntityJson.path(edit.id()), Code.EDITED_TWICE));
      if (!problems.isEmpty()) {
        refused.put(i, new EditOutcome.Rejected(problems));
      }
    }
    return refused;
  }

  private List<FieldProblem> problems(
      Wanted edit, EditRules rules, Map<EntityId, List<FieldProblem>> named) {
    RegistryEntity before = now.find(edit.id()).orElse(null);
    RegistryEntity after = edit.after();
    if (after != null) {
      return after.equals(before) ? List.of() : rules.changed(after);
    }
    return before == null
        ? List.of(FieldProblem.of(EntityJson.path(edit.id()), Code.NOT_THERE))
        : named.getOrDefault(edit.id(), List.of());
  }

  private Set<EntityId> removed() {
    Set<EntityId> removed = new HashSet<>();
    for (Wanted edit : wanted) {
      if (edit.after() == null) {
        removed.add(edit.id());
      }
    }
    return removed;
  }

  /** The registry after all edits, under the event that it starts from. */
  MemorySnapshot applied() {
    return changes().stream()
        .map(change -> change.at(now.event()))
        .reduce(now, (snapshot, change) -> change.applyTo(snapshot), (a, b) -> b);
  }

  /** For each edit, the version of its entity in a later snapshot. */
  List<Long> versions(MemorySnapshot then) {
    return wanted.stream().map(edit -> then.version(edit.id())).toList();
  }
}
