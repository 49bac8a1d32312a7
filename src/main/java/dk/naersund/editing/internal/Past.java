package dk.naersund.editing.internal;

import dk.naersund.accounts.Account;
import dk.naersund.editing.NotPermitted;
import dk.naersund.editing.NotThere;
import dk.naersund.editing.Permissions;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldChange;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistryHistory;
import dk.naersund.registry.RegistryHistory.Happened;
import dk.naersund.registry.RegistryHistory.Kept;
import dk.naersund.registry.RegistryHistory.Version;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The history of an entity, for those who may change it, or might when it was last there. */
@Component
class Past {
  private final Registry registry;
  private final RegistryHistory history;

  Past(Registry registry, RegistryHistory history) {
    this.registry = registry;
    this.history = history;
  }

  Flux<Version> versions(EntityId id, Account account) {
    return permitted(id, account).flatMapMany(Flux::fromIterable);
  }

  Flux<Kept> kept(EntityId id, Account account) {
    return permitted(id, account).thenMany(history.kept(id));
  }

  /** Of the last events so many times as many are looked through as are asked for. */
  private static final int LOOKED_THROUGH = 10;

  Flux<Happened> latest(int most, Account account) {
    if (!Permissions.isEditor(account)) {
      return Flux.error(new NotPermitted(null));
    }
    return history
        .latest(most * LOOKED_THROUGH)
        .filter(one -> Permissions.mayChange(account, one.before(), one.kept().entity()))
        .take(most);
  }

  Mono<List<FieldChange>> compare(EntityId id, long from, long to, Account account) {
    return permitted(id, account).then(history.compare(id, from, to));
  }

  private Mono<List<Version>> permitted(EntityId id, Account account) {
    return Mono.defer(
        () -> {
          RegistryEntity there = Entities.find(registry.snapshot(), id);
          if (there == null
              ? !Permissions.isEditor(account)
              : !Permissions.mayEdit(account, there)) {
            return Mono.error(new NotPermitted(id));
          }
          Mono<List<Version>> versions = history.versions(id).collectList();
          return there == null
              ? versions.flatMap(all -> permittedBeforeItWent(id, all, account))
              : versions;
        });
  }

  private Mono<List<Version>> permittedBeforeItWent(
      EntityId id, List<Version> versions, Account account) {
    if (versions.isEmpty()) {
      return Mono.error(new NotThere(Entities.field(id.kind()), id.id()));
    }
    return Permissions.editsEverything(account)
        ? Mono.just(versions)
        : history
            .asOf(versions.getFirst().event() - 1)
            .flatMap(
                snapshot -> {
                  RegistryEntity last = Entities.find(snapshot, id);
                  return last != null && Permissions.mayEdit(account, last)
                      ? Mono.just(versions)
                      : Mono.error(new NotPermitted(id));
                });
  }
}
