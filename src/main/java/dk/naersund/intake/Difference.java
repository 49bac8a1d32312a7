package dk.naersund.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change in the registry, by site id.
 *
 * @param added sites that the registry does not have on that day
 * @param changed sites of which the file says something else
 * @param gone sites of the registry that the file should have and has not: for the register of
 *     health organisations those that came from it, for other files those of the municipalities
 *     that it names. They are told, never removed
 * @param duplicates new sites that are perhaps in the registry already
 * @param unchanged how many sites are as in the registry
 */
public record Difference(
    List<Entry> added,
    List<Change> changed,
    List<Entry> gone,
    List<Duplicate> duplicates,
    int unchanged) {
  public Difference {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    gone = List.copyOf(gone);
    duplicates = List.copyOf(duplicates);
  }

  /** Whether publishing the file would leave everything as it is. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
  }

  /**
   * A site.
   *
   * @param site its id
   * @param name its Danish name
   */
  public record Entry(String site, String name) {}

  /**
   * A site that changes.
   *
   * @param site its id
   * @param name its Danish name today
   * @param fields what changes, in the order of the table's columns
   */
  public record Change(String site, String name, List<FieldChange> fields) {
    public Change {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field that changes.
   *
   * @param field the column's name; {@code service/column} for a field of a service there
   * @param before what the registry says; null for nothing
   * @param after what the file says; null for nothing
   */
  public record FieldChange(String field, @Nullable String before, @Nullable String after) {}

  /**
   * Two sites that may be one.
   *
   * @param site the id in the file
   * @param other the id in the registry
   * @param reason {@link Reason}
   * @param metres how far apart they are
   */
  public record Duplicate(String site, String other, Reason reason, double metres) {
    /** Why they may be one. */
    public enum Reason {
      /** The same name within 100 metres. */
      SAME_NAME_NEARBY,
      /** An organisation with the same number in the register of health organisations is there. */
      SAME_SOR_ID
    }
  }
}
