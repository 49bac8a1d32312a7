package dk.naersund.registry.internal;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * News by PostgreSQL's own {@code notify}, which the table of events calls out at each commit:
 * nobody needs to tell, and nobody can forget to.
 */
final class PostgresNews implements RegistryNews {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresNews.class);
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final ConnectionFactory connections;

  /**
   * @param connections makes a connection of its own, which is kept
   */
  PostgresNews(ConnectionFactory connections) {
    this.connections = connections;
  }

  @Override
  public void tell(long event) {}

  @Override
  public Flux<Long> heard() {
    return Flux.usingWhen(
            Mono.from(connections.create()).cast(PostgresqlConnection.class),
            PostgresNews::listen,
            PostgresqlConnection::close)
        .doOnError(e -> LOG.debug("PostgreSQL's calls are not heard", e))
        .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, AGAIN))
        .repeatWhen(ended -> ended.delayElements(AGAIN));
  }

  private static Flux<Long> listen(PostgresqlConnection connection) {
    return connection
        .createStatement("listen registry_event")
        .execute()
        .flatMap(PostgresqlResult::getRowsUpdated)
        .thenMany(
            Flux.concat(
                Mono.just(MISSED),
                connection.getNotifications().map(call -> number(call.getParameter()))));
  }

  private static long number(@Nullable String text) {
    try {
      return text == null ? MISSED : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return MISSED;
    }
  }
}
