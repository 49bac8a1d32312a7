package dk.naersund.calls.internal;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.Accounts;
import dk.naersund.accounts.NotAllowed;
import dk.naersund.accounts.Role;
import dk.naersund.calls.AgentAct;
import dk.naersund.calls.AgentActs;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table {@code agent_act}. */
@Component
final class ActTable implements AgentActs {
  private final DatabaseClient database;
  private final Accounts accounts;
  private final CallsSettings settings;

  ActTable(DatabaseClient database, Accounts accounts, CallsSettings settings) {
    this.database = database;
    this.accounts = accounts;
    this.settings = settings;
  }

  @Override
  public Mono<Void> write(Account agent, AgentAct.New act) {
    AgentAct.About about = act.about();
    DatabaseClient.GenericExecuteSpec insert =
        database
            .sql(
                """
                insert into agent_act
                  (account, name, role, what, why, words, site_id, service, starts, once)
                values
                  (:account, :name, 'agent', :what, :why, :words, :site, :service, :starts, :once)
                on conflict (once) do nothing
                """)
            .bind("account", agent.id())
            .bind("name", agent.name())
            .bind("what", act.what().id())
            .bind("why", act.why().id())
            .bind("words", act.words());
    insert = bind(insert, "site", about == null ? null : about.site(), String.class);
    insert = bind(insert, "service", about == null ? null : about.service(), String.class);
    insert = bind(insert, "starts", about == null ? null : about.start(), Instant.class);
    return bind(insert, "once", hash(act.what(), act.once()), String.class).then();
  }

  private static <T> DatabaseClient.GenericExecuteSpec bind(
      DatabaseClient.GenericExecuteSpec sql, String name, @Nullable T value, Class<T> type) {
    return value == null ? sql.bindNull(name, type) : sql.bind(name, value);
  }

  /** The key itself could be tried again by whoever reads the table. */
  private static @Nullable String hash(AgentAct.What what, @Nullable String once) {
    if (once == null) {
      return null;
    }
    try {
      byte[] bytes = (what.id() + " " + once).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Flux<AgentAct> list(Filter filter) {
    return accounts
        .current()
        .switchIfEmpty(Mono.error(NotAllowed::notLoggedIn))
        .filter(account -> account.has(Role.ADMINISTRATOR))
        .switchIfEmpty(Mono.error(NotAllowed::forbidden))
        .flatMapMany(account -> rows(filter));
  }

  private Flux<AgentAct> rows(Filter filter) {
    DatabaseClient.GenericExecuteSpec select =
        database
            .sql(
                """
                select * from agent_act
                where (cast(:from as timestamptz) is null or at >= :from)
                  and (cast(:to as timestamptz) is null or at < :to)
                  and (:name = '' or position(lower(:name) in lower(name)) > 0)
                  and (cast(:what as text) is null or what = :what)
                  and (cast(:before as bigint) is null or number < :before)
                order by number desc limit :limit
                """)
            .bind("name", filter.name().strip())
            .bind("limit", filter.limit());
    select = bind(select, "from", filter.from(), Instant.class);
    select = bind(select, "to", filter.to(), Instant.class);
    AgentAct.What what = filter.what();
    select = bind(select, "what", what == null ? null : what.id(), String.class);
    return bind(select, "before", filter.before(), Long.class).map(ActTable::act).all();
  }

  private static AgentAct act(io.r2dbc.spi.Readable row) {
    String site = row.get("site_id", String.class);
    return new AgentAct(
        Objects.requireNonNull(row.get("number", Long.class)),
        Objects.requireNonNull(row.get("at", Instant.class)),
        text(row, "account"),
        text(row, "name"),
        Role.valueOf(upper(text(row, "role"))),
        AgentAct.What.valueOf(upper(text(row, "what"))),
        AgentAct.Why.valueOf(upper(text(row, "why"))),
        text(row, "words"),
        site == null
            ? null
            : new AgentAct.About(
                site, row.get("service", String.class), row.get("starts", Instant.class)));
  }

  private static String text(io.r2dbc.spi.Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }

  private static String upper(String id) {
    return id.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  @Override
  public Duration keptFor() {
    return settings.keepActs();
  }

  /** Takes away what is older than we say we keep. */
  Mono<Void> sweep() {
    return database
        .sql("delete from agent_act where at < clock_timestamp() - make_interval(secs => :seconds)")
        .bind("seconds", (double) settings.keepActs().toSeconds())
        .then();
  }
}
