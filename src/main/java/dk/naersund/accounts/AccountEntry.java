package dk.naersund.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One account as an administrator sees it.
 *
 * @param email what a local account logs in with; null when the provider told none
 * @param from where the account comes from
 * @param state what can be done with it today
 * @param lastLogin null when there was none yet
 */
public record AccountEntry(
    Account account,
    @Nullable String email,
    Source from,
    State state,
    @Nullable Instant lastLogin) {
  /** Who says that this person is who they are. */
  public enum Source {
    /** This program, by a password. */
    LOCAL,
    /** The OpenID Connect provider, which also says what the person may do. */
    PROVIDER
  }

  /** Whether somebody can log in. */
  public enum State {
    /** The one-time link has not been used. */
    INVITED,
    ACTIVE,
    /** Access was taken away; the account remains for the history. */
    REVOKED
  }
}
