package dk.naersund.availability;

/** What became of a change of a calendar. */
public sealed interface CalendarOutcome {
  /**
   * It is made and durable.
   *
   * @param event its number in the history
   */
  record Saved(long event) implements CalendarOutcome {}

  /** It would do something else than what was looked at; nothing was changed. */
  record LookAgain(CalendarPreview preview) implements CalendarOutcome {}
}
