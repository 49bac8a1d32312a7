package dk.naersund.booking.internal;

import dk.naersund.booking.Staff;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who read whose name: the table {@code booking_reading}, kept a year. */
@Component
final class Readings {
  /** What was read. */
  enum What {
    DAY_LIST("who comes to the site on the day"),
    CALL_LIST("people whose time was changed by us"),
    CALL("a person whose time was changed by us");

    private final String reason;

    What(String reason) {
      this.reason = reason;
    }
  }

  private final DatabaseClient database;

  Readings(DatabaseClient database) {
    this.database = database;
  }

  /** Written before anybody sees the names: what cannot be recorded is not shown. */
  Mono<Void> add(
      Staff reader, What what, @Nullable String site, @Nullable LocalDate day, int people) {
    return database
        .sql(
            """
            insert into booking_reading
              (account, account_name, role, what, reason, site_id, day, people)
            values (:account, :name, :role, :what, :reason, :site, :day, :people)
            """)
        .bind("account", reader.id())
        .bind("name", reader.name())
        .bind("role", reader.role().name().toLowerCase(Locale.ROOT))
        .bind("what", what.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .bind("reason", what.reason)
        .bind("site", Parameter.fromOrEmpty(site, String.class))
        .bind("day", Parameter.fromOrEmpty(day, LocalDate.class))
        .bind("people", people)
        .then();
  }

  /** Forgets what is older than a year. */
  Mono<Void> clean() {
    return database
        .sql("delete from booking_reading where at < clock_timestamp() - interval '1 year'")
        .then();
  }
}
