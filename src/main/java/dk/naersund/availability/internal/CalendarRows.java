package dk.naersund.availability.internal;

import dk.naersund.availability.ClosingDays;
import dk.naersund.availability.OpeningSeries;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SiteCalendar;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The tables of opening series and closing days. */
final class CalendarRows {
  private final DatabaseClient database;

  CalendarRows(DatabaseClient database) {
    this.database = database;
  }

  /**
   * One writer of a site's calendar after the other; given back when the transaction ends. Claims
   * are not held up.
   */
  Mono<Void> lock(String site) {
    return database
        .sql("select pg_advisory_xact_lock(hashtextextended('calendar ' || :site, 0))")
        .bind("site", site)
        .then();
  }

  Mono<SiteCalendar> read(String site) {
    var event =
        database
            .sql("select coalesce(max(number), 0) from calendar_event where site_id = :site")
            .bind("site", site)
            .mapValue(Long.class)
            .one();
    var series =
        database
            .sql(
                """
                select id, site_id, service, weekdays, from_minute, to_minute, every_weeks,
                  lower(valid) as first, upper(valid) - 1 as last, minutes, seats, on_holidays
                from opening_series where site_id = :site order by id
                """)
            .bind("site", site)
            .map(CalendarRows::series)
            .all()
            .collectList();
    var closings =
        database
            .sql(
                """
                select id, site_id, service, lower(days) as first, upper(days) - 1 as last, reason
                from closing_days where site_id = :site order by lower(days), id
                """)
            .bind("site", site)
            .map(CalendarRows::closing)
            .all()
            .collectList();
    return event.flatMap(
        number ->
            series.flatMap(all -> closings.map(days -> new SiteCalendar(site, number, all, days))));
  }

  private static OpeningSeries series(Readable row) {
    return new OpeningSeries(
        Objects.requireNonNull(row.get("id", Long.class)),
        new ServiceAtSiteId(text(row, "site_id"), text(row, "service")),
        weekdays(number(row, "weekdays")),
        number(row, "from_minute"),
        number(row, "to_minute"),
        number(row, "every_weeks"),
        Objects.requireNonNull(row.get("first", LocalDate.class)),
        row.get("last", LocalDate.class),
        number(row, "minutes"),
        number(row, "seats"),
        Boolean.TRUE.equals(row.get("on_holidays", Boolean.class)));
  }

  private static ClosingDays closing(Readable row) {
    Json reason = Objects.requireNonNull(row.get("reason", Json.class));
    return new ClosingDays(
        Objects.requireNonNull(row.get("id", Long.class)),
        text(row, "site_id"),
        row.get("service", String.class),
        Objects.requireNonNull(row.get("first", LocalDate.class)),
        Objects.requireNonNull(row.get("last", LocalDate.class)),
        CalendarJson.localText(reason.asString()));
  }

  static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }

  static int number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Integer.class));
  }

  static int bits(Set<DayOfWeek> days) {
    return days.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
  }

  private static Set<DayOfWeek> weekdays(int bits) {
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if ((bits & 1 << (day.getValue() - 1)) != 0) {
        days.add(day);
      }
    }
    return days;
  }

  /** A number for a new series. */
  Mono<Long> nextSeries() {
    return next("opening_series");
  }

  /** A number for new closing days. */
  Mono<Long> nextClosing() {
    return next("closing_days");
  }

  private Mono<Long> next(String table) {
    return database
        .sql("select nextval(pg_get_serial_sequence('" + table + "', 'id'))")
        .mapValue(Long.class)
        .one();
  }

  Mono<Void> put(OpeningSeries series) {
    DatabaseClient.GenericExecuteSpec insert =
        database
            .sql(
                """
                insert into opening_series (id, site_id, service, weekdays, from_minute, to_minute,
                  every_weeks, valid, minutes, seats, on_holidays)
                values (:id, :site, :service, :weekdays, :from, :to, :weeks,
                  daterange(:first, :last, '[]'), :minutes, :seats, :holidays)
                on conflict (id) do update set valid = excluded.valid, seats = excluded.seats
                """)
            .bind("id", series.id())
            .bind("site", series.at().site())
            .bind("service", series.at().service())
            .bind("weekdays", bits(series.days()))
            .bind("from", series.from())
            .bind("to", series.to())
            .bind("weeks", series.everyWeeks())
            .bind("first", series.first())
            .bind("minutes", series.minutes())
            .bind("seats", series.seats())
            .bind("holidays", series.onHolidays());
    return bind(insert, "last", series.last(), LocalDate.class).then();
  }

  Mono<Void> put(ClosingDays closing) {
    DatabaseClient.GenericExecuteSpec insert =
        database
            .sql(
                """
                insert into closing_days (id, site_id, service, days, reason)
                values (:id, :site, :service, daterange(:first, :last, '[]'), :reason)
                on conflict (id) do update set service = excluded.service, days = excluded.days,
                  reason = excluded.reason
                """)
            .bind("id", closing.id())
            .bind("site", closing.site())
            .bind("first", closing.first())
            .bind("last", closing.last())
            .bind("reason", Json.of(CalendarJson.write(closing.reason()).toString()));
    return bind(insert, "service", closing.service(), String.class).then();
  }

  static <T> DatabaseClient.GenericExecuteSpec bind(
      DatabaseClient.GenericExecuteSpec spec, String name, @Nullable T value, Class<T> type) {
    return value == null ? spec.bindNull(name, type) : spec.bind(name, value);
  }

  Mono<Void> removeSeries(long id) {
    return database.sql("delete from opening_series where id = :id").bind("id", id).then();
  }

  Mono<Void> removeClosing(long id) {
    return database.sql("delete from closing_days where id = :id").bind("id", id).then();
  }
}
