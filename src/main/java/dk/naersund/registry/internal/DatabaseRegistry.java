package dk.naersund.registry.internal;

import dk.naersund.platform.Progress;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryEditor;
import dk.naersund.registry.RegistryHistory;
import dk.naersund.registry.RegistrySnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The registry in PostgreSQL, with its latest snapshot in memory. */
public final class DatabaseRegistry implements Registry, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseRegistry.class);
  private static final String WHO = "naersund";

  /** Of several instances that start on an empty database one fills it, and the others wait. */
  private static final Duration LOAD_PATIENCE = Duration.ofMinutes(15);

  private final DatabaseClient database;
  private final TransactionalOperator writing;
  private final TransactionalOperator reading;
  private final CurrentSnapshot current = new CurrentSnapshot();
  private final EventLog log;
  private final DatabaseHistory history;
  private final DatabaseEditor editor;
  private final Disposable listening;
  private volatile boolean behind;

  /** A registry that hears nothing of other instances by itself. */
  public DatabaseRegistry(DatabaseClient database, ReactiveTransactionManager transactions) {
    this(database, transactions, RegistryNews.NONE);
  }

  /** A registry that catches up when others call out. */
  public DatabaseRegistry(
      DatabaseClient database, ReactiveTransactionManager transactions, RegistryNews news) {
    this.database = database;
    log = new EventLog(database);
    writing = TransactionalOperator.create(transactions);
    DefaultTransactionDefinition oneMoment = new DefaultTransactionDefinition();
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    oneMoment.setReadOnly(true);
    reading = TransactionalOperator.create(transactions, oneMoment);
    history = new DatabaseHistory(database, reading, current);
    editor = new DatabaseEditor(database, writing, current, history, news);
    listening =
        news.heard()
            .onBackpressureLatest()
            .filter(event -> current.isRead() && event > current.get().event())
            .concatMap(event -> tryToCatchUp(), 1)
            .subscribe();
  }

  @Override
  public RegistrySnapshot snapshot() {
    return current.get();
  }

  /** The write side of this registry. */
  public RegistryEditor editor() {
    return editor;
  }

  /** The past of this registry. */
  public RegistryHistory history() {
    return history;
  }

  @Override
  public Flux<RegistrySnapshot> changes() {
    return current.changes();
  }

  @Override
  public Mono<RegistrySnapshot> catchUp() {
    return reading
        .transactional(Mono.defer(() -> log.advance(current.get())))
        .doOnNext(current::advance)
        .map(caughtUp -> current.get());
  }

  private Mono<RegistrySnapshot> tryToCatchUp() {
    return catchUp()
        .doOnNext(
            caughtUp -> {
              if (behind) {
                LOG.info("What other instances have changed can be read again.");
              }
              behind = false;
            })
        .onErrorResume(
            problem -> {
              // Once: it is tried again every few seconds.
              if (!behind) {
                LOG.warn("What other instances have changed cannot be read yet.", problem);
              }
              behind = true;
              return Mono.empty();
            });
  }

  /** Stops listening to other instances. */
  @Override
  public void close() {
    listening.dispose();
  }

  @Override
  public Mono<RegistrySnapshot> loadIfEmpty(Path registryJson) {
    return isEmpty()
        .flatMap(empty -> empty ? load(registryJson) : Mono.empty())
        .then(Mono.defer(this::refresh));
  }

  private Mono<Void> load(Path file) {
    if (Files.notExists(file)) {
      LOG.warn("The registry is empty: there is no {} to fill it from.", file);
      return Mono.empty();
    }
    return Mono.fromCallable(
            () ->
                Progress.of(
                    "Checking " + file,
                    () -> RegistryFile.read(file),
                    read -> read.content().sites().size() + " sites"))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(read -> insert(file, read));
  }

  /** In one transaction, so that a program killed halfway leaves nothing. */
  private Mono<Void> insert(Path file, RegistryFile read) {
    RegistryWriter writer = new RegistryWriter(database);
    Mono<Void> fill =
        writer
            .importEvent(WHO, "first load of " + file.getFileName(), read.content(), read.sha256())
            .then(writer.insert(read.content()));
    Mono<Void> unlessAnotherDid =
        log.lock(LOAD_PATIENCE).then(isEmpty()).flatMap(empty -> empty ? fill : Mono.empty());
    return Mono.using(
        () -> Progress.of("Filling the registry from " + file),
        progress ->
            writing
                .transactional(unlessAnotherDid)
                .doOnSuccess(v -> progress.done(read.content().sites().size() + " sites")),
        Progress::close);
  }

  private Mono<Boolean> isEmpty() {
    return database
        .sql("select not exists (select from registry_event)")
        .mapValue(Boolean.class)
        .one();
  }

  private Mono<RegistrySnapshot> refresh() {
    return Mono.<RegistrySnapshot, Progress>using(
        () -> Progress.of("Reading the registry"),
        progress ->
            reading
                .transactional(SnapshotReader.read(database))
                .doOnNext(
                    read -> {
                      current.advance(read);
                      progress.done(read.sites().size() + " sites, event " + read.event());
                    }),
        Progress::close);
  }
}
