package dk.naersund.calls;

import dk.naersund.accounts.Role;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that an agent did for a caller. About which time, never about whom.
 *
 * @param number grows with every act
 * @param at when
 * @param account id of the agent's account
 * @param name the account's name at that moment
 * @param role in which role
 * @param what the kind of act
 * @param why for whom or what
 * @param words why in the agent's own words; empty where the list had it
 * @param about which time; null for an act about no time
 */
public record AgentAct(
    long number,
    Instant at,
    String account,
    String name,
    Role role,
    What what,
    Why why,
    String words,
    @Nullable About about) {
  /** The kinds of acts. */
  public enum What {
    HELD,
    LET_GO,
    BOOKED,
    /** Looked at a booking by its code. */
    OPENED,
    MOVED,
    CANCELLED,
    /** Gave a code that opens the answer on any phone. */
    CODE,
    /** Had a letter made. */
    LETTER;

    /** As programs and tables write it: {@code let-go}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Why somebody's booking was opened. */
  public enum Why {
    /** Belongs to a call in which no booking of before was opened. */
    CALL,
    /** The one who has the time calls. */
    CALLER,
    /** Somebody close to them calls. */
    RELATIVE,
    /** The clinic calls. */
    CLINIC,
    /** What the agent wrote. */
    OTHER;

    /** As programs and tables write it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What an act was about.
   *
   * @param site id of the place
   * @param service id of the service; null where it was about the place alone
   * @param start when the time begins; null for none
   */
  public record About(String site, @Nullable String service, @Nullable Instant start) {}

  /**
   * An act to be written down.
   *
   * @param once the same text for the same act, so that telling it twice writes it once; null for
   *     an act that counts each time
   */
  public record New(
      What what, Why why, String words, @Nullable About about, @Nullable String once) {
    /** The longest reason in own words. */
    public static final int LONGEST = 200;

    public New {
      words = words.strip();
      if (words.length() > LONGEST || (why == Why.OTHER && words.isEmpty())) {
        throw new IllegalArgumentException("own words have 1 to " + LONGEST + " characters");
      }
    }
  }
}
