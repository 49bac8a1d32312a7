package dk.naersund.accounts;

import dk.naersund.accounts.internal.GrantWords;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Something that was done with an account.
 *
 * @param who name of the account that did it; {@code -} for the program itself
 * @param what the kind of act
 * @param why the reason in words; empty where nobody is asked for one
 * @param detail what it was about: grants as {@code editor:sundoe-kommune agent}; may be empty
 */
public record AccountEvent(Instant at, String who, What what, String why, String detail) {
  /**
   * The grants that it gave, those before a change first; one list for an invitation, none for an
   * act that is about something else.
   */
  public List<List<Grant>> grants() {
    return what == What.INVITED || what == What.GRANTS_CHANGED
        ? Arrays.stream(detail.split(" → ", -1))
            .map(
                words ->
                    Arrays.stream(words.split(" "))
                        .flatMap(word -> GrantWords.read(word).stream())
                        .toList())
            .toList()
        : List.of();
  }

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
