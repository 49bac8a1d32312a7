package dk.naersund.platform.internal;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;

/**
 * Whether the database answers. Citizens' questions need none, so that readiness does not ask: see
 * the decision about what is ready without a database.
 */
final class DatabaseHealth implements ReactiveHealthIndicator {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ConnectionFactory connections;
  private final @Nullable Revival own;

  /**
   * @param own watches the program's own server; null for a server of somebody else
   */
  DatabaseHealth(ConnectionFactory connections, @Nullable Revival own) {
    this.connections = connections;
    this.own = own;
  }

  @Override
  public Mono<Health> health() {
    return Mono.usingWhen(
            connections.create(),
            connection -> Mono.from(connection.validate(ValidationDepth.REMOTE)),
            Connection::close)
        .timeout(PATIENCE)
        .onErrorReturn(false)
        .defaultIfEmpty(false)
        .map(this::told);
  }

  private Health told(boolean answers) {
    Status status = answers ? Status.UP : Status.DOWN;
    return Health.status(own == null ? status : new Status(status.getCode(), words(own))).build();
  }

  private static String words(Revival own) {
    return switch (own.state()) {
      case RUNNING ->
          own.starts() == 0 ? "" : "our own server was started again " + own.starts() + "x";
      case STARTING_AGAIN -> "our own server has died and is being started again";
      case GIVEN_UP -> "our own server keeps dying and is left alone: see its log, start again";
    };
  }
}
