package dk.naersund.availability.internal;

import dk.naersund.availability.ClosingDays;
import dk.naersund.availability.OpeningSeries;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SiteCalendar;
import dk.naersund.platform.Progress;
import dk.naersund.platform.StartupProblem;
import dk.naersund.registry.RegistrySnapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Fills an empty calendar from its file, and makes the slots of each new day ahead. */
final class CalendarFiller {
  /** Of several instances that start on an empty database one fills it, and the others wait. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final DatabaseClient database;
  private final CalendarRows rows;
  private final CalendarHistory history;
  private final SlotWork work;
  private final SlotRows slots;
  private final TransactionalOperator writing;

  CalendarFiller(
      DatabaseClient database, ReactiveTransactionManager transactions, SeriesExpansion expansion) {
    this.database = database;
    rows = new CalendarRows(database);
    history = new CalendarHistory(database);
    work = new SlotWork(database, expansion);
    slots = new SlotRows(database);
    writing = TransactionalOperator.create(transactions);
  }

  /** Fills the calendar when nobody ever changed it. */
  Mono<Void> fillIfEmpty(Path file, RegistrySnapshot registry) {
    return history
        .isEmpty()
        .filter(empty -> empty)
        .flatMap(empty -> read(file, registry))
        .flatMap(read -> fill(file, read));
  }

  private static Mono<CalendarFile> read(Path file, RegistrySnapshot registry) {
    return Mono.fromCallable(
            () -> {
              CalendarFile read = CalendarFile.read(file);
              check(file, read, registry);
              return read;
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  private Mono<Void> fill(Path file, CalendarFile read) {
    if (read.series().isEmpty() && read.closings().isEmpty()) {
      return Mono.empty();
    }
    Mono<Void> all =
        history
            .writeImport("naersund", "first load of " + file.getFileName(), read.series().size())
            .thenMany(
                Flux.fromIterable(read.series())
                    .concatMap(one -> rows.nextSeries().flatMap(id -> rows.put(one.withId(id)))))
            .thenMany(
                Flux.fromIterable(read.closings())
                    .concatMap(one -> rows.nextClosing().flatMap(id -> rows.put(one.withId(id)))))
            .then();
    Mono<Void> unlessAnotherDid =
        database
            .sql(
                "set local lock_timeout = %d; lock table calendar_event in exclusive mode"
                    .formatted(PATIENCE.toMillis()))
            .then()
            .then(history.isEmpty())
            .flatMap(empty -> empty ? all : Mono.empty());
    return Mono.using(
        () -> Progress.of("Filling the calendar from " + file),
        progress ->
            writing
                .transactional(unlessAnotherDid)
                .doOnSuccess(done -> progress.done(read.series().size() + " series")),
        Progress::close);
  }

  private static void check(Path file, CalendarFile read, RegistrySnapshot registry) {
    Stream.concat(
            read.series().stream().map(OpeningSeries::at),
            read.closings().stream()
                .filter(closing -> closing.service() != null)
                .map((ClosingDays c) -> new ServiceAtSiteId(c.site(), String.valueOf(c.service()))))
        .filter(
            at ->
                registry
                    .findSite(at.site())
                    .filter(
                        site ->
                            site.services().stream()
                                .anyMatch(one -> one.service().equals(at.service())))
                    .isEmpty())
        .findFirst()
        .ifPresent(
            at -> {
              throw new StartupProblem(
                  "The calendar %s names %s, which the registry does not have."
                      .formatted(file.toAbsolutePath().normalize(), at),
                  "Correct site and service there; a service is named as its site names it.");
            });
  }

  /** Makes the slots of days that have come into sight; how many sites that concerned. */
  Mono<Integer> extend() {
    return sitesBehind()
        .flatMapMany(Flux::fromIterable)
        .concatMap(this::extend)
        .count()
        .map(Long::intValue);
  }

  private Mono<Set<String>> sitesBehind() {
    return database
        .sql(
            """
            select distinct s.site_id from opening_series s
            left join calendar_horizon h on h.site_id = s.site_id and h.service = s.service
            cross join (select (now() at time zone 'Europe/Copenhagen')::date) as t (today)
            where (upper(s.valid) is null or upper(s.valid) > today)
              and (h.until is null or h.until < today + :days)
            """)
        .bind("days", SlotWork.HORIZON_DAYS)
        .mapValue(String.class)
        .all()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Mono<SiteCalendar> extend(String site) {
    Mono<SiteCalendar> one =
        rows.lock(site)
            .then(Mono.defer(() -> rows.read(site)))
            .flatMap(
                calendar ->
                    work.plan(
                            calendar,
                            calendar.series().stream()
                                .map(series -> series.at().service())
                                .collect(Collectors.toSet()))
                        .flatMap(work::apply)
                        .thenReturn(calendar));
    return writing.transactional(one);
  }

  /** Removes what is past. */
  Mono<Long> prune() {
    return slots.prune();
  }
}
