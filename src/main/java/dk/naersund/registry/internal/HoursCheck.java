package dk.naersund.registry.internal;

import dk.naersund.hours.DanishDays;
import dk.naersund.hours.HoursProblem;
import dk.naersund.hours.OpeningHours;
import dk.naersund.text.LocalText;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether opening hours can be read. Thousands of places share a few hundred rules. */
final class HoursCheck {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private final Map<String, Optional<LocalText>> checked = new HashMap<>();

  /** What is wrong with a rule of the OSM grammar, in words; empty when it can be evaluated. */
  Optional<LocalText> problem(String rule) {
    return checked.computeIfAbsent(rule, HoursCheck::check);
  }

  private static Optional<LocalText> check(String rule) {
    try {
      OpeningHours.of(rule, List.of(), DanishDays.standard(), ZONE);
      return Optional.empty();
    } catch (HoursProblem e) {
      return Optional.of(e.text());
    }
  }
}
