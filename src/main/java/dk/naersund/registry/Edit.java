package dk.naersund.registry;

/**
 * One change that an editor wants. {@code seen} is always the version that they saw ({@link
 * RegistrySnapshot#version}); 0 for "there was none".
 */
public sealed interface Edit {
  /** Which entity it is about. */
  EntityId id();

  /** The version that the editor saw. */
  long seen();

  /** Creates the entity, or puts it in the place of the one with its id. */
  record Put(RegistryEntity entity, long seen) implements Edit {
    @Override
    public EntityId id() {
      return EntityId.of(entity);
    }
  }

  /** Takes the entity away; rejected while others name it. */
  record Remove(EntityId id, long seen) implements Edit {}

  /**
   * Makes the entity again what it was right after an event, as a new event; takes it away where it
   * was not there. The rules hold as for any edit: what it named then must still be there.
   *
   * @param event the number of the event
   */
  record Restore(EntityId id, long event, long seen) implements Edit {}
}
