package dk.naersund.editing.internal;

import dk.naersund.accounts.Account;
import dk.naersund.editing.Editing;
import dk.naersund.editing.NotPermitted;
import dk.naersund.editing.NotThere;
import dk.naersund.editing.Permissions;
import dk.naersund.editing.Preview;
import dk.naersund.editing.SeasonChange;
import dk.naersund.registry.Author;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldChange;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryEditor;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistryHistory.Happened;
import dk.naersund.registry.RegistryHistory.Kept;
import dk.naersund.registry.RegistryHistory.Version;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.Closure;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Edits of accounts: permitted first, then handed to the registry. */
@Component
class RegistryEditing implements Editing {
  /** How often others may be faster before a closure is given back as a conflict. */
  private static final int TRIES = 10;

  private final Registry registry;
  private final RegistryEditor editor;
  private final Judge judge;
  private final Previews previews;
  private final Past past;

  RegistryEditing(
      Registry registry, RegistryEditor editor, Judge judge, Previews previews, Past past) {
    this.registry = registry;
    this.editor = editor;
    this.judge = judge;
    this.previews = previews;
    this.past = past;
  }

  @Override
  public Opened open(EntityId id, Account account) {
    RegistrySnapshot now = registry.snapshot();
    RegistryEntity entity = Entities.find(now, id);
    if (entity == null ? !Permissions.isEditor(account) : !Permissions.mayEdit(account, entity)) {
      throw new NotPermitted(id);
    }
    if (entity == null) {
      throw new NotThere(Entities.field(id.kind()), id.id());
    }
    return new Opened(entity, now.version(id));
  }

  @Override
  public Mono<Opened> open(EntityId id, long event, Account account) {
    Mono<Opened> now = Mono.fromCallable(() -> openSince(id, event, account));
    return event > registry.snapshot().event() ? registry.catchUp().then(now) : now;
  }

  private Opened openSince(EntityId id, long event, Account account) {
    Opened opened = open(id, account);
    boolean unchanged = opened.version() <= event && event <= registry.snapshot().event();
    return unchanged ? opened : new Opened(opened.entity(), event);
  }

  @Override
  public Mono<Preview> preview(List<Edit> edits, Account account) {
    return judge
        .judge(edits, account)
        .flatMap(
            refused ->
                refused
                    .<Mono<Preview>>map(r -> Mono.just(new Preview.Impossible(r)))
                    .orElseGet(() -> preview(edits)));
  }

  private Mono<Preview> preview(List<Edit> edits) {
    RegistrySnapshot before = registry.snapshot();
    return editor
        .preview(edits)
        .flatMap(
            outcome ->
                switch (outcome) {
                  case PublishOutcome.Refused refused ->
                      Mono.<Preview>just(new Preview.Impossible(refused));
                  case PublishOutcome.Accepted then -> previews.of(edits, before, then);
                });
  }

  @Override
  public Mono<PublishOutcome> publish(List<Edit> edits, String why, Account account) {
    return Mono.defer(
        () -> {
          Author author = new Author(account.name(), why);
          return judge
              .judge(edits, account)
              .flatMap(
                  refused ->
                      refused
                          .<Mono<PublishOutcome>>map(Mono::just)
                          .orElseGet(() -> editor.publish(edits, author)));
        });
  }

  @Override
  public Mono<PublishOutcome> close(String site, Closure closure, String why, Account account) {
    return changeClosures(
        site,
        closures ->
            closures.contains(closure)
                ? closures
                : Stream.concat(closures.stream(), Stream.of(closure)).toList(),
        why,
        account);
  }

  @Override
  public Mono<PublishOutcome> reopen(String site, LocalDate day, String why, Account account) {
    return changeClosures(
        site,
        closures -> closures.stream().flatMap(closure -> endedBefore(day, closure)).toList(),
        why,
        account);
  }

  private static Stream<Closure> endedBefore(LocalDate day, Closure closure) {
    if (!closure.holdsOn(day)) {
      return Stream.of(closure);
    }
    return closure.from().isBefore(day)
        ? Stream.of(new Closure(closure.from(), day.minusDays(1), closure.reason()))
        : Stream.empty();
  }

  /** On top of whatever somebody else has just changed: to close a door is no matter of taste. */
  private Mono<PublishOutcome> changeClosures(
      String id, UnaryOperator<List<Closure>> change, String why, Account account) {
    return Mono.defer(
            () -> {
              Opened opened = open(EntityId.site(id), account);
              Site site = (Site) opened.entity();
              Site changed = site.withClosures(change.apply(site.closures()));
              return publish(List.of(new Edit.Put(changed, opened.version())), why, account);
            })
        .flatMap(
            outcome ->
                isConflict(outcome)
                    ? registry.catchUp().then(Mono.error(new Overtaken(outcome)))
                    : Mono.just(outcome))
        .retryWhen(
            Retry.max(TRIES)
                .filter(Overtaken.class::isInstance)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
        .onErrorResume(Overtaken.class, e -> Mono.just(e.outcome));
  }

  private static boolean isConflict(PublishOutcome outcome) {
    return outcome instanceof PublishOutcome.Refused refused
        && refused.edits().values().stream().allMatch(EditOutcome.Conflict.class::isInstance);
  }

  private static final class Overtaken extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient PublishOutcome outcome;

    Overtaken(PublishOutcome outcome) {
      super("somebody else was faster", null, false, false);
      this.outcome = outcome;
    }
  }

  @Override
  public List<Edit> forSeason(SeasonChange change, Account account) {
    if (!Permissions.isEditor(account)) {
      throw new NotPermitted(null);
    }
    return new SeasonEdits(registry.snapshot(), change).by(account);
  }

  @Override
  public Flux<Version> versions(EntityId id, Account account) {
    return past.versions(id, account);
  }

  @Override
  public Flux<Kept> kept(EntityId id, Account account) {
    return past.kept(id, account);
  }

  @Override
  public Flux<Happened> latest(int most, Account account) {
    return past.latest(most, account);
  }

  @Override
  public Mono<List<FieldChange>> compare(EntityId id, long from, long to, Account account) {
    return past.compare(id, from, to, account);
  }
}
