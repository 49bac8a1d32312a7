package dk.naersund.hours.internal;

import dk.naersund.hours.DanishDays;
import dk.naersund.hours.OpeningHours;
import dk.naersund.hours.OpeningStatus.State;
import dk.naersund.hours.OpeningWords;
import dk.naersund.hours.internal.DayPieces.Piece;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Speaks of the usual week and of days. */
@Component
public final class SpokenHours implements OpeningWords {
  private static final int WEEKS = 52;

  /** A week is usual when it comes in at least so many of the year's weeks. */
  private static final int USUAL = 40;

  private static final int MAX_DAYS = 60;
  private static final LocalText HOLIDAY = LocalText.danish("");

  private final Texts texts;

  public SpokenHours(Texts texts) {
    this.texts = texts;
  }

  @Override
  public String week(OpeningHours hours, LocalDate from, Locale locale) {
    DayWording words = new DayWording(texts, locale);
    if (hours.rule().isBlank()) {
      return words.word("unknown");
    }
    Week usual = usualWeek(hours, from);
    if (usual == null) {
      return words.word("varies");
    }
    List<String> parts = new ArrayList<>();
    Map<String, List<DayOfWeek>> byHours = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      byHours.computeIfAbsent(spoken(words, usual.of(day)), h -> new ArrayList<>()).add(day);
    }
    if (byHours.size() == 1 && usual.days.getFirst().stream().allMatch(Piece::allDay)) {
      parts.add(byHours.keySet().iterator().next());
    } else {
      byHours.remove(words.word("closed"));
      byHours.forEach((spoken, days) -> parts.add(words.days(days) + " " + spoken));
    }
    String holidays = holidays(hours, from, usual, words);
    if (holidays != null) {
      parts.add(holidays);
    }
    String said = String.join(", ", parts);
    return usual.always ? said : words.word("mostly", said);
  }

  private static String spoken(DayWording words, List<Piece> pieces) {
    String note = words.note(pieces);
    return words.hours(pieces) + (note == null ? "" : " (" + note + ")");
  }

  @Override
  public List<Day> days(OpeningHours hours, LocalDate first, int days, Locale locale) {
    if (days < 1 || days > MAX_DAYS) {
      throw new IllegalArgumentException("days must be 1 to " + MAX_DAYS + ", not " + days);
    }
    DayWording words = new DayWording(texts, locale);
    Week usual = hours.rule().isBlank() ? null : usualWeek(hours, first);
    List<List<Piece>> pieces = DayPieces.of(hours, first, days);
    return IntStream.range(0, days)
        .mapToObj(i -> day(first.plusDays(i), pieces.get(i), usual, words))
        .toList();
  }

  private static Day day(
      LocalDate date, List<Piece> pieces, @Nullable Week usual, DayWording words) {
    String name = words.date(date);
    String hours = words.hours(pieces);
    String note = words.note(pieces);
    boolean unusual = usual != null && !hours.equals(words.hours(usual.of(date.getDayOfWeek())));
    boolean closed = pieces.stream().allMatch(piece -> piece.outcome().isClosed());
    String sentence = closed ? words.word("closed-on", name) : words.word("hours-on", name, hours);
    return new Day(
        date, name, hours, note, unusual, note == null ? sentence : sentence + ", " + note);
  }

  /**
   * The seven days of a week, Monday first.
   *
   * @param always whether every week of the year is like it
   */
  private record Week(List<List<Piece>> days, boolean always) {
    List<Piece> of(DayOfWeek day) {
      return days.get(day.getValue() - 1);
    }
  }

  /** The week that comes most often from a day on, holidays left out; null when none is usual. */
  private static @Nullable Week usualWeek(OpeningHours hours, LocalDate from) {
    OpeningHours plain = OpeningHours.of(hours.rule(), List.of(), everyDay(null), ZoneOffset.UTC);
    LocalDate monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    List<List<Piece>> days = DayPieces.of(plain, monday, WEEKS * 7);
    Map<List<List<Piece>>, Integer> counts = new HashMap<>();
    for (int week = 0; week < WEEKS; week++) {
      counts.merge(days.subList(week * 7, week * 7 + 7), 1, Integer::sum);
    }
    var most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return most.getValue() < USUAL
        ? null
        : new Week(List.copyOf(most.getKey()), most.getValue() == WEEKS);
  }

  /** What the rule says of holidays, seen by taking every day for one. */
  private @Nullable String holidays(
      OpeningHours hours, LocalDate from, Week usual, DayWording words) {
    if (usual.days.stream()
        .flatMap(List::stream)
        .allMatch(piece -> piece.outcome().state() == State.UNKNOWN)) {
      return null;
    }
    OpeningHours holiday =
        OpeningHours.of(hours.rule(), List.of(), everyDay(HOLIDAY), ZoneOffset.UTC);
    LocalDate monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    List<List<Piece>> days = DayPieces.of(holiday, monday, 7);
    List<String> said = days.stream().map(words::hours).distinct().toList();
    List<String> usually = usual.days.stream().map(words::hours).toList();
    if (days.stream().map(words::hours).toList().equals(usually)) {
      boolean always = usual.days.stream().flatMap(List::stream).allMatch(Piece::allDay);
      return always && usually.stream().distinct().count() == 1
          ? null
          : words.word("also-holidays");
    }
    boolean doubted =
        days.stream()
            .flatMap(List::stream)
            .anyMatch(piece -> piece.outcome().state() == State.UNKNOWN);
    if (doubted) {
      return words.word("holidays-unknown");
    }
    if (said.size() > 1) {
      return words.word("holidays-vary");
    }
    return said.getFirst().equals(words.word("closed"))
        ? words.word("holidays-closed")
        : words.word("holidays", said.getFirst());
  }

  /** A calendar in which every day is the same: special with that name, or ordinary. */
  private static DanishDays everyDay(@Nullable LocalText name) {
    return new DanishDays() {
      @Override
      public Optional<SpecialDay> find(LocalDate date) {
        return Optional.ofNullable(name).map(n -> new SpecialDay(date, n, true));
      }

      @Override
      public String source() {
        return "";
      }

      @Override
      public LocalDate asOf() {
        return LocalDate.EPOCH;
      }
    };
  }
}
