package dk.naersund.accounts;

import java.time.Instant;

/**
 * Something that was done with an account.
 *
 * @param who name of the account that did it; {@code -} for the program itself
 * @param what the kind of act
 * @param why the reason in words; empty where nobody is asked for one
 * @param detail what it was about: grants as {@code editor:sundoe-kommune agent}; may be empty
 */
public record AccountEvent(Instant at, String who, What what, String why, String detail) {
  /** The kinds of acts. */
  public enum What {
    INVITED,
    LINK_MADE,
    PASSWORD_CHOSEN,
    GRANTS_CHANGED,
    REVOKED,
    RESTORED,
    TOKEN_MADE,
    TOKEN_REVOKED
  }
}
