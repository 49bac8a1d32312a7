package dk.naersund.intake.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dk.naersund.hours.DanishDays;
import dk.naersund.hours.HoursProblem;
import dk.naersund.hours.OpeningHours;
import dk.naersund.text.LocalText;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Whether opening hours can be read. Thousands of places share a few hundred rules. */
public final class HoursCheck {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final int KEPT = 2000;

  private final LoadingCache<String, Optional<LocalText>> checked =
      Caffeine.newBuilder().maximumSize(KEPT).build(HoursCheck::check);

  /** What is wrong with a rule of the OSM grammar; empty when it can be evaluated. */
  public Optional<LocalText> get(String rule) {
    return checked.get(rule);
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
