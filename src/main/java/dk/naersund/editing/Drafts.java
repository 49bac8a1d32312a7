package dk.naersund.editing;

import dk.naersund.accounts.Account;
import dk.naersund.registry.EntityId;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * What an account is in the middle of. A draft is the account's own, is seen by nobody else, stays
 * until it is published or discarded, and need be neither whole nor right.
 */
public interface Drafts {
  /** The most characters that a draft's content may have. */
  int MOST_CHARACTERS = 500_000;

  /**
   * A draft.
   *
   * @param entity what it is about; for something new, and for one part of an entity, an id that
   *     the account has chosen for now
   * @param seen the version of the entity that it began with; 0 for something new
   * @param content a JSON object as far as the editor has come: the fields of {@code
   *     registry.json}, or those of a form
   * @param savedAt when it was last saved
   */
  record Draft(EntityId entity, long seen, JsonNode content, Instant savedAt) {
    public Draft {
      if (!content.isObject()) {
        throw new IllegalArgumentException("a draft is a JSON object");
      }
      if (seen < 0) {
        throw new IllegalArgumentException("there is no version " + seen);
      }
    }
  }

  /**
   * Keeps a draft in the place of the account's earlier one of the same entity.
   *
   * @return the draft with the moment it was saved; a {@link NotPermitted} when the account may not
   *     change the entity, an {@link IllegalArgumentException} when it is longer than {@link
   *     #MOST_CHARACTERS}
   */
  Mono<Draft> save(EntityId entity, long seen, JsonNode content, Account account);

  /** The account's draft of the entity; empty when it has none. */
  Mono<Draft> find(EntityId entity, Account account);

  /** The account's drafts, the last saved first. */
  Flux<Draft> list(Account account);

  /** Throws the account's draft of the entity away; nothing happens when it has none. */
  default Mono<Void> discard(EntityId entity, Account account) {
    return discard(List.of(entity), account);
  }

  /** The same for many, at once. */
  Mono<Void> discard(List<EntityId> entities, Account account);

  /**
   * After what it held was published: what is published is published, also when the draft of it
   * cannot be thrown away just now. The error is logged.
   */
  Mono<Void> done(List<EntityId> entities, Account account);
}
