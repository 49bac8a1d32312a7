package dk.naersund.availability.internal;

import dk.naersund.availability.CalendarSlot;
import dk.naersund.availability.Claim;
import dk.naersund.availability.OpeningSeries;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of slots, as the calendar's writers see it. */
final class SlotRows {
  /** What is selected of claims, {@code c}, with their slots, {@code s}. */
  private static final String CLAIMS =
      """
      select c.key, s.id, s.site_id, s.service, s.starts, s.minutes, c.until
      from claim c join slot s on s.id = c.slot
      where (c.state = 'booked' or c.until > clock_timestamp()) and
      """;

  private final DatabaseClient database;

  SlotRows(DatabaseClient database) {
    this.database = database;
  }

  /** The database's clock. */
  Mono<Instant> now() {
    return database
        .sql("select clock_timestamp()")
        .mapValue(OffsetDateTime.class)
        .one()
        .map(OffsetDateTime::toInstant);
  }

  /** The slots that begin later, withdrawn ones included. */
  Mono<List<SlotPlan.Row>> later(ServiceAtSiteId at, Instant now) {
    return database
        .sql(
            """
            select id, series, extract(epoch from starts)::bigint as start, minutes, seats, taken,
              withdrawn
            from slot where site_id = :site and service = :service and starts > :now
            """)
        .bind("site", at.site())
        .bind("service", at.service())
        .bind("now", now.atOffset(java.time.ZoneOffset.UTC))
        .map(
            row ->
                new SlotPlan.Row(
                    number(row, "id"),
                    number(row, "series"),
                    number(row, "start"),
                    CalendarRows.number(row, "minutes"),
                    CalendarRows.number(row, "seats"),
                    CalendarRows.number(row, "taken"),
                    Boolean.TRUE.equals(row.get("withdrawn", Boolean.class))))
        .all()
        .collectList();
  }

  private static long number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class));
  }

  /** The services at a site that have slots to come, or could have. */
  Mono<Set<String>> services(String site) {
    return database
        .sql("select service from calendar_horizon where site_id = :site")
        .bind("site", site)
        .mapValue(String.class)
        .all()
        .collect(java.util.stream.Collectors.toSet());
  }

  /**
   * Makes the slots what the plan says. Whoever claims one of them at this moment is waited for, so
   * that {@link #claims} afterwards tells all claims there will be on what goes.
   */
  Mono<Void> apply(ServiceAtSiteId at, SlotPlan plan, LocalDate until) {
    Mono<Void> withdraw =
        plan.withdraw().isEmpty()
            ? Mono.empty()
            : database
                .sql("update slot set withdrawn = true where id = any(:ids)")
                .bind("ids", ids(plan.withdraw()))
                .then();
    Flux<Void> alter =
        Flux.fromIterable(plan.alter().entrySet())
            .concatMap(
                entry ->
                    database
                        .sql(
                            """
                            update slot set withdrawn = false, seats = :seats where id = any(:ids)
                            """)
                        .bind("seats", entry.getKey().seats())
                        .bind("ids", ids(entry.getValue()))
                        .then());
    Flux<Void> add =
        Flux.fromIterable(plan.add().entrySet())
            .concatMap(entry -> add(at, entry.getKey(), entry.getValue()));
    Mono<Void> horizon =
        database
            .sql(
                """
                insert into calendar_horizon (site_id, service, until)
                values (:site, :service, :until)
                on conflict (site_id, service)
                  do update set until = greatest(calendar_horizon.until, excluded.until)
                """)
            .bind("site", at.site())
            .bind("service", at.service())
            .bind("until", until)
            .then();
    return lock(plan).then(withdraw).thenMany(alter).thenMany(add).then(horizon);
  }

  /** In the order of their numbers, as all who lock slots do. */
  private Mono<Void> lock(SlotPlan plan) {
    Long[] ids =
        Stream.concat(
                plan.withdraw().stream(),
                plan.alter().values().stream().flatMap(Collection::stream))
            .map(SlotPlan.Row::id)
            .toArray(Long[]::new);
    return ids.length == 0
        ? Mono.empty()
        : database
            .sql("select id from slot where id = any(:ids) order by id for no key update")
            .bind("ids", ids)
            .then();
  }

  private static Long[] ids(Collection<SlotPlan.Row> rows) {
    return rows.stream().map(SlotPlan.Row::id).toArray(Long[]::new);
  }

  Mono<Void> add(ServiceAtSiteId at, OpeningSeries series, long[] starts) {
    return database
        .sql(
            """
            insert into slot (series, site_id, service, starts, minutes, seats)
            select :series, :site, :service, to_timestamp(start), :minutes, :seats
            from unnest(:starts) start
            on conflict (series, starts) do nothing
            """)
        .bind("series", series.id())
        .bind("site", at.site())
        .bind("service", at.service())
        .bind("minutes", series.minutes())
        .bind("seats", series.seats())
        .bind("starts", java.util.Arrays.stream(starts).boxed().toArray(Long[]::new))
        .then();
  }

  Flux<CalendarSlot> between(ServiceAtSiteId at, Instant from, Instant before) {
    return database
        .sql(
            """
            select starts, minutes, seats, taken, withdrawn from slot
            where site_id = :site and service = :service and starts >= :from and starts < :before
              and (not withdrawn or taken > 0)
            order by starts, id
            """)
        .bind("site", at.site())
        .bind("service", at.service())
        .bind("from", from.atOffset(java.time.ZoneOffset.UTC))
        .bind("before", before.atOffset(java.time.ZoneOffset.UTC))
        .map(
            row ->
                new CalendarSlot(
                    Objects.requireNonNull(row.get("starts", OffsetDateTime.class)).toInstant(),
                    CalendarRows.number(row, "minutes"),
                    CalendarRows.number(row, "seats"),
                    CalendarRows.number(row, "taken"),
                    Boolean.TRUE.equals(row.get("withdrawn", Boolean.class))))
        .all();
  }

  /** Live claims that the plan takes slots or seats from, in order of time. */
  Mono<List<Claim>> broken(SlotPlan plan) {
    Long[] gone = ids(plan.withdraw());
    return Flux.concat(
            gone.length == 0 ? Flux.empty() : claims("s.id = any(:ids)", Map.of("ids", gone)),
            Flux.fromIterable(plan.alter().entrySet())
                .concatMap(
                    entry ->
                        claims(
                            "s.id = any(:ids) and c.seat > :seats",
                            Map.of("ids", ids(entry.getValue()), "seats", entry.getKey().seats()))))
        .collectSortedList(java.util.Comparator.comparing(Claim::start).thenComparing(Claim::key));
  }

  /** Live claims. */
  Flux<Claim> claims(String where, Map<String, Object> values) {
    DatabaseClient.GenericExecuteSpec select =
        database.sql(CLAIMS + where + " order by s.starts, c.slot, c.seat");
    for (Map.Entry<String, Object> value : values.entrySet()) {
      select = select.bind(value.getKey(), value.getValue());
    }
    return select.map(SlotRows::claim).all();
  }

  private static Claim claim(Readable row) {
    OffsetDateTime until = row.get("until", OffsetDateTime.class);
    return new Claim(
        CalendarRows.text(row, "key"),
        SlotId.own(number(row, "id")),
        new ServiceAtSiteId(CalendarRows.text(row, "site_id"), CalendarRows.text(row, "service")),
        Objects.requireNonNull(row.get("starts", OffsetDateTime.class)).toInstant(),
        CalendarRows.number(row, "minutes"),
        until == null ? null : until.toInstant());
  }

  /** What is past and nobody's any more. */
  Mono<Long> prune() {
    return database
        .sql(
            """
            delete from slot where starts < clock_timestamp() - interval '7 days' and taken = 0
              and not exists (select from claim c where c.slot = slot.id)
            """)
        .fetch()
        .rowsUpdated();
  }
}
