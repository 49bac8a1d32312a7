package dk.naersund.accounts;

/** What somebody works as. One account may have several. */
public enum Role {
  /** Keeps the entries of one organisation right, for example those of a municipality. */
  EDITOR,
  /** Keeps the entries of all organisations right. */
  REGIONAL_EDITOR,
  /** Answers the phone and finds places for those who call. */
  AGENT,
  /** Looks at how well people are served, and tries what would change. */
  PLANNER,
  /** Gives and takes accounts and roles. */
  ADMINISTRATOR
}
