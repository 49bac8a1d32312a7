package dk.naersund.hours;

import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes rules of the grammar that mean something, many of them odd. */
final class RandomRules {
  private static final String[] DAYS = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };
  private static final int[] LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private final RandomGenerator random;
  private LocalDate near = LocalDate.of(2026, 1, 1);

  RandomRules(RandomGenerator random) {
    this.random = random;
  }

  /** An expression whose dates often lie around a day. */
  String expression(LocalDate day) {
    near = day;
    return expression();
  }

  private String expression() {
    StringBuilder text = new StringBuilder(rule());
    int more = random.nextInt(4);
    for (int i = 0; i < more; i++) {
      // After days without times a comma would go on with the days.
      String separator =
          text.toString().matches(".*(:\\d\\d|\\+|\"|open|off|unknown|24/7)") ? ", " : "; ";
      text.append(pick("; ", "; ", separator, " || ")).append(rule());
    }
    if (chance(0.4)) {
      text.append("; PH ").append(pick("off", "10:00-12:00", "off \"lukket\""));
    }
    return text.toString();
  }

  List<HoursException> exceptions() {
    List<HoursException> exceptions = new ArrayList<>();
    for (int i = random.nextInt(4) - 1; i > 0; i--) {
      LocalDate from = near.plusDays(random.nextInt(-2, 6));
      exceptions.add(
          new HoursException(
              from,
              from.plusDays(random.nextInt(3)),
              pick("off", "", "10:00-12:00", "20:00-04:00", expression()),
              chance(0.5) ? LocalText.danish("ferie " + i) : null));
    }
    return exceptions;
  }

  private String rule() {
    if (chance(0.06)) {
      return pick("24/7", "off", "\"efter aftale\"", "unknown", "24/7 \"ring først\"", "open");
    }
    StringBuilder rule = new StringBuilder();
    if (chance(0.3)) {
      rule.append(wideRange()).append(' ');
    }
    if (chance(0.8)) {
      rule.append(days()).append(' ');
    }
    if (chance(0.93)) {
      rule.append(times());
    }
    rule.append(
        pick("", "", "", "", "", " open", " off", " unknown", " \"efter aftale\"", " \"ring\""));
    return rule.isEmpty() ? "off" : rule.toString().strip();
  }

  private String wideRange() {
    return switch (random.nextInt(13)) {
      case 0 -> month() + "-" + month();
      case 1 -> month();
      case 2 -> date();
      case 3 -> date() + "-" + date();
      case 4 -> year() + " " + date();
      case 5 -> year() + " " + date() + "-" + date();
      case 6 -> "week " + week() + "-" + week();
      case 7 -> "week " + random.nextInt(1, 10) + "-" + random.nextInt(20, 54) + "/2";
      case 8 -> "easter " + pick("-2 days", "-3 days-easter +1 day", "+39 days");
      case 9 -> year() + "+";
      case 10 -> month() + " " + day() + "[" + pick("1", "2", "-1") + "]";
      case 11 -> "Dec 2" + random.nextInt(1, 5) + "-2" + random.nextInt(6, 9);
      default -> date() + pick("+", " +Su", " -Mo");
    };
  }

  private String days() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> "Mo-Fr";
      case 2, 3 -> day() + "-" + day();
      case 4, 5 -> day();
      case 6 -> day() + "," + day() + "-" + day();
      case 7 -> day() + "[" + pick("1", "2-3", "1,3", "5", "-1", "-2") + "]";
      case 8 -> day() + "[1] " + pick("+1 day", "-2 days");
      case 9 -> "Mo-Fr,PH";
      case 10 -> pick("PH", "PH Mo-Fr", "PH +1 day", "PH -1 day");
      default -> pick("SH", "SH,PH", "SH Mo-We", "Sa");
    };
  }

  private String times() {
    StringBuilder times = new StringBuilder(span());
    if (chance(0.3)) {
      times.append(',').append(span());
    }
    return times.toString();
  }

  private String span() {
    int start = chance(0.3) ? 60 + 15 * random.nextInt(12) : 15 * random.nextInt(95);
    int length = 15 * random.nextInt(1, chance(0.8) ? 40 : 90);
    String begin = time(start);
    return switch (random.nextInt(14)) {
      case 0 -> begin + "+";
      case 1 -> begin + "-" + time(start + length) + "+";
      case 2 -> "00:00-24:00";
      default -> begin + "-" + time(start + length);
    };
  }

  private static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  private String date() {
    if (chance(0.6)) {
      LocalDate day = near.plusDays(random.nextInt(-3, 8));
      return "%s %02d".formatted(MONTHS[day.getMonthValue() - 1], day.getDayOfMonth());
    }
    int month = random.nextInt(12);
    return "%s %02d".formatted(MONTHS[month], random.nextInt(1, LENGTHS[month] + 1));
  }

  private String day() {
    return pick(DAYS);
  }

  private String month() {
    return chance(0.5) ? MONTHS[near.getMonthValue() - 1] : pick(MONTHS);
  }

  private int year() {
    return chance(0.5) ? near.getYear() : random.nextInt(2024, 2029);
  }

  private int week() {
    return random.nextInt(1, 54);
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
