package dk.naersund.calls.internal;

import dk.naersund.calls.When;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the words of one question, from left to right; used once. */
public final class TimeReader {
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[.:](\\d{2}))?");
  private static final Pattern JOINED_CLOCK = Pattern.compile("(\\d{1,2})(\\d{2})");
  private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:[/-](\\d{4}))?");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,3}|en|et|a|an|one");
  private static final int LAST_HOUR_TAKEN_AS_AFTERNOON = 6;
  private static final int NOON = 12;
  private static final int LONGEST = 100;

  private final LocalDateTime now;
  private final List<String> unclear = new ArrayList<>();
  private List<String> tokens = List.of();
  private int next;
  private @Nullable LocalDate day;
  private @Nullable LocalTime clock;
  private @Nullable LocalTime by;
  private @Nullable LocalTime part;

  public TimeReader(LocalDateTime now) {
    this.now = now;
  }

  /** What the words say. */
  public When read(String typed) {
    String cut = typed.substring(0, Math.min(LONGEST, typed.length()));
    tokens =
        List.of(cut.strip().toLowerCase(Locale.ROOT).split("[\\s,;]+")).stream()
            .filter(token -> !token.isEmpty())
            .toList();
    while (next < tokens.size()) {
      readOne();
    }
    LocalTime from = clock == null ? part : inPartOfDay(clock);
    return new When(day, from, by, unclear);
  }

  private void readOne() {
    String token = tokens.get(next++);
    String word = token.endsWith(".") ? token.substring(0, token.length() - 1) : token;
    if (TimeVocabulary.isNow(word) || TimeVocabulary.isFiller(word)) {
      return;
    }
    if (word.equals("i") && next < tokens.size() && readTogether("i" + tokens.get(next))) {
      next++;
    } else if (TimeVocabulary.isBy(word)) {
      readBy(token);
    } else if (!((TimeVocabulary.isIn(word) && readAhead())
        || readTogether(word)
        || readDate(word)
        || readDayOfMonth(token)
        || readClock(word))) {
      unclear.add(token);
    }
  }

  /** "idag", "imorgen", "ieftermiddag", "tirsdag", "formiddag". */
  private boolean readTogether(String word) {
    OptionalInt ahead = TimeVocabulary.daysAhead(word);
    if (ahead.isPresent()) {
      day = now.toLocalDate().plusDays(ahead.getAsInt());
      return true;
    }
    if (TimeVocabulary.isNextWeek(word)) {
      OptionalInt weekday =
          next < tokens.size() ? TimeVocabulary.weekday(tokens.get(next)) : OptionalInt.empty();
      if (weekday.isEmpty()) {
        return false;
      }
      next++;
      LocalDate monday = now.toLocalDate().minusDays(now.getDayOfWeek().getValue() - 1L);
      day = monday.plusDays(7L + weekday.getAsInt() - 1);
      return true;
    }
    OptionalInt weekday = TimeVocabulary.weekday(word);
    if (weekday.isPresent()) {
      int days = (weekday.getAsInt() - now.getDayOfWeek().getValue() + 7) % 7;
      day = now.toLocalDate().plusDays(days == 0 ? 7 : days);
      return true;
    }
    LocalTime begins = TimeVocabulary.partOfDay(word);
    if (begins != null) {
      part = begins;
    }
    return begins != null;
  }

  /** "om 2 timer", "in 30 minutes", "om tre dage". */
  private boolean readAhead() {
    if (next + 1 >= tokens.size() || !LENGTH.matcher(tokens.get(next)).matches()) {
      return false;
    }
    int count = Character.isDigit(tokens.get(next).charAt(0)) ? number(tokens.get(next)) : 1;
    String unit = tokens.get(next + 1);
    LocalDateTime moment;
    if (unit.startsWith("tim") || unit.startsWith("hour")) {
      moment = now.plusHours(count);
    } else if (unit.startsWith("min")) {
      moment = now.plusMinutes(count);
    } else if (unit.startsWith("dag") || unit.startsWith("day")) {
      day = now.toLocalDate().plusDays(count);
      next += 2;
      return true;
    } else if (unit.startsWith("uge") || unit.startsWith("week")) {
      day = now.toLocalDate().plusWeeks(count);
      next += 2;
      return true;
    } else {
      return false;
    }
    next += 2;
    day = moment.toLocalDate();
    clock = moment.toLocalTime().withSecond(0).withNano(0);
    return true;
  }

  private void readBy(String token) {
    while (next < tokens.size() && TimeVocabulary.isFiller(bare(tokens.get(next)))) {
      next++;
    }
    LocalTime time = next < tokens.size() ? time(bare(tokens.get(next))) : null;
    if (time == null) {
      unclear.add(token);
      return;
    }
    next++;
    by = time;
  }

  private boolean readDate(String word) {
    Matcher date = DATE.matcher(word);
    return date.matches()
        && set(number(date.group(1)), number(date.group(2)), number(date.group(3)));
  }

  /** "1. december", "1 dec". */
  private boolean readDayOfMonth(String token) {
    String number = bare(token);
    OptionalInt month =
        next < tokens.size() ? TimeVocabulary.month(bare(tokens.get(next))) : OptionalInt.empty();
    if (month.isEmpty() || !number.matches("\\d{1,2}")) {
      return false;
    }
    next++;
    return set(number(number), month.getAsInt(), 0);
  }

  /** The next such day, where no year is named. */
  private boolean set(int dayOfMonth, int month, int year) {
    try {
      LocalDate date = LocalDate.of(year > 0 ? year : now.getYear(), month, dayOfMonth);
      day = year > 0 || !date.isBefore(now.toLocalDate()) ? date : date.plusYears(1);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private boolean readClock(String word) {
    LocalTime time = clock == null ? time(word) : null;
    if (time == null) {
      return false;
    }
    clock = time;
    return true;
  }

  private static @Nullable LocalTime time(String word) {
    Matcher clock = CLOCK.matcher(word);
    Matcher joined = JOINED_CLOCK.matcher(word);
    Matcher found = clock.matches() ? clock : joined;
    if (!found.matches()) {
      return null;
    }
    int hour = number(found.group(1));
    int minute = number(found.group(2));
    if (hour >= 1 && hour <= LAST_HOUR_TAKEN_AS_AFTERNOON && !word.startsWith("0")) {
      hour += NOON;
    }
    return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
  }

  /** "aften 8" is 20.00; "formiddag 10" stays. */
  private LocalTime inPartOfDay(LocalTime time) {
    return part != null && part.getHour() > NOON && time.getHour() < NOON
        ? time.plusHours(NOON)
        : time;
  }

  private static String bare(String token) {
    return token.endsWith(".") ? token.substring(0, token.length() - 1) : token;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
