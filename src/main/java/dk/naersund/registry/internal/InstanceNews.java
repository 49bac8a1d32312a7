package dk.naersund.registry.internal;

import dk.naersund.platform.Broadcast;
import java.time.Duration;
import reactor.core.publisher.Flux;

/**
 * News by all the ways there are, so that it is enough when one of them works: Redis, PostgreSQL's
 * own calls, and a look from time to time when everything else is silent.
 */
final class InstanceNews implements RegistryNews {
  private static final String CHANNEL = "naersund.registry";

  /** How late a change is seen, at most, when no call is heard. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Broadcast broadcast;
  private final PostgresNews database;

  InstanceNews(Broadcast broadcast, PostgresNews database) {
    this.broadcast = broadcast;
    this.database = database;
  }

  @Override
  public void tell(long event) {
    broadcast.tell(CHANNEL, Long.toString(event));
  }

  @Override
  public Flux<Long> heard() {
    return Flux.merge(
        broadcast.heard(CHANNEL).map(InstanceNews::number),
        database.heard(),
        Flux.interval(LOOK).onBackpressureDrop().map(tick -> MISSED));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return MISSED;
    }
  }
}
