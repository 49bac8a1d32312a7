package dk.naersund.transit;

import dk.naersund.text.LocalText;

/**
 * Something in a feed that its owner should know. Every code is described in {@code
 * src/docs/timetable-notices.md}. A bad row is left out, the rest goes on.
 *
 * @param code stable, for programs: {@code stop-unknown}
 * @param severity how bad it is
 * @param feed prefix of the feed
 * @param file file within the feed: {@code stop_times.txt}; empty when it concerns the whole feed
 * @param line line within the file, the heading being 1; 0 when it concerns no single line
 * @param id id of what it is about; empty when it has none
 * @param text what is wrong and what to do
 */
public record TimetableNotice(
    String code, Severity severity, String feed, String file, int line, String id, LocalText text) {
  /** How bad it is. */
  public enum Severity {
    /** The row, or what it describes, is left out. */
    ERROR,
    /** It is taken, with an assumption that should be looked at. */
    WARNING,
    /** Good to know; nothing needs to be done. */
    INFO
  }
}
