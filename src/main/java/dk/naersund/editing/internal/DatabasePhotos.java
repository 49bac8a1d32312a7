package dk.naersund.editing.internal;

import dk.naersund.accounts.Account;
import dk.naersund.editing.NotPermitted;
import dk.naersund.editing.Permissions;
import dk.naersund.editing.Photos;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Pictures in the table {@code photo}. */
@Component
class DatabasePhotos implements Photos {
  private static final String ID = "[0-9a-f]{64}";

  /** A picture being decoded takes some hundred megabytes: one at a time. */
  private final Scheduler workshop = Schedulers.newBoundedElastic(1, 50, "photos", 60, true);

  private final DatabaseClient database;
  private final Clock clock;

  DatabasePhotos(DatabaseClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Mono<Photo> keep(byte[] upload, Account account) {
    if (!Permissions.isEditor(account)) {
      return Mono.error(new NotPermitted(null));
    }
    return Mono.fromCallable(() -> PhotoWorkshop.make(upload))
        .subscribeOn(workshop)
        .flatMap(made -> insert(made, account.id()));
  }

  /** Keeps a picture of the region's own as it is. */
  Mono<Photo> bring(byte[] jpeg) {
    return Mono.fromCallable(() -> PhotoWorkshop.asItIs(jpeg))
        .subscribeOn(workshop)
        .flatMap(made -> insert(made, "region"));
  }

  private Mono<Photo> insert(PhotoWorkshop.Made made, String who) {
    Photo photo = new Photo(Sha256.of(made.jpeg()), made.width(), made.height());
    return database
        .sql(
            """
            insert into photo (id, width, height, jpeg, who, at)
            values (:id, :width, :height, :jpeg, :who, :at)
            on conflict (id) do update set at = excluded.at
            """)
        .bind("id", photo.id())
        .bind("width", photo.width())
        .bind("height", photo.height())
        .bind("jpeg", made.jpeg())
        .bind("who", who)
        .bind("at", Columns.moment(clock.instant()))
        .then()
        .thenReturn(photo);
  }

  @Override
  public Mono<byte[]> find(String id) {
    return id.matches(ID)
        ? database
            .sql("select jpeg from photo where id = :id")
            .bind("id", id)
            .mapValue(byte[].class)
            .one()
        : Mono.empty();
  }
}
