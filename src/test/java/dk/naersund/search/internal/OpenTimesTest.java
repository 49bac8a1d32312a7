package dk.naersund.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.hours.DanishDays;
import dk.naersund.hours.OpeningHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against asking every place by itself. */
class OpenTimesTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final int DAYS_AHEAD = 15;
  private static final List<String> RULES =
      List.of(
          "Mo-Fr 08:00-16:00; PH off",
          "Tu 12:00-18:00; PH off",
          "Fr-Sa 22:00-04:00",
          "Mo 08:00-12:00,12:30-16:00",
          "2026 Dec 24 10:00-11:00",
          "24/7",
          "off",
          "Mo-Fr 10:00-11:00 \"efter aftale\"",
          "");

  @Test
  void nothingIsOpenEarlier() {
    long seed = System.nanoTime();
    System.out.println("OpenTimesTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      List<OpeningHours> all = new ArrayList<>();
      for (int places = random.nextInt(4); places > 0; places--) {
        String rule = RULES.get(random.nextInt(RULES.size()));
        all.add(OpeningHours.of(rule, List.of(), DanishDays.standard(), ZONE));
      }
      OpenTimes times = new OpenTimes(all, ZONE, DAYS_AHEAD);
      for (int j = 0; j < 200; j++) {
        Instant from =
            Instant.parse("2026-03-20T00:00:00Z").plusMillis(random.nextLong(320L * 86_400_000));
        Optional<Instant> open =
            all.stream()
                .flatMap(hours -> hours.nextOpen(from, DAYS_AHEAD - 1).stream())
                .min(Instant::compareTo);
        Instant earliest = times.earliest(from);
        if (open.isPresent()) {
          assertThat(earliest).as("seed %d: %s from %s", seed, all, from).isEqualTo(open.get());
        } else {
          assertThat(earliest).as("seed %d", seed).isAfter(from.plusSeconds(14 * 86_400));
        }
      }
    }
  }
}
