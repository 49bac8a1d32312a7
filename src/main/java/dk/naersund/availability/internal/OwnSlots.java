package dk.naersund.availability.internal;

import dk.naersund.availability.ServiceAtSiteId;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Our own calendar in memory. Rows carry the transaction that changed them; everything from the
 * oldest transaction on that was still running at the last look is read again, so that nothing is
 * missed, whatever order transactions end in.
 */
final class OwnSlots {
  /** Where so many rows have changed, whole services at sites are read instead. */
  private static final int MANY = 5_000;

  /** How often everything is read anew. */
  private static final Duration WHOLE = Duration.ofHours(6);

  private final DatabaseClient database;
  private final TransactionalOperator reading;
  private final Clock clock;
  private final CurrentFreeTimes current;
  private final Map<ServiceAtSiteId, SourceTimes> known = new HashMap<>();

  /** The first transaction that may not have been seen whole. */
  private String position = "0";

  private Instant loaded = Instant.EPOCH;

  OwnSlots(
      DatabaseClient database,
      ReactiveTransactionManager transactions,
      Clock clock,
      CurrentFreeTimes current) {
    this.database = database;
    this.clock = clock;
    this.current = current;
    DefaultTransactionDefinition oneMoment = new DefaultTransactionDefinition();
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    oneMoment.setReadOnly(true);
    reading = TransactionalOperator.create(transactions, oneMoment);
  }

  /** A row that has changed; free is 0 where no seat is left or the calendar has it no more. */
  private record Row(
      long id, ServiceAtSiteId at, long start, int minutes, int free, boolean withdrawn) {}

  private record Look(String position, List<Row> rows, Map<ServiceAtSiteId, SourceTimes> whole) {}

  /** Reads everything; how many free slots there are. One call at a time, as with catchUp. */
  Mono<Long> load() {
    return Mono.defer(() -> load(clock.instant()));
  }

  private Mono<Long> load(Instant asOf) {
    return reading
        .transactional(
            position().flatMap(at -> whole(null).map(whole -> new Look(at, List.of(), whole))))
        .map(
            look -> {
              Map<ServiceAtSiteId, @Nullable SourceTimes> gone = new HashMap<>();
              known.keySet().stream()
                  .filter(at -> !look.whole().containsKey(at))
                  .forEach(at -> gone.put(at, null));
              known.clear();
              current.put(SourceAbout.own().id(), gone);
              loaded = asOf;
              take(look, asOf);
              return known.values().stream().mapToLong(times -> times.exact().size()).sum();
            });
  }

  /** Reads what has changed since; how many rows and services at sites that was. */
  Mono<Integer> catchUp() {
    return Mono.defer(
        () -> {
          Instant asOf = clock.instant();
          // What is past is forgotten that way.
          return asOf.isAfter(loaded.plus(WHOLE)) ? load(asOf).map(Long::intValue) : catchUp(asOf);
        });
  }

  private Mono<Integer> catchUp(Instant asOf) {
    return reading
        .transactional(
            position().flatMap(at -> changed().collectList().flatMap(rows -> look(at, rows))))
        .map(look -> take(look, asOf));
  }

  private Mono<Look> look(String at, List<Row> rows) {
    List<ServiceAtSiteId> whole =
        rows.size() > MANY
            ? List.of()
            : rows.stream()
                // Where the last slot goes, the end of what is known is another.
                .filter(row -> row.withdrawn() || !known.containsKey(row.at()))
                .map(Row::at)
                .distinct()
                .toList();
    if (rows.size() > MANY) {
      return touched().flatMap(all -> whole(all).map(read -> new Look(at, List.of(), read)));
    }
    return whole.isEmpty()
        ? Mono.just(new Look(at, rows, Map.of()))
        : whole(whole).map(read -> new Look(at, rows, read));
  }

  private Mono<String> position() {
    return database
        .sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
        .mapValue(String.class)
        .one();
  }

  private Flux<Row> changed() {
    return database
        .sql(
            """
            select id, site_id, service, extract(epoch from starts)::bigint as start, minutes,
              seats - taken as free, withdrawn
            from slot
            where changed >= :position::xid8 and changed < pg_snapshot_xmax(pg_current_snapshot())
            limit :many
            """)
        .bind("position", position)
        .bind("many", MANY + 1)
        .map(
            row ->
                new Row(
                    number(row, "id"),
                    at(row),
                    number(row, "start"),
                    CalendarRows.number(row, "minutes"),
                    CalendarRows.number(row, "free"),
                    Boolean.TRUE.equals(row.get("withdrawn", Boolean.class))))
        .all();
  }

  private Mono<List<ServiceAtSiteId>> touched() {
    return database
        .sql(
            """
            select distinct site_id, service from slot
            where changed >= :position::xid8 and changed < pg_snapshot_xmax(pg_current_snapshot())
            """)
        .bind("position", position)
        .map(OwnSlots::at)
        .all()
        .collectList();
  }

  private static ServiceAtSiteId at(Readable row) {
    return new ServiceAtSiteId(
        CalendarRows.text(row, "site_id"), CalendarRows.text(row, "service"));
  }

  private static long number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class));
  }

  /** Each service at a site as one row of packed numbers; all of them for null. */
  private Mono<Map<ServiceAtSiteId, SourceTimes>> whole(@Nullable Collection<ServiceAtSiteId> of) {
    DatabaseClient.GenericExecuteSpec select =
        database.sql(
            """
            select site_id, service,
              max(extract(epoch from starts)::bigint + 60 * minutes) as until,
              string_agg(int8send(extract(epoch from starts)::bigint) || int8send(id)
                || int2send(minutes) || int2send((seats - taken)::smallint), ''::bytea
                order by starts, id) filter (where seats > taken) as free
            from slot
            where not withdrawn and starts > now() - interval '1 hour'
            %s group by site_id, service
            """
                .formatted(
                    of == null
                        ? ""
                        : "and (site_id, service) in (select * from unnest(:sites, :services))"));
    if (of != null) {
      select =
          select
              .bind("sites", of.stream().map(ServiceAtSiteId::site).toArray(String[]::new))
              .bind("services", of.stream().map(ServiceAtSiteId::service).toArray(String[]::new));
    }
    return select
        .map(row -> Map.entry(at(row), times(row)))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .doOnNext(
            read -> {
              if (of != null) {
                // What has no slots left is told, too.
                of.forEach(
                    at ->
                        read.putIfAbsent(
                            at, SourceTimes.live(SourceAbout.own(), 0, SlotColumn.EMPTY)));
              }
            });
  }

  private static SourceTimes times(Readable row) {
    ByteBuffer packed = row.get("free", ByteBuffer.class);
    int size = packed == null ? 0 : packed.remaining() / 20;
    long[] starts = new long[size];
    long[] numbers = new long[size];
    short[] minutes = new short[size];
    short[] seats = new short[size];
    for (int i = 0; i < size && packed != null; i++) {
      starts[i] = packed.getLong();
      numbers[i] = packed.getLong();
      minutes[i] = packed.getShort();
      seats[i] = packed.getShort();
    }
    return SourceTimes.live(
        SourceAbout.own(), number(row, "until"), SlotColumn.own(starts, numbers, minutes, seats));
  }

  private int take(Look look, Instant asOf) {
    Map<ServiceAtSiteId, @Nullable SourceTimes> news = new HashMap<>(look.whole());
    look.rows().stream()
        .filter(row -> !look.whole().containsKey(row.at()))
        .collect(Collectors.groupingBy(Row::at))
        .forEach((at, rows) -> news.put(at, changed(Objects.requireNonNull(known.get(at)), rows)));
    news.forEach(
        (at, times) -> {
          if (times != null) {
            known.put(at, times);
          }
        });
    position = look.position();
    if (!news.isEmpty()) {
      current.put(SourceAbout.own().id(), news);
    }
    current.liveAsOf(asOf);
    return look.rows().size() + look.whole().size();
  }

  private static SourceTimes changed(SourceTimes before, List<Row> rows) {
    long[] ids = rows.stream().mapToLong(Row::id).sorted().toArray();
    List<Row> free = new ArrayList<>(rows.stream().filter(row -> row.free() > 0).toList());
    free.sort(Comparator.comparingLong(Row::start).thenComparingLong(Row::id));
    int size = free.size();
    long[] starts = new long[size];
    long[] numbers = new long[size];
    short[] minutes = new short[size];
    short[] seats = new short[size];
    for (int i = 0; i < size; i++) {
      starts[i] = free.get(i).start();
      numbers[i] = free.get(i).id();
      minutes[i] = (short) free.get(i).minutes();
      seats[i] = (short) free.get(i).free();
    }
    long until =
        Math.max(
            before.until(),
            Arrays.stream(rows.stream().mapToLong(r -> r.start() + 60L * r.minutes()).toArray())
                .max()
                .orElse(0));
    return SourceTimes.live(
        before.about(),
        until,
        before.exact().changed(ids, SlotColumn.own(starts, numbers, minutes, seats)));
  }
}
