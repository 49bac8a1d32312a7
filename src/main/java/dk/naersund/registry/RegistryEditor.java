package dk.naersund.registry;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * The write side: each change of an entity is an event. An editor says which version of the entity
 * they saw ({@link RegistrySnapshot#version}); when it is not the present one any more, nothing is
 * written and the answer is {@link EditOutcome.Conflict}. What is written is checked by the rules
 * of the import.
 *
 * <p>The answer comes when the change is durable and in {@link Registry#snapshot()}. An error means
 * that the database could not be asked, or with {@link RegistryBusy} that another writer held it up
 * for five seconds; nothing was written.
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

  /**
   * Makes edits that belong together: all of them in one transaction, and shown in one new
   * snapshot; or none of them. Each may need what another brings. An entity is edited once.
   *
   * @return an answer for an empty list, too: nothing is changed by it
   */
  Mono<PublishOutcome> publish(List<Edit> edits, Author author);

  /**
   * What {@link #publish} would make of the registry as this instance knows it now, or why it would
   * refuse; writes nothing.
   */
  Mono<PublishOutcome> preview(List<Edit> edits);
}
