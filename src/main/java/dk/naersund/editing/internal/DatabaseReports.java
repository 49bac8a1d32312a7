package dk.naersund.editing.internal;

import com.github.benmanes.caffeine.cache.Ticker;
import dk.naersund.accounts.Account;
import dk.naersund.editing.NotPermitted;
import dk.naersund.editing.NotThere;
import dk.naersund.editing.Permissions;
import dk.naersund.editing.Reports;
import dk.naersund.platform.SharedCounts;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.Site;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reports in the table {@code report}; what was decided about them stays in another. */
@Component
class DatabaseReports implements Reports {
  private static final int MOST_OF_A_SENDER = 10;
  private static final Duration WHILE = Duration.ofMinutes(10);

  /** An inbox with so many new reports about one place takes no more: somebody is making them. */
  private static final int MOST_NEW_OF_A_SITE = 100;

  private static final String WITH_DECISION =
      """
      select r.*, d.who, d.why, d.at as decided_at
      from report r left join lateral (
        select * from report_decision d where d.report = r.number order by d.number desc limit 1
      ) d on true
      """;

  private final DatabaseClient database;
  private final TransactionalOperator writing;
  private final Registry registry;
  private final SharedCounts elsewhere;
  private final Clock clock;
  private final SenderLimit limit = new SenderLimit(MOST_OF_A_SENDER, WHILE, Ticker.systemTicker());

  DatabaseReports(
      DatabaseClient database,
      ReactiveTransactionManager transactions,
      Registry registry,
      SharedCounts elsewhere,
      Clock clock) {
    this.database = database;
    this.writing = TransactionalOperator.create(transactions);
    this.registry = registry;
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  @Override
  public Mono<Filed> file(String site, String text, Origin origin, String sender) {
    return Mono.defer(
        () -> {
          String words = ReportRules.cleaned(text);
          Filed.Why refusal =
              registry.snapshot().findSite(site).filter(it -> isShown(it, origin)).isEmpty()
                  ? Filed.Why.UNKNOWN_SITE
                  : ReportRules.refusal(words);
          if (refusal == null && !limit.take(sender)) {
            refusal = Filed.Why.TOO_MANY;
          }
          return refusal != null
              ? Mono.just(new Filed.Refused(refusal))
              : elsewhere
                  .oneMore("report", sender, WHILE)
                  .defaultIfEmpty(0L)
                  .flatMap(
                      count ->
                          count > MOST_OF_A_SENDER
                              ? Mono.just(new Filed.Refused(Filed.Why.TOO_MANY))
                              : insert(site, words, origin));
        });
  }

  /** Nobody learns by a report that a hidden place is there. */
  private static boolean isShown(Site site, Origin origin) {
    return origin == Origin.AGENT || !site.entry().sensitive();
  }

  private Mono<Filed> insert(String site, String words, Origin origin) {
    return database
        .sql(
            """
            insert into report (site_id, origin, words, at)
            select :site, :origin, :words, :at
            where (select count(*) from report where site_id = :site and state = 'new') < :most
            returning number
            """)
        .bind("site", site)
        .bind("origin", name(origin))
        .bind("words", words)
        .bind("at", Columns.moment(clock.instant()))
        .bind("most", MOST_NEW_OF_A_SITE)
        .mapValue(Long.class)
        .one()
        .<Filed>map(Filed.Kept::new)
        .defaultIfEmpty(new Filed.Refused(Filed.Why.TOO_MANY));
  }

  @Override
  public Flux<Report> inbox(State state, Account account) {
    if (!Permissions.isEditor(account)) {
      return Flux.error(new NotPermitted(null));
    }
    return database
        .sql(WITH_DECISION + "where r.state = :state order by r.number")
        .bind("state", name(state))
        .map(DatabaseReports::report)
        .all()
        .filter(report -> mayDecide(report.site(), account));
  }

  /** How many new reports there are about each place that has any. */
  Mono<Map<String, Integer>> countNew() {
    return database
        .sql("select site_id, count(*)::int as n from report where state = 'new' group by site_id")
        .map(row -> Map.entry(Columns.text(row, "site_id"), Columns.get(row, "n", Integer.class)))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  @Override
  public Flux<Report> about(String site, Account account) {
    if (!mayDecide(site, account)) {
      return Flux.error(new NotPermitted(EntityId.site(site)));
    }
    return database
        .sql(WITH_DECISION + "where r.site_id = :site order by r.number desc")
        .bind("site", site)
        .map(DatabaseReports::report)
        .all();
  }

  @Override
  public Mono<Report> decide(long number, State seen, State state, String why, Account account) {
    if (why.isBlank()) {
      return Mono.error(new IllegalArgumentException("a decision needs its reason"));
    }
    return find(number)
        .switchIfEmpty(Mono.error(() -> new NotThere("report", Long.toString(number))))
        .filter(report -> mayDecide(report.site(), account))
        .switchIfEmpty(Mono.error(() -> new NotPermitted(null)))
        .flatMap(report -> writing.transactional(write(number, seen, state, why, account)))
        .then(find(number));
  }

  /** Nothing is written where another has decided since. */
  private Mono<Void> write(long number, State seen, State state, String why, Account account) {
    return database
        .sql("update report set state = :state where number = :number and state = :seen")
        .bind("state", name(state))
        .bind("number", number)
        .bind("seen", name(seen))
        .fetch()
        .rowsUpdated()
        .filter(rows -> rows == 1)
        .flatMap(
            one ->
                database
                    .sql(
                        """
                        insert into report_decision (report, state, who, why, at)
                        values (:report, :state, :who, :why, :at)
                        """)
                    .bind("report", number)
                    .bind("state", name(state))
                    .bind("who", account.name())
                    .bind("why", why)
                    .bind("at", Columns.moment(clock.instant()))
                    .then());
  }

  private Mono<Report> find(long number) {
    return database
        .sql(WITH_DECISION + "where r.number = :number")
        .bind("number", number)
        .map(DatabaseReports::report)
        .one();
  }

  /** A place that is gone is the business of those who may change everything. */
  private boolean mayDecide(String site, Account account) {
    RegistryEntity there = Entities.find(registry.snapshot(), EntityId.site(site));
    return there == null
        ? Permissions.editsEverything(account)
        : Permissions.mayEdit(account, there);
  }

  private static Report report(Readable row) {
    return new Report(
        Columns.number(row, "number"),
        Columns.text(row, "site_id"),
        Columns.text(row, "words"),
        Origin.valueOf(Columns.text(row, "origin").toUpperCase(Locale.ROOT)),
        Columns.moment(row, "at"),
        State.valueOf(Columns.text(row, "state").toUpperCase(Locale.ROOT)),
        decision(row));
  }

  private static @Nullable Decision decision(Readable row) {
    return row.get("who", String.class) == null
        ? null
        : new Decision(
            Columns.text(row, "who"), Columns.text(row, "why"), Columns.moment(row, "decided_at"));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
