package dk.naersund.booking.internal;

import dk.naersund.availability.BrokenTime;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotId;
import dk.naersund.booking.BrokenBooking.State;
import dk.naersund.booking.Staff;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table {@code broken_booking}. */
@Component
final class BrokenTable {
  private static final String CASES =
      """
      select b.id, b.booking, b.why, b.state, b.noticed_at, b.agent, b.agent_name, b.tries,
        b.taken_at > clock_timestamp() - interval '30 minutes' as taken
      from broken_booking b join booking k on k.id = b.booking
      """;

  private final DatabaseClient database;

  BrokenTable(DatabaseClient database) {
    this.database = database;
  }

  /** A booking to come, and where its person was told to go; null when that was not kept. */
  record Promise(UUID id, SlotId slot, ServiceAtSiteId at, Instant start, @Nullable String place) {}

  /** All that are to come. */
  Flux<Promise> promises() {
    return database
        .sql(
            """
            select id, source, slot, site_id, service, starts, place from booking
            where state in ('booked', 'confirming') and starts > clock_timestamp()
            """)
        .map(
            row ->
                new Promise(
                    get(row, "id", UUID.class),
                    new SlotId(get(row, "source", String.class), get(row, "slot", String.class)),
                    new ServiceAtSiteId(
                        get(row, "site_id", String.class), get(row, "service", String.class)),
                    get(row, "starts", OffsetDateTime.class).toInstant(),
                    row.get("place", String.class)))
        .all();
  }

  /** A new case, unless the same thing has broken it before; whether it is new. */
  Mono<Boolean> add(Promise promise, BrokenTime.Why why, String place, long event) {
    return database
        .sql(
            """
            insert into broken_booking (booking, why, slot, place, event)
            select id, :why, slot, :place, :event from booking
            where id = :id and slot = :slot and state in ('booked', 'confirming')
            on conflict (booking, slot, why, place) where state <> 'whole' do nothing
            """)
        .bind("why", id(why))
        .bind("place", place)
        .bind("event", event)
        .bind("id", promise.id())
        .bind("slot", promise.slot().id())
        .fetch()
        .rowsUpdated()
        .map(count -> count > 0);
  }

  static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Closes what nobody need be called about any more: moved or cancelled by the person, and whole
   * again as far as a registry of this event knows.
   */
  Mono<Long> close(UUID[] broken, String[] whys, String[] places, long event) {
    return database
        .sql(
            """
            update broken_booking b set changed_at = clock_timestamp(), state = case
                when k.state not in ('booked', 'confirming') then 'cancelled'
                when k.slot <> b.slot then 'moved' else 'whole' end
            from booking k
            where k.id = b.booking and b.state in ('to-call', 'not-reached')
              and (k.state not in ('booked', 'confirming') or k.slot <> b.slot
                or (b.event <= :event and k.starts > clock_timestamp()
                  and not exists (select from unnest(:ids, :whys, :places) as is_so(id, why, place)
                    where is_so.id = b.booking and is_so.why = b.why and is_so.place = b.place)))
            """)
        .bind("event", event)
        .bind("ids", broken)
        .bind("whys", whys)
        .bind("places", places)
        .fetch()
        .rowsUpdated();
  }

  /** A case without its booking. */
  record Case(
      long id,
      UUID booking,
      BrokenTime.Why why,
      State state,
      Instant noticed,
      @Nullable String agent,
      int tries) {}

  Flux<Case> open(int most) {
    return database
        .sql(
            CASES
                + """
                where b.state in ('to-call', 'not-reached') and k.starts > clock_timestamp()
                order by k.starts, b.id limit :most
                """)
        .bind("most", most)
        .map(BrokenTable::read)
        .all();
  }

  Mono<Long> count() {
    return database
        .sql(
            """
            select count(*) from broken_booking b join booking k on k.id = b.booking
            where b.state in ('to-call', 'not-reached') and k.starts > clock_timestamp()
            """)
        .mapValue(Long.class)
        .one();
  }

  /** One that is open. */
  Mono<Case> find(long id) {
    return database
        .sql(CASES + "where b.id = :id and b.state in ('to-call', 'not-reached')")
        .bind("id", id)
        .map(BrokenTable::read)
        .one();
  }

  /** Whether this agent has the case now. */
  Mono<Boolean> take(long id, Staff agent) {
    return database
        .sql(
            """
            update broken_booking set agent = :agent, agent_name = :name,
              taken_at = clock_timestamp(), changed_at = clock_timestamp()
            where id = :id and state in ('to-call', 'not-reached')
              and (agent is null or agent = :agent
                or taken_at < clock_timestamp() - interval '30 minutes')
            """)
        .bind("agent", agent.id())
        .bind("name", agent.name())
        .bind("id", id)
        .fetch()
        .rowsUpdated()
        .map(count -> count > 0);
  }

  /** What an agent says has become of an open case; whether it was open. */
  Mono<Boolean> become(long id, State state, Staff agent) {
    return database
        .sql(
            """
            update broken_booking set state = :state, agent_name = :name, changed_at
                = clock_timestamp(), taken_at = null,
              agent = case when :state = 'not-reached' then null else :agent end,
              tries = tries + case when :state = 'not-reached' then 1 else 0 end
            where id = :id and state in ('to-call', 'not-reached')
            """)
        .bind("state", id(state))
        .bind("agent", agent.id())
        .bind("name", agent.name())
        .bind("id", id)
        .fetch()
        .rowsUpdated()
        .map(count -> count > 0);
  }

  private static Case read(Readable row) {
    boolean taken = Boolean.TRUE.equals(row.get("taken", Boolean.class));
    return new Case(
        get(row, "id", Long.class),
        get(row, "booking", UUID.class),
        BrokenTime.Why.valueOf(constant(get(row, "why", String.class))),
        State.valueOf(constant(get(row, "state", String.class))),
        get(row, "noticed_at", OffsetDateTime.class).toInstant(),
        taken ? row.get("agent_name", String.class) : null,
        get(row, "tries", Short.class));
  }

  private static String constant(String id) {
    return id.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static <T> T get(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type));
  }
}
