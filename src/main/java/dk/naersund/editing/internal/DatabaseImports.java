package dk.naersund.editing.internal;

import dk.naersund.accounts.Account;
import dk.naersund.editing.Editing;
import dk.naersund.editing.ImportDesk;
import dk.naersund.editing.NotPermitted;
import dk.naersund.editing.NotThere;
import dk.naersund.editing.Permissions;
import dk.naersund.editing.Preview;
import dk.naersund.intake.DryRun;
import dk.naersund.intake.Format;
import dk.naersund.intake.Imports;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistrySnapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Files that were proposed: read again each time, against the registry as it is then. */
@Component
class DatabaseImports implements ImportDesk, DisposableBean {
  /** A large file fills a good part of the memory: one at a time. */
  private final Scheduler reading = Schedulers.newBoundedElastic(1, 20, "import", 60, true);

  private static final Duration BEAT = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private final Registry registry;
  private final Editing editing;
  private final ImportRuns runs;
  private final Clock clock;

  DatabaseImports(Registry registry, Editing editing, ImportRuns runs, Clock clock) {
    this.registry = registry;
    this.editing = editing;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public Mono<Run> keep(
      Format format, @Nullable String name, byte[] file, LocalDate day, Account account) {
    if (!Permissions.isEditor(account)) {
      return Mono.error(new NotPermitted(null));
    }
    if (file.length > MOST_BYTES || !format.readable()) {
      return Mono.error(new IllegalArgumentException(format + ", " + file.length + " bytes"));
    }
    Run run =
        new Run(
            UUID.randomUUID(),
            account.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            format,
            name == null || name.isBlank() ? null : name.strip(),
            day,
            null);
    return runs.insert(run, file, account).thenReturn(run);
  }

  @Override
  public Flux<Run> list(Account account) {
    return runs.list(account);
  }

  @Override
  public Mono<Run> run(UUID id, Account account) {
    return Permissions.isEditor(account)
        ? runs.run(id, account).switchIfEmpty(Mono.error(() -> notThere(id)))
        : Mono.error(new NotPermitted(null));
  }

  private static NotThere notThere(UUID id) {
    return new NotThere("import", id.toString());
  }

  @Override
  public Mono<Proposal> get(UUID id, Account account) {
    return kept(id, account)
        .flatMap(
            kept ->
                look(kept.run(), kept.file(), account)
                    .flatMap(
                        looked ->
                            runs.shown(id, looked.plan().digest())
                                .map(first -> looked.proposal(kept.run(), first))));
  }

  @Override
  public Mono<Preview> preview(UUID id, Account account) {
    return kept(id, account)
        .flatMap(kept -> look(kept.run(), kept.file(), account))
        .flatMap(looked -> editing.preview(looked.plan().edits(), account));
  }

  @Override
  public Mono<Published> publish(UUID id, @Nullable String mark, String why, Account account) {
    return kept(id, account)
        .flatMap(
            kept ->
                kept.run().published() != null
                    ? publish(kept.run(), List.of(), why, account)
                    : look(kept.run(), kept.file(), account)
                        .flatMap(
                            looked ->
                                publish(
                                    kept.run(),
                                    looked.plan(),
                                    mark == null ? kept.digest() : mark,
                                    why,
                                    account)));
  }

  private Mono<Published> publish(
      Run run, ImportPlan plan, @Nullable String shown, String why, Account account) {
    // What is there to the letter was published by a try whose end was not noted.
    return plan.edits().isEmpty() || plan.digest().equals(shown)
        ? told(run.id(), publish(run, plan.edits(), why, account))
        : Mono.error(new NoLongerAsShown(run.id()));
  }

  @Override
  public Mono<Long> publishingFor(UUID id) {
    return runs.publishingFor(id, SILENCE);
  }

  /** Says every few seconds that it is at it, for those who ask another instance. */
  private <T> Mono<T> told(UUID id, Mono<T> publication) {
    return Mono.using(
            () ->
                Flux.interval(Duration.ZERO, BEAT)
                    .onBackpressureDrop()
                    .concatMap(tick -> runs.publishing(id).onErrorResume(e -> Mono.empty()), 1)
                    .subscribe(),
            beat -> publication,
            Disposable::dispose)
        .flatMap(done -> ended(id).thenReturn(done))
        .onErrorResume(problem -> ended(id).then(Mono.error(problem)));
  }

  private Mono<Void> ended(UUID id) {
    return runs.publishingEnded(id).onErrorResume(e -> Mono.empty());
  }

  private Mono<Published> publish(Run run, List<Edit> edits, String why, Account account) {
    List<EntityId> entries = edits.stream().map(Edit::id).toList();
    return editing
        .publish(edits, why, account)
        .flatMap(
            outcome ->
                (outcome instanceof PublishOutcome.Accepted accepted
                        ? runs.published(run.id(), accepted.snapshot().event())
                        : Mono.<Void>empty())
                    .thenReturn(new Published(entries, outcome)));
  }

  @Override
  public Mono<Void> discard(UUID id, Account account) {
    return runs.discard(id, account);
  }

  private Mono<ImportRuns.Kept> kept(UUID id, Account account) {
    return Permissions.isEditor(account)
        ? runs.find(id, account).switchIfEmpty(Mono.error(() -> notThere(id)))
        : Mono.error(new NotPermitted(null));
  }

  /** What a file would do now. */
  private record Looked(DryRun dryRun, ImportPlan plan) {
    Proposal proposal(Run run, String shown) {
      return new Proposal(run, dryRun, plan.notYours(), plan.digest(), plan.digest().equals(shown));
    }
  }

  private Mono<Looked> look(Run run, byte[] file, Account account) {
    return Mono.fromCallable(
            () -> {
              RegistrySnapshot now = registry.snapshot();
              DryRun dryRun = dryRun(run, file, now);
              return new Looked(dryRun, ImportPlan.of(dryRun, now, account));
            })
        .subscribeOn(reading);
  }

  private static DryRun dryRun(Run run, byte[] file, RegistrySnapshot now) {
    try {
      return Imports.dryRun(run.format(), new ByteArrayInputStream(file), now, run.day());
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  @Override
  public void destroy() {
    reading.dispose();
  }
}
