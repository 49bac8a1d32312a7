package dk.naersund.accounts;

/** What came of a change of an account. */
public sealed interface AccountOutcome {
  /** It is done. */
  record Done() implements AccountOutcome {}

  /** It is done, and this is to be handed over; it is not shown again. */
  record Link(String account, OneTimeLink link) implements AccountOutcome {}

  /** It is done, and this token is not shown again. */
  record Token(String token) implements AccountOutcome {}

  /**
   * Nothing was changed.
   *
   * @param field which input is at fault: {@code name}, {@code email}, {@code grants}, {@code why},
   *     {@code password} …
   * @param problem what is wrong; the text for people is {@code accounts.problem.<problem>}
   */
  record Rejected(String field, String problem) implements AccountOutcome {}
}
