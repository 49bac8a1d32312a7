package dk.naersund.booking;

import java.time.Instant;
import reactor.core.publisher.Mono;

/**
 * Codes of eight characters that open a caller's answer on any phone for 24 hours. How many there
 * may be at once, and how many wrong ones are looked at in an hour, keeps guessing hopeless.
 */
public interface AnswerCodes {
  /**
   * An answer that is behind a code.
   *
   * @param code in groups, as it is read aloud: {@code 7K3Q-M9XV}
   * @param until when it stops to open
   */
  record Kept(String code, Instant until) {
    /** Says nothing of the code. */
    @Override
    public String toString() {
      return "Kept[until " + until + "]";
    }
  }

  /** Puts an answer behind a new code. */
  Mono<Outcome<Kept>> keep(CallerAnswer answer, Asker asker);

  /** The answer behind a code that somebody typed, with or without its hyphen. */
  Mono<Outcome<CallerAnswer>> open(String code, Asker asker);
}
