package dk.naersund.editing.internal;

import dk.naersund.accounts.Account;
import dk.naersund.editing.ImportDesk.Run;
import dk.naersund.intake.Format;
import io.r2dbc.spi.Readable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The table {@code import_run}. */
@Component
class ImportRuns {
  private static final String RUN = "select id, who, at, format, name, day, published";

  private final DatabaseClient database;

  ImportRuns(DatabaseClient database) {
    this.database = database;
  }

  /**
   * A run with its file.
   *
   * @param digest of the plan that was shown first; null while nobody has looked
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed straight on, and never compared.
  record Kept(Run run, byte[] file, @Nullable String digest) {}

  Mono<Void> insert(Run run, byte[] file, Account account) {
    return Mono.fromCallable(() -> packed(file))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(
            packed ->
                database
                    .sql(
                        """
                        insert into import_run (id, account, who, at, format, name, day, file)
                        values (:id, :account, :who, :at, :format, :name, :day, :file)
                        """)
                    .bind("id", run.id())
                    .bind("account", account.id())
                    .bind("who", run.who())
                    .bind("at", Columns.moment(run.at()))
                    .bind("format", run.format().id())
                    .bind("name", Parameter.fromOrEmpty(run.name(), String.class))
                    .bind("day", run.day())
                    .bind("file", packed)
                    .then());
  }

  /** Notes what somebody has looked at; gives what was looked at first. */
  Mono<String> shown(UUID id, String digest) {
    return database
        .sql(
            """
            update import_run set proposal = coalesce(proposal, :digest) where id = :id
            returning proposal
            """)
        .bind("id", id)
        .bind("digest", digest)
        .mapValue(String.class)
        .one();
  }

  Flux<Run> list(Account account) {
    return database
        .sql(RUN + " from import_run where account = :account order by at desc")
        .bind("account", account.id())
        .map(ImportRuns::run)
        .all();
  }

  Mono<Run> run(UUID id, Account account) {
    return database
        .sql(RUN + " from import_run where id = :id and account = :account")
        .bind("id", id)
        .bind("account", account.id())
        .map(ImportRuns::run)
        .one();
  }

  Mono<Kept> find(UUID id, Account account) {
    return database
        .sql(RUN + ", file, proposal from import_run where id = :id and account = :account")
        .bind("id", id)
        .bind("account", account.id())
        .map(
            row ->
                new Kept(
                    run(row),
                    Columns.get(row, "file", byte[].class),
                    row.get("proposal", String.class)))
        .one()
        .publishOn(Schedulers.boundedElastic())
        .map(kept -> new Kept(kept.run(), unpacked(kept.file()), kept.digest()));
  }

  Mono<Void> published(UUID id, long event) {
    return database
        .sql("update import_run set published = coalesce(published, :event) where id = :id")
        .bind("event", event)
        .bind("id", id)
        .then();
  }

  /** Notes that somebody is publishing the run right now. */
  Mono<Void> publishing(UUID id) {
    return database
        .sql(
            """
            update import_run set publishing_at = clock_timestamp(),
              publishing_since = coalesce(publishing_since, clock_timestamp())
            where id = :id and published is null
            """)
        .bind("id", id)
        .then();
  }

  /** Notes that nobody is any more. */
  Mono<Void> publishingEnded(UUID id) {
    return database
        .sql("update import_run set publishing_at = null, publishing_since = null where id = :id")
        .bind("id", id)
        .then();
  }

  /** For how many seconds somebody has been publishing it; empty when nobody has said so lately. */
  Mono<Long> publishingFor(UUID id, Duration lately) {
    return database
        .sql(
            """
            select extract(epoch from clock_timestamp() - publishing_since)::bigint
            from import_run
            where id = :id and published is null and publishing_at > clock_timestamp() - make_interval(secs => :lately)
            """)
        .bind("id", id)
        .bind("lately", (double) lately.toSeconds())
        .mapValue(Long.class)
        .one();
  }

  Mono<Void> discard(UUID id, Account account) {
    return database
        .sql("delete from import_run where id = :id and account = :account")
        .bind("id", id)
        .bind("account", account.id())
        .then();
  }

  private static Run run(Readable row) {
    return new Run(
        Columns.get(row, "id", UUID.class),
        Columns.text(row, "who"),
        Columns.moment(row, "at"),
        Format.find(Columns.text(row, "format")).orElseThrow(),
        row.get("name", String.class),
        Columns.get(row, "day", LocalDate.class),
        row.get("published", Long.class));
  }

  private static byte[] packed(byte[] file) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(file.length / 8);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(file);
    }
    return packed.toByteArray();
  }

  private static byte[] unpacked(byte[] packed) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a file that was kept cannot be read again", e);
    }
  }
}
