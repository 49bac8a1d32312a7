package dk.naersund.booking.internal;

import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotId;
import dk.naersund.booking.Asker.Channel;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table {@code booking}. What changes rows is called within a transaction. */
@Component
final class BookingTable {
  private final DatabaseClient database;

  BookingTable(DatabaseClient database) {
    this.database = database;
  }

  /** Makes all who name the same thing wait for each other, until the transaction is over. */
  Mono<Void> one(String what, String which) {
    return database
        .sql("select pg_advisory_xact_lock(hashtext(:what), hashtext(:which))")
        .bind("what", what)
        .bind("which", which)
        .then();
  }

  /** How many slots are held without a name, and not run out. */
  record Held(int here, int byNetworkHere, int byClient) {}

  Mono<Held> held(ServiceAtSiteId at, String client, String network) {
    return database
        .sql(
            """
            select count(*) filter (where site_id = :site and service = :service)::int as here,
              count(*) filter (where site_id = :site and service = :service
                and network = :network)::int as neighbours,
              count(*) filter (where client = :client)::int as mine
            from booking
            where state in ('holding', 'held') and channel = 'web' and until > clock_timestamp()
              and ((site_id = :site and service = :service) or client = :client)
            """)
        .bind("site", at.site())
        .bind("service", at.service())
        .bind("client", client)
        .bind("network", network)
        .map(row -> new Held(number(row, "here"), number(row, "neighbours"), number(row, "mine")))
        .one();
  }

  private static int number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Integer.class));
  }

  /** Takes the holder's live hold away; what is to be given back. */
  Flux<Row> drop(String holder) {
    return database
        .sql(
            """
            with dropped as (
              update booking set until = null, changed_at = clock_timestamp(),
                state = case when source = :own then 'dropped' else 'cancelling' end,
                look_at = case when source <> :own then clock_timestamp() + interval '5 seconds' end
              where holder = :holder and state in ('holding', 'held') returning *)
            select *, false as live, false as begun from dropped
            """)
        .bind("holder", holder)
        .bind("own", SlotId.OWN)
        .map(Row::of)
        .all();
  }

  /**
   * What a new hold is.
   *
   * @param token hash of its token
   */
  record New(
      UUID id,
      Row.State state,
      Channel channel,
      SlotId slot,
      ServiceAtSiteId at,
      Instant start,
      int minutes,
      String secret,
      String token,
      String asked,
      String holder,
      String client,
      String network,
      Instant until) {}

  Mono<Void> insert(New hold) {
    return database
        .sql(
            """
            insert into booking (id, state, channel, source, slot, site_id, service, starts,
              minutes, secret, token, hold_asked, holder, client, network, until, look_at)
            values (:id, :state, :channel, :source, :slot, :site, :service, :starts, :minutes,
              :secret, :token, :asked, :holder, :client, :network, :until,
              case when :state = 'holding' then clock_timestamp() + interval '5 seconds' end)
            """)
        .bind("id", hold.id())
        .bind("state", hold.state().id())
        .bind("channel", hold.channel().name().toLowerCase(Locale.ROOT))
        .bind("source", hold.slot().source())
        .bind("slot", hold.slot().id())
        .bind("site", hold.at().site())
        .bind("service", hold.at().service())
        .bind("starts", hold.start().atOffset(ZoneOffset.UTC))
        .bind("minutes", hold.minutes())
        .bind("secret", hold.secret())
        .bind("token", hold.token())
        .bind("asked", hold.asked())
        .bind("holder", hold.holder())
        .bind("client", hold.client())
        .bind("network", hold.network())
        .bind("until", hold.until().atOffset(ZoneOffset.UTC))
        .then();
  }

  Mono<Row> byToken(String[] hashes, boolean change) {
    return select("where token = any(:hashes)", hashes, change);
  }

  Mono<Row> byCode(String[] hashes, boolean change) {
    return select("where code = any(:hashes)", hashes, change);
  }

  private Mono<Row> select(String where, String[] hashes, boolean change) {
    return database
        .sql(Row.SELECT + where + (change ? " for update" : ""))
        .bind("hashes", hashes)
        .map(Row::of)
        .one();
  }

  Mono<Row> byId(UUID id, boolean change) {
    return database
        .sql(Row.SELECT + "where id = :id" + (change ? " for update" : ""))
        .bind("id", id)
        .map(Row::of)
        .one();
  }

  /** Who comes to a site between two moments, in order of time. */
  Flux<Row> on(String site, Instant from, Instant before) {
    return database
        .sql(
            Row.SELECT
                + """
                where site_id = :site and starts >= :from and starts < :before
                  and state in ('booked', 'confirming')
                order by starts, service, id
                """)
        .bind("site", site)
        .bind("from", from.atOffset(ZoneOffset.UTC))
        .bind("before", before.atOffset(ZoneOffset.UTC))
        .map(Row::of)
        .all();
  }

  /** Takes one try of the hour; false when none is left. */
  Mono<Boolean> takeTry(Codes kind, int most) {
    return database
        .sql("select take_try(:kind, :most)")
        .bind("kind", kind.name())
        .bind("most", most)
        .mapValue(Boolean.class)
        .one();
  }

  /** Gives back a try of the same transaction: the code was right. */
  Mono<Void> giveTryBack(Codes kind) {
    return database
        .sql(
            """
            update code_tries set tries = tries - 1
            where kind = :kind and tries > 0
              and hour = (select max(hour) from code_tries where kind = :kind)
            """)
        .bind("kind", kind.name())
        .then();
  }

  /** How many bookings a client has made in the last day. */
  Mono<Integer> booked(String client) {
    return database
        .sql(
            """
            select count(*)::int from booking
            where client = :client and channel = 'web' and code is not null
              and changed_at > clock_timestamp() - interval '1 day'
            """)
        .bind("client", client)
        .mapValue(Integer.class)
        .one();
  }

  /** The hold has a person now. */
  Mono<Void> book(
      Row row, boolean sure, String code, String key, String asked, byte[] personal, String place) {
    return database
        .sql(
            """
            update booking set state = :state, code = :code, book_key = :key, book_asked = :asked,
              personal = :personal, place = :place, until = null, changed_at = clock_timestamp(),
              look_at = case when :state = 'confirming'
                then clock_timestamp() + interval '5 seconds' end
            where id = :id
            """)
        .bind("state", (sure ? Row.State.BOOKED : Row.State.CONFIRMING).id())
        .bind("code", code)
        .bind("key", key)
        .bind("asked", asked)
        .bind("personal", ByteBuffer.wrap(personal))
        .bind("place", place)
        .bind("id", row.id())
        .then();
  }

  /** The row is so far now; where it is over, nothing is kept of the person. */
  Mono<Void> become(UUID id, Row.State state) {
    return database
        .sql(
            """
            update booking set state = :state, changed_at = clock_timestamp(),
              until = case when :state in ('holding', 'held') then until end,
              personal = case when :state in ('confirming', 'booked') then personal end,
              look_at = case when :state in ('holding', 'confirming', 'cancelling')
                then clock_timestamp() + interval '5 seconds' end,
              looks = 0
            where id = :id
            """)
        .bind("state", state.id())
        .bind("id", id)
        .then();
  }

  /** The booking is at another slot now. */
  Mono<Void> place(
      UUID id, SlotId slot, ServiceAtSiteId at, Instant start, int minutes, String place) {
    return database
        .sql(
            """
            update booking set source = :source, slot = :slot, site_id = :site, service = :service,
              starts = :starts, minutes = :minutes, place = :place,
              changed_at = clock_timestamp()
            where id = :id
            """)
        .bind("place", place)
        .bind("source", slot.source())
        .bind("slot", slot.id())
        .bind("site", at.site())
        .bind("service", at.service())
        .bind("starts", start.atOffset(ZoneOffset.UTC))
        .bind("minutes", minutes)
        .bind("id", id)
        .then();
  }

  /** Holds in the systems of others that have run out here are to be given back there. */
  Mono<Void> runOut() {
    return database
        .sql(
            """
            update booking set state = 'cancelling', until = null, look_at = clock_timestamp(),
              changed_at = clock_timestamp()
            where state = 'held' and source <> :own and until <= clock_timestamp()
            """)
        .bind("own", SlotId.OWN)
        .then();
  }

  /** Takes rows whose system is to be asked again; nobody else takes them for a while. */
  Flux<Row> due(int atMost, Duration lease) {
    return database
        .sql(
            """
            with due as (
              select id from booking where look_at <= clock_timestamp()
              order by look_at limit :most for update skip locked),
            taken as (
              update booking b set looks = b.looks + 1, look_at = clock_timestamp()
                + make_interval(secs => :lease) * power(2, least(b.looks, 6))
              from due where b.id = due.id returning b.*)
            select *, coalesce(until > clock_timestamp(), false) as live,
              starts <= clock_timestamp() as begun from taken
            """)
        .bind("most", atMost)
        .bind("lease", lease.toMillis() / 1000.0)
        .map(Row::of)
        .all();
  }

  /** Deletes what is over, and forgets which clients it was; how many rows are gone. */
  Mono<Long> clean(Duration keepAfter, Duration keepRows) {
    return database
        .sql(
            """
            update booking set client = null, network = null
            where client is not null and changed_at < clock_timestamp() - interval '1 day'
              and state not in ('holding', 'held')
            """)
        .then()
        .then(
            database
                .sql(
                    """
                    delete from booking
                    where (state in ('held', 'dropped', 'failed', 'cancelled')
                        and changed_at < clock_timestamp() - make_interval(secs => :rows)
                        and coalesce(until, changed_at) < clock_timestamp())
                      or (state in ('booked', 'cancelled')
                        and starts + make_interval(mins => minutes)
                          < clock_timestamp() - make_interval(secs => :after))
                    """)
                .bind("rows", (double) keepRows.toSeconds())
                .bind("after", (double) keepAfter.toSeconds())
                .fetch()
                .rowsUpdated())
        .flatMap(
            gone ->
                database
                    .sql(
                        "delete from code_tries where hour < clock_timestamp() - interval '2 days'")
                    .then()
                    .thenReturn(gone));
  }
}
