package dk.naersund.intake;

import dk.naersund.text.LocalText;

/**
 * Something in a register's file that its owner should know. Every code is described in {@code
 * src/docs/notices.md}.
 *
 * @param code stable, for programs: {@code hours-not-readable}
 * @param severity how bad it is
 * @param place where it stands
 * @param text what is wrong and what to do
 */
public record Notice(String code, Severity severity, Place place, LocalText text) {
  /** How bad it is. */
  public enum Severity {
    /** The site is left out of the import; the rest goes on. */
    ERROR,
    /** Somebody should look before publishing. */
    WARNING,
    /** Good to know; nothing needs to be done. */
    INFO
  }
}
