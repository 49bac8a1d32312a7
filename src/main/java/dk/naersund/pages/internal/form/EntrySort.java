package dk.naersund.pages.internal.form;

import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldChange;
import dk.naersund.registry.RegistryEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sort of entries that have a few fields: where they are kept, and how they are asked for. */
public interface EntrySort {
  /** What stands in an address for the id of an entry that is not there yet. */
  String NEW = "ny";

  /** The address of their list; an entry's own is below it. */
  String list();

  /** Key of the list's heading. */
  String label();

  /**
   * Refuses who may do nothing here. Whether they may change this entry, the registry says.
   *
   * @param id {@link #NEW} for a new one
   */
  void admit(Spoken spoken, String id);

  /** The entity that keeps the entry, whole or as a part of it. */
  EntityId entity(String id);

  /** Under which id a draft is kept: a part of an entity has another than the entity. */
  default EntityId draft(String id) {
    return entity(id);
  }

  /** Whether the entity has the entry in it. */
  default boolean isIn(RegistryEntity entity, String id) {
    return true;
  }

  /** What is different of the entry between two versions of the entity. */
  default List<FieldChange> changes(
      @Nullable RegistryEntity before, RegistryEntity after, String id) {
    return FieldChange.between(before, after);
  }

  /** The address of what has happened to the entry. */
  String history(String id);

  /**
   * The questions, with what is known filled in.
   *
   * @param now the entity as it is; null when it is not there
   * @param from the version of it that the answers come from; null for a new entry
   */
  EntryForm form(
      Spoken spoken, String id, @Nullable RegistryEntity now, @Nullable RegistryEntity from);
}
