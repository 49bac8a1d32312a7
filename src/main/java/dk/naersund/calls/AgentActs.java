package dk.naersund.calls;

import dk.naersund.accounts.Account;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What agents did: written down at once, never changed, read by administrators. */
public interface AgentActs {
  /** The most acts that one question is answered with. */
  int MOST = 1000;

  /**
   * Which acts to list.
   *
   * @param from the first moment; null for the oldest kept
   * @param to the first moment that is no more among them; null for now
   * @param name part of the agent's name; empty for all
   * @param what the kind; null for all
   * @param before only acts with a smaller number, for the next page; null for the latest
   * @param limit how many at most, 1 to {@link #MOST}
   */
  record Filter(
      @Nullable Instant from,
      @Nullable Instant to,
      String name,
      AgentAct.@Nullable What what,
      @Nullable Long before,
      int limit) {
    public Filter {
      if (limit < 1 || limit > MOST) {
        throw new IllegalArgumentException("a limit is 1 to " + MOST);
      }
    }
  }

  /** Writes an act down; it fails when it cannot be written. */
  Mono<Void> write(Account agent, AgentAct.New act);

  /**
   * The acts, the latest first; fails with {@link dk.naersund.accounts.NotAllowed} unless an
   * administrator asks.
   */
  Flux<AgentAct> list(Filter filter);

  /** For how long acts are kept. */
  Duration keptFor();
}
