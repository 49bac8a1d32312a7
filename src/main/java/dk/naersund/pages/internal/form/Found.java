package dk.naersund.pages.internal.form;

import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.RegistryEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is found.
 *
 * @param now the entity that keeps it; null when that is not there
 * @param from the last version of the entity that has the entry; null for a new one
 * @param version the entity's version; 0 when it is not there
 * @param gone whether it was taken away
 */
record Found(
    EntrySort sort,
    String id,
    @Nullable RegistryEntity now,
    @Nullable RegistryEntity from,
    long version,
    boolean gone) {
  static Found nothing(EntrySort sort) {
    return new Found(sort, EntrySort.NEW, null, null, 0, false);
  }

  EntryForm form(Spoken spoken) {
    return sort.form(spoken, id, now, from);
  }

  EntryPage page(Spoken spoken, EntryForm form) {
    return new EntryPage(spoken, sort, id, form, version, "", List.of(), false, null);
  }
}
