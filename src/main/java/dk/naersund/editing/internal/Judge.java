package dk.naersund.editing.internal;

import dk.naersund.accounts.Account;
import dk.naersund.editing.NotPermitted;
import dk.naersund.editing.Permissions;
import dk.naersund.registry.Edit;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryEditor;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistrySnapshot;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whether an account may make edits. What is judged is the version that each edit has seen, and an
 * edit stands only while that is the present one: nobody can slip a change of keeper in between.
 */
@Component
class Judge {
  private final Registry registry;
  private final RegistryEditor editor;

  Judge(Registry registry, RegistryEditor editor) {
    this.registry = registry;
    this.editor = editor;
  }

  /**
   * Judges edits; {@link NotPermitted} as an error when the account may not make one of them.
   *
   * @return why they cannot be made whoever makes them; empty when they can be tried
   */
  Mono<Optional<PublishOutcome.Refused>> judge(List<Edit> edits, Account account) {
    return Mono.defer(
        () ->
            isStale(edits, registry.snapshot())
                ? registry.catchUp().flatMap(now -> judge(edits, account, now))
                : judge(edits, account, registry.snapshot()));
  }

  private Mono<Optional<PublishOutcome.Refused>> judge(
      List<Edit> edits, Account account, RegistrySnapshot now) {
    for (Edit edit : edits) {
      RegistryEntity before = Entities.find(now, edit.id());
      boolean may =
          switch (edit) {
            case Edit.Put put -> Permissions.mayChange(account, before, put.entity());
            case Edit.Remove remove -> Permissions.mayChange(account, before, null);
            case Edit.Restore restore ->
                before == null
                    ? Permissions.isEditor(account)
                    : Permissions.mayEdit(account, before);
          };
      if (!may) {
        return Mono.error(new NotPermitted(edit.id()));
      }
    }
    boolean stale = isStale(edits, now);
    return stale || edits.stream().anyMatch(Edit.Restore.class::isInstance)
        ? byTheirResult(edits, account, now, stale)
        : Mono.just(Optional.empty());
  }

  private Mono<Optional<PublishOutcome.Refused>> byTheirResult(
      List<Edit> edits, Account account, RegistrySnapshot now, boolean stale) {
    return editor
        .preview(edits)
        .flatMap(
            outcome ->
                switch (outcome) {
                  case PublishOutcome.Refused refused -> Mono.just(Optional.of(refused));
                  case PublishOutcome.Accepted then when stale -> judge(edits, account);
                  case PublishOutcome.Accepted then -> restored(edits, account, now, then);
                });
  }

  private static Mono<Optional<PublishOutcome.Refused>> restored(
      List<Edit> edits, Account account, RegistrySnapshot now, PublishOutcome.Accepted then) {
    for (Edit edit : edits) {
      RegistryEntity before = Entities.find(now, edit.id());
      RegistryEntity after = Entities.find(then.snapshot(), edit.id());
      if (edit instanceof Edit.Restore && !Permissions.mayChange(account, before, after)) {
        return Mono.error(new NotPermitted(edit.id()));
      }
    }
    return Mono.just(Optional.empty());
  }

  private static boolean isStale(List<Edit> edits, RegistrySnapshot now) {
    return edits.stream().anyMatch(edit -> now.version(edit.id()) != edit.seen());
  }
}
