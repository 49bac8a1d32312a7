package dk.naersund.booking;

/** Why a wish was not fulfilled. */
public enum Refusal {
  /** Others have all seats of the slot. */
  TAKEN,
  /** There is no such slot any more: it has begun, or the calendar has changed. */
  GONE,
  /** The slot is in a system where we cannot book; by phone or by its own page one can. */
  NOT_HERE,
  /** The same key was used before, with another wish. */
  OTHER_WISH,
  /** This client holds as many slots as one may, or has held many within a short while. */
  HOLDS_OF_CLIENT,
  /** So many hold times of this place right now that no more may, for some minutes at most. */
  MANY_AT_ONCE,
  /** The system that has the slot did not answer in time; nothing is booked. */
  NO_ANSWER,
  /** The system that has the slot books only with a number of the civil register. */
  CIVIL_NUMBER_NEEDED,
  /** There is no such hold. */
  UNKNOWN_HOLD,
  /** The hold has run out, or was given back. */
  EXPIRED,
  /** The hold was made a booking with another key. */
  ALREADY_BOOKED,
  /** The clinic has taken the slot out of its calendar. */
  WITHDRAWN,
  /** This client has booked as often today as one may. */
  BOOKINGS_OF_CLIENT,
  /** This phone number was given as often today as one may. */
  BOOKINGS_OF_PHONE,
  /** There is no booking with this code, or it is long over. */
  UNKNOWN_CODE,
  /** So many wrong codes were tried that for a while none is looked at. */
  TOO_MANY_TRIES,
  /** The time has begun, or is over. */
  TOO_LATE,
  /** It was cancelled before. */
  CANCELLED,
  /** The other slot is for something else. */
  OTHER_SERVICE,
  /** This client has put as many answers behind codes as one may in an hour. */
  ANSWERS_OF_CLIENT,
  /** So many answers are behind codes that guessing would become worth while: none is added. */
  TOO_MANY_ANSWERS
}
