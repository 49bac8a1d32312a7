package dk.naersund.transit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.text.Texts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where one day's traffic ends: what runs past 24:00 belongs to the evening, however late. */
class NightsTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

  @TempDir Path folder;

  @Test
  void aNightBusBelongsToTheEveningAndAnEarlyOneToTheMorning() {
    assertThat(end("22:10", "28:20", "05:40")).isEqualTo("05:10");
    assertThat(end("22:10", "23:30", "03:40", "05:00", "06:00")).isEqualTo("01:50");
    assertThat(end("22:10", "29:50", "06:50")).isEqualTo("06:30");
  }

  @Test
  void withoutTrafficAtNightItEndsInTheMiddleOfIt() {
    assertThat(end("08:00", "17:00", "09:00")).isEqualTo("04:00");
  }

  @Test
  void aMomentBelongsToTheDayWhoseTrafficIsNotOver() {
    Timetable timetable = timetable("22:10", "28:20", "05:40");
    assertThat(timetable.travelDayOf(at(THURSDAY.plusDays(1), "05:00"))).isEqualTo(THURSDAY);
    assertThat(timetable.travelDayOf(at(THURSDAY.plusDays(1), "05:20")))
        .isEqualTo(THURSDAY.plusDays(1));
    assertThat(timetable.travelDayOf(at(THURSDAY, "12:00"))).isEqualTo(THURSDAY);
  }

  /** Minute by minute: nowhere in the night are fewer vehicles under way than at its end. */
  @Test
  void nowhereInTheNightRunsLess() {
    long seed = Long.getLong("naersund.seed", System.nanoTime());
    System.out.println("NightsTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      String[] starts = new String[1 + random.nextInt(12)];
      for (int j = 0; j < starts.length; j++) {
        starts[j] = "%02d:%02d".formatted((20 + random.nextInt(13)) % (24 + 8), random.nextInt(60));
      }
      Timetable timetable = timetable(starts);
      int end = minuteOfNight(timetable);
      int[] underWay = new int[8 * 60];
      for (String start : starts) {
        int minute = Integer.parseInt(start.substring(0, 2)) * 60;
        minute += Integer.parseInt(start.substring(3));
        for (int day = 0; day < 2; day++) {
          for (int on = minute; on <= minute + 20; on++) {
            int atNight = on - 24 * 60 * (1 - day);
            if (atNight >= 0 && atNight < underWay.length) {
              underWay[atNight]++;
            }
          }
        }
      }
      for (int minute = 0; minute < underWay.length; minute++) {
        assertThat(underWay[end])
            .as("seed %d case %d %s, minute %d", seed, i, List.of(starts), minute)
            .isLessThanOrEqualTo(underWay[minute]);
      }
    }
  }

  private static int minuteOfNight(Timetable timetable) {
    LocalTime end = timetable.endOf(THURSDAY).atZone(TransitOracleTest.ZONE).toLocalTime();
    return end.getHour() * 60 + end.getMinute();
  }

  private String end(String... starts) {
    return LocalDateTime.ofInstant(timetable(starts).endOf(THURSDAY), TransitOracleTest.ZONE)
        .toLocalTime()
        .toString();
  }

  private static java.time.Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(TransitOracleTest.ZONE).toInstant();
  }

  /** Trips of twenty minutes on every weekday. */
  private Timetable timetable(String... starts) {
    StringBuilder trips = new StringBuilder("route_id,service_id,trip_id\n");
    StringBuilder times =
        new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
    for (int i = 0; i < starts.length; i++) {
      int minute = Integer.parseInt(starts[i].substring(0, 2)) * 60;
      minute += Integer.parseInt(starts[i].substring(3));
      trips.append("12,hverdag,t%d%n".formatted(i));
      times.append("t%d,%s,%s,spor1,1%n".formatted(i, clock(minute), clock(minute)));
      times.append("t%d,%s,%s,torvet,2%n".formatted(i, clock(minute + 20), clock(minute + 20)));
    }
    Feed feed =
        new SmallFeed()
            .put("trips.txt", trips.toString())
            .put("stop_times.txt", times.toString())
            .write(folder, "f");
    return Timetable.load(List.of(feed), TransitOracleTest.ZONE, Texts.fromClasspath());
  }

  private static String clock(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d:00", minute / 60, minute % 60);
  }
}
