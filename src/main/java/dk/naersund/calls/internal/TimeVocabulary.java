package dk.naersund.calls.internal;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words for times, Danish and English. */
final class TimeVocabulary {
  private static final Set<String> NOW =
      Set.of("nu", "straks", "hurtigst", "muligt", "snarest", "now", "asap");

  private static final Set<String> FILLERS =
      Set.of(
          "kl",
          "klokken",
          "på",
          "d",
          "den",
          "omkring",
          "ca",
          "cirka",
          "fra",
          "efter",
          "tidligst",
          "gerne",
          "at",
          "on",
          "the",
          "from",
          "after",
          "around",
          "o'clock",
          "klok",
          "dag");

  private static final Set<String> BY =
      Set.of("senest", "inden", "før", "by", "before", "fremme", "latest");

  private static final Set<String> IN = Set.of("om", "in");

  private static final Map<String, Integer> DAYS_AHEAD =
      Map.of("idag", 0, "today", 0, "imorgen", 1, "tomorrow", 1, "iovermorgen", 2);

  private static final Map<String, LocalTime> PARTS =
      Map.ofEntries(
          Map.entry("morgen", LocalTime.of(8, 0)),
          Map.entry("tidlig", LocalTime.of(8, 0)),
          Map.entry("tidligt", LocalTime.of(8, 0)),
          Map.entry("morning", LocalTime.of(8, 0)),
          Map.entry("formiddag", LocalTime.of(9, 0)),
          Map.entry("middag", LocalTime.of(12, 0)),
          Map.entry("noon", LocalTime.of(12, 0)),
          Map.entry("eftermiddag", LocalTime.of(13, 0)),
          Map.entry("afternoon", LocalTime.of(13, 0)),
          Map.entry("aften", LocalTime.of(18, 0)),
          Map.entry("evening", LocalTime.of(18, 0)));

  private static final List<List<String>> WEEKDAYS =
      List.of(
          List.of("mandag", "monday"),
          List.of("tirsdag", "tuesday"),
          List.of("onsdag", "wednesday"),
          List.of("torsdag", "thursday"),
          List.of("fredag", "friday"),
          List.of("lørdag", "saturday"),
          List.of("søndag", "sunday"));

  private static final List<List<String>> MONTHS =
      List.of(
          List.of("januar", "january"),
          List.of("februar", "february"),
          List.of("marts", "march"),
          List.of("april"),
          List.of("maj", "may"),
          List.of("juni", "june"),
          List.of("juli", "july"),
          List.of("august"),
          List.of("september"),
          List.of("oktober", "october"),
          List.of("november"),
          List.of("december"));

  private static final int SHORTEST = 3;

  private TimeVocabulary() {}

  static boolean isNow(String word) {
    return NOW.contains(word);
  }

  static boolean isFiller(String word) {
    return FILLERS.contains(word);
  }

  static boolean isBy(String word) {
    return BY.contains(word);
  }

  static boolean isIn(String word) {
    return IN.contains(word);
  }

  static boolean isNextWeek(String word) {
    return word.equals("næste") || word.equals("next");
  }

  static OptionalInt daysAhead(String word) {
    Integer days = DAYS_AHEAD.get(word);
    return days == null ? OptionalInt.empty() : OptionalInt.of(days);
  }

  /** When a part of the day begins, with or without "i" before it; null for another word. */
  static @Nullable LocalTime partOfDay(String word) {
    LocalTime part = PARTS.get(word);
    return part == null && word.startsWith("i") ? PARTS.get(word.substring(1)) : part;
  }

  /** 1 for Monday; three letters are enough. */
  static OptionalInt weekday(String word) {
    return numbered(WEEKDAYS, word);
  }

  /** 1 for January; three letters are enough. */
  static OptionalInt month(String word) {
    return numbered(MONTHS, word);
  }

  private static OptionalInt numbered(List<List<String>> names, String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    if (bare.length() < SHORTEST) {
      return OptionalInt.empty();
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).stream().anyMatch(name -> name.startsWith(bare))) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }
}
