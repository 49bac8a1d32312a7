package dk.naersund.editing;

import dk.naersund.accounts.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * "Report an error": what citizens and agents say is wrong about a place. A report lies in the
 * inbox of those who may change the place until one of them decides; nothing is ever published by
 * it. Nobody is asked who they are, and it is not kept.
 */
public interface Reports {
  /** The most characters of a report. */
  int LONGEST = 2_000;

  /** Who reports. */
  enum Origin {
    CITIZEN,
    AGENT
  }

  /** What has become of a report. */
  enum State {
    NEW,
    HANDLED,
    REJECTED
  }

  /**
   * A report.
   *
   * @param number its number
   * @param site id of the place; it may be gone by now
   * @param text what is wrong, in the reporter's words: plain text, to be shown as such
   * @param origin who reports
   * @param at when
   * @param state what has become of it
   * @param decision who decided so, the last time; null while nobody has
   */
  record Report(
      long number,
      String site,
      String text,
      Origin origin,
      Instant at,
      State state,
      @Nullable Decision decision) {}

  /**
   * Who decided about a report.
   *
   * @param who the account's name
   * @param why their reason
   * @param at when
   */
  record Decision(String who, String why, Instant at) {}

  /** What became of a new report. */
  sealed interface Filed {
    /** It lies in the inbox. */
    record Kept(long number) implements Filed {}

    /** It was not kept. */
    record Refused(Why why) implements Filed {}

    /** Why a report is not kept. */
    enum Why {
      /** No such place. */
      UNKNOWN_SITE,
      /** Nothing is said. */
      EMPTY,
      /** More than {@link Reports#LONGEST} characters. */
      TOO_LONG,
      /** It holds a number like those of the civil register; those do not belong here. */
      PERSONAL_NUMBER,
      /** This sender, or all together about this place, have just sent many. */
      TOO_MANY
    }
  }

  /**
   * Puts a report into the inbox.
   *
   * @param site id of the place
   * @param text what is wrong; anything but text, tabs and line ends is left out
   * @param sender tells senders apart for a while, so that nobody fills the inbox: an address on
   *     the net. It is not kept
   */
  Mono<Filed> file(String site, String text, Origin origin, String sender);

  /** The reports in this state about places that the account may change, the oldest first. */
  Flux<Report> inbox(State state, Account account);

  /**
   * The reports about one place, the newest first; {@link NotPermitted} for who may not change it.
   */
  Flux<Report> about(String site, Account account);

  /**
   * Decides about a report, or takes a decision back.
   *
   * @param seen the state that the account saw
   * @param why the reason; not blank
   * @return the report as it is now: where another has decided meanwhile, with their decision and
   *     without this one; {@link NotThere} or {@link NotPermitted}
   */
  Mono<Report> decide(long number, State seen, State state, String why, Account account);
}
