package dk.naersund.availability.internal;

import dk.naersund.availability.CalendarChange;
import dk.naersund.availability.ClosingDays;
import dk.naersund.availability.OpeningSeries;
import dk.naersund.registry.Author;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table {@code calendar_event}: who changed what, when and why. */
final class CalendarHistory {
  private static final String SELECT =
      "select number, at, who, why, entity, before, after from calendar_event where site_id ="
          + " :site";

  private final DatabaseClient database;

  CalendarHistory(DatabaseClient database) {
    this.database = database;
  }

  /** Writes the event of a change, before which the tables take nothing; its number. */
  Mono<Long> write(EditedCalendar.Change change, Author author) {
    Json before = json(change.seriesBefore(), change.closingBefore());
    Json after = json(change.seriesAfter(), change.closingAfter());
    DatabaseClient.GenericExecuteSpec insert =
        database
            .sql(
                """
                insert into calendar_event
                  (who, why, what, entity, entity_id, site_id, service, before, after)
                values (:who, :why, :what, :entity, :id, :site, :service, :before, :after)
                returning number
                """)
            .bind("who", author.who())
            .bind("why", author.why())
            .bind("what", before == null ? "create" : after == null ? "delete" : "change")
            .bind("entity", change.isSeries() ? "series" : "closing")
            .bind("id", change.id())
            .bind("site", change.site());
    insert = CalendarRows.bind(insert, "service", change.service(), String.class);
    insert = CalendarRows.bind(insert, "before", before, Json.class);
    insert = CalendarRows.bind(insert, "after", after, Json.class);
    return insert.mapValue(Long.class).one();
  }

  private static @Nullable Json json(
      @Nullable OpeningSeries series, @Nullable ClosingDays closing) {
    return series != null
        ? Json.of(CalendarJson.write(series))
        : closing != null ? Json.of(CalendarJson.write(closing)) : null;
  }

  /** The event of a first load, which does not carry its content. */
  Mono<Void> writeImport(String who, String why, int series) {
    return database
        .sql(
            "insert into calendar_event (who, why, what, after) values (:who, :why, 'import',"
                + " :after)")
        .bind("who", who)
        .bind("why", why)
        .bind("after", Json.of("{\"series\": " + series + "}"))
        .then();
  }

  Mono<Boolean> isEmpty() {
    return database
        .sql("select not exists (select from calendar_event)")
        .mapValue(Boolean.class)
        .one();
  }

  Flux<CalendarChange> read(String site, int limit) {
    return database
        .sql(SELECT + " order by number desc limit :limit")
        .bind("site", site)
        .bind("limit", limit)
        .map(CalendarHistory::change)
        .all();
  }

  Mono<CalendarChange> find(String site, long event) {
    return database
        .sql(SELECT + " and number = :number")
        .bind("site", site)
        .bind("number", event)
        .map(CalendarHistory::change)
        .one();
  }

  private static CalendarChange change(Readable row) {
    boolean series = CalendarRows.text(row, "entity").equals("series");
    return new CalendarChange(
        Objects.requireNonNull(row.get("number", Long.class)),
        Objects.requireNonNull(row.get("at", OffsetDateTime.class)).toInstant(),
        new Author(CalendarRows.text(row, "who"), CalendarRows.text(row, "why")),
        series ? read(row, "before", CalendarJson::series) : null,
        series ? read(row, "after", CalendarJson::series) : null,
        series ? null : read(row, "before", CalendarJson::closing),
        series ? null : read(row, "after", CalendarJson::closing));
  }

  private static <T> @Nullable T read(Readable row, String column, Function<String, T> reader) {
    Json json = row.get(column, Json.class);
    return json == null ? null : reader.apply(json.asString());
  }
}
