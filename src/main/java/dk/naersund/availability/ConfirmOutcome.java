package dk.naersund.availability;

/** What became of a wish to make a held slot a booked one. */
public enum ConfirmOutcome {
  BOOKED,
  /** It was booked before with the same key. */
  ALREADY_BOOKED,
  /** The hold has run out, or there never was one. */
  EXPIRED,
  /** The calendar has it no more: the hold is given back, nothing is booked. */
  WITHDRAWN
}
