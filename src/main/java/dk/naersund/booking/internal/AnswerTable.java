package dk.naersund.booking.internal;

import dk.naersund.booking.AnswerCodes;
import dk.naersund.booking.Asker;
import dk.naersund.booking.Asker.Channel;
import dk.naersund.booking.CallerAnswer;
import dk.naersund.booking.Outcome;
import dk.naersund.booking.Refusal;
import dk.naersund.booking.internal.Transactions.Undo;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers behind codes, in the table {@code answer_code}. */
@Component
final class AnswerTable implements AnswerCodes {
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final String PLACE = "answer";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final DatabaseClient database;
  private final BookingTable locks;
  private final Transactions transactions;
  private final Secrets secrets;
  private final Limits limits;
  private final CodeGuard guard;
  private final BookingSettings settings;

  AnswerTable(
      DatabaseClient database,
      BookingTable locks,
      Transactions transactions,
      Secrets secrets,
      Limits limits,
      CodeGuard guard,
      BookingSettings settings) {
    this.database = database;
    this.locks = locks;
    this.transactions = transactions;
    this.secrets = secrets;
    this.limits = limits;
    this.guard = guard;
    this.settings = settings;
  }

  @Override
  public Mono<Outcome<Kept>> keep(CallerAnswer answer, Asker asker) {
    String who = Networks.of(asker.client()).client();
    return (asker.channel() == Channel.PHONE
            ? Mono.just(true)
            : limits.take("answers", who, settings.answersOfClient(), AN_HOUR))
        .flatMap(
            may ->
                may
                    ? transactions.run(Mono.defer(() -> insert(answer)))
                    : Mono.just(Outcome.refused(Refusal.ANSWERS_OF_CLIENT)));
  }

  private Mono<Outcome<Kept>> insert(CallerAnswer answer) {
    Secret secret = secrets.current();
    String code = Codes.ANSWER.random();
    return locks
        .one("answers", "all")
        .then(alive())
        .flatMap(
            alive ->
                alive >= settings.answersAlive()
                    ? Mono.error(new Undo(Refusal.TOO_MANY_ANSWERS))
                    : database
                        .sql(
                            """
                            insert into answer_code (code, secret, sealed, until)
                            values (:code, :secret, :sealed,
                              clock_timestamp() + make_interval(secs => :seconds))
                            returning until
                            """)
                        .bind("code", secret.hash("answer code", code))
                        .bind("secret", secret.name())
                        .bind(
                            "sealed",
                            ByteBuffer.wrap(
                                secret.sealWith(code, JSON.writeValueAsBytes(answer), PLACE)))
                        .bind("seconds", (double) BookingSettings.ANSWER_LIVES.toSeconds())
                        .mapValue(OffsetDateTime.class)
                        .one())
        .map(until -> Outcome.of(new Kept(Codes.ANSWER.shown(code), until.toInstant())));
  }

  private Mono<Long> alive() {
    return database
        .sql("select count(*) from answer_code where until > clock_timestamp()")
        .mapValue(Long.class)
        .one();
  }

  @Override
  public Mono<Outcome<CallerAnswer>> open(String code, Asker asker) {
    return guard.look(Codes.ANSWER, code, asker, this::find);
  }

  private Mono<CallerAnswer> find(String code) {
    return database
        .sql(
            """
            select secret, sealed from answer_code
            where code = any(:hashes) and until > clock_timestamp()
            """)
        .bind("hashes", secrets.hashes("answer code", code))
        .map(
            row -> {
              ByteBuffer buffer = Objects.requireNonNull(row.get("sealed", ByteBuffer.class));
              byte[] sealed = new byte[buffer.remaining()];
              buffer.get(sealed);
              Secret secret =
                  secrets.find(String.valueOf(row.get("secret", String.class))).orElseThrow();
              try {
                return JSON.readValue(secret.openWith(code, sealed, PLACE), CallerAnswer.class);
              } catch (GeneralSecurityException e) {
                throw new IllegalStateException("an answer does not open with its code", e);
              }
            })
        .one();
  }

  /** Deletes what is over. */
  Mono<Long> clean() {
    return database
        .sql("delete from answer_code where until < clock_timestamp()")
        .fetch()
        .rowsUpdated();
  }
}
