package dk.naersund.registry;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of a list of edits that belong together. */
public sealed interface PublishOutcome {
  /**
   * All of them hold together. Published they are durable; of a preview nothing is written.
   *
   * @param snapshot the registry right after them; of a preview what it would be, under the event
   *     that it starts from
   * @param versions for each edit, in its order, the version of its entity in the snapshot; 0 where
   *     it is not there any more, the version it found where the edit changes nothing
   */
  record Accepted(RegistrySnapshot snapshot, List<Long> versions) implements PublishOutcome {
    public Accepted {
      versions = List.copyOf(versions);
    }
  }

  /**
   * At least one of them cannot be; nothing was written.
   *
   * @param edits the index of each edit that cannot be, and why; not empty
   */
  record Refused(SortedMap<Integer, EditOutcome.Refused> edits) implements PublishOutcome {
    public Refused {
      edits = Collections.unmodifiableSortedMap(new TreeMap<>(edits));
      if (edits.isEmpty()) {
        throw new IllegalArgumentException("nothing is refused");
      }
    }
  }
}
