package dk.naersund.hours.internal;

import dk.naersund.hours.DanishDays;
import dk.naersund.hours.HoursException;
import dk.naersund.hours.OpeningHours;
import java.time.ZoneId;
import java.util.List;

/** Opening hours from a rule that the OSM grammar's parser has read. */
public final class RuleHours {
  private RuleHours() {}

  /** See {@link OpeningHours#of}. */
  public static OpeningHours of(
      String rule, List<HoursException> exceptions, DanishDays days, ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
