package dk.naersund.coverage.internal;

import java.time.LocalDate;
import java.util.List;

/** A promise's rule, ready to be asked for days on which it is in force. */
interface Rule {
  /** How it stands in every area on the day. */
  List<Standing> on(LocalDate day);

  /** Whether it can turn when a place comes or goes; else only with its season. */
  boolean turnsWithPlaces();

  /** Whether many days can be asked about without anybody noticing. */
  boolean isCheap();
}
