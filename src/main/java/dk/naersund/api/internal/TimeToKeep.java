package dk.naersund.api.internal;

import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.FreeTimes;
import dk.naersund.availability.FreeTimesSnapshot;
import dk.naersund.availability.SlotId;
import dk.naersund.registry.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time that somebody has chosen, or has: they are there by then, and go home after the visit.
 *
 * @param start when it begins
 * @param visit how long they stay from then on
 */
record TimeToKeep(Instant start, Duration visit) {
  /** Somebody stays so long at least, with what comes before and after; as in a search. */
  private static final int LEAST_MINUTES = 30;

  private static final Duration AHEAD = Duration.ofDays(366);
  private static final int MOST = 100_000;

  /**
   * What the parameters {@code slot}, a free time of the site, or {@code time} name; empty when
   * neither is there.
   *
   * @throws BadInput where the time is not free any more, or the parameters contradict each other
   */
  static Optional<TimeToKeep> read(
      Parameters parameters, Site site, FreeTimes freeTimes, int mostMinutes) {
    Optional<String> slot = parameters.find("slot");
    Optional<Instant> time = parameters.moment("time");
    if ((slot.isPresent() || time.isPresent()) && parameters.find("by").isPresent()) {
      throw BadInput.of("not-together", "by", "time, slot");
    }
    if (slot.isPresent() && time.isPresent()) {
      throw BadInput.of("not-together", "time", "slot");
    }
    if (slot.isPresent()) {
      FreeSlot free = find(slot.get(), site, freeTimes.current());
      int usual = Math.max(LEAST_MINUTES, free.minutes());
      return Optional.of(of(parameters, free.start(), usual, mostMinutes));
    }
    return time.map(start -> of(parameters, start, LEAST_MINUTES, mostMinutes));
  }

  private static TimeToKeep of(Parameters parameters, Instant start, int usual, int most) {
    return new TimeToKeep(
        start, Duration.ofMinutes(parameters.integer("visit", 0, most, Math.min(usual, most))));
  }

  private static FreeSlot find(String text, Site site, FreeTimesSnapshot free) {
    SlotId id = SlotId.parse(text).orElseThrow(() -> BadInput.of("unknown-id", "slot"));
    return site.services().stream()
        .map(at -> at.service())
        .distinct()
        .flatMap(
            service ->
                free
                    .at(site.id(), service)
                    .between(free.takenAt(), free.takenAt().plus(AHEAD), MOST)
                    .stream())
        .filter(slot -> slot.id().equals(id))
        .findFirst()
        .orElseThrow(() -> BadInput.of("slot-not-free", "slot"));
  }
}
