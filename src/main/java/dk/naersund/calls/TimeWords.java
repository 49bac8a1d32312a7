package dk.naersund.calls;

import dk.naersund.calls.internal.TimeReader;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Understands when somebody wants to go: "nu", "i dag 13", "mandag formiddag", "1/12 kl. 9.30",
 * "senest 12", "om 2 timer", and the same in English. An hour from 1 to 6 without a nought before
 * it is taken as the afternoon: nobody goes to a clinic at two in the morning. A weekday is the
 * next one after today.
 */
public final class TimeWords {
  private final ZoneId zone;

  public TimeWords(ZoneId zone) {
    this.zone = zone;
  }

  /** What the words say, seen from now; blank means now. */
  public When read(String typed, Instant now) {
    return new TimeReader(now.atZone(zone).toLocalDateTime()).read(typed);
  }
}
