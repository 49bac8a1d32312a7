package dk.naersund.booking.internal;

import dk.naersund.platform.StartupProblem;
import java.time.Duration;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Sees at the start that all instances on one database have the same secrets: otherwise what one
 * books another could not open.
 */
@Component
final class SecretProof implements InitializingBean {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DatabaseClient database;
  private final Secrets secrets;

  SecretProof(DatabaseClient database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  @Override
  public void afterPropertiesSet() {
    boolean right =
        Boolean.TRUE.equals(
            Flux.fromIterable(secrets.all())
                .concatMap(
                    secret ->
                        database
                            .sql(
                                """
                                insert into booking_secret (name, proof) values (:name, :proof)
                                on conflict (name) do update set name = excluded.name
                                returning proof = :proof
                                """)
                            .bind("name", secret.name())
                            .bind("proof", secret.hash("proof"))
                            .mapValue(Boolean.class)
                            .one())
                .all(same -> same)
                .block(PATIENCE));
    if (!right) {
      throw new StartupProblem(
          "This database was used with another secret for bookings than this instance has.",
          "Give all instances the same naersund.booking.secrets, or the file booking.secret of the"
              + " home folder that was there before.");
    }
  }
}
