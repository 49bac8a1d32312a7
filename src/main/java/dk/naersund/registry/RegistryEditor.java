package dk.naersund.registry;

import reactor.core.publisher.Mono;

/**
 * The write side: one entity at a time, each change an event. An editor says which version of the
 * entity they saw ({@link RegistrySnapshot#version}); when it is not the present one any more,
 * nothing is written and the answer is {@link EditOutcome.Conflict}. What is written is checked by
 * the rules of the import.
 *
 * <p>The answer comes when the change is durable and in {@link Registry#snapshot()}. An error means
 * that the database could not be asked, and nothing was written.
 */
public interface RegistryEditor {
  /**
   * Creates the entity or puts it in the place of the one with its id.
   *
   * @param seen the version that the editor saw; 0 for "there was none"
   */
  Mono<EditOutcome> put(RegistryEntity entity, long seen, Author author);

  /**
   * Takes the entity away; rejected while others name it.
   *
   * @param seen the version that the editor saw
   */
  Mono<EditOutcome> remove(EntityId id, long seen, Author author);

  /**
   * Makes the entity again what it was right after an event, as a new event; takes it away where it
   * was not there. The rules hold as for any edit: what it named then must still be there.
   *
   * @param event the number of the event
   * @param seen the version that the editor saw; 0 for "there is none"
   */
  Mono<EditOutcome> restore(EntityId id, long event, long seen, Author author);
}
