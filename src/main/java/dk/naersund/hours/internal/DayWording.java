package dk.naersund.hours.internal;

import dk.naersund.hours.OpeningStatus.State;
import dk.naersund.hours.internal.DayPieces.Piece;
import dk.naersund.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words in one language for pieces of a day, times, days and dates. */
final class DayWording {
  private final Texts texts;
  private final Locale locale;
  private final DateTimeFormatter time;
  private final DateTimeFormatter date;

  DayWording(Texts texts, Locale locale) {
    this.texts = texts;
    this.locale = locale;
    this.time = DateTimeFormatter.ofPattern(word("time-pattern"), locale);
    this.date = DateTimeFormatter.ofPattern(word("date-pattern"), locale);
  }

  /** A text of the room, {@code key} without its beginning {@code hours.words.} */
  String word(String key, Object... arguments) {
    return texts.get(locale, "hours.words." + key, arguments);
  }

  String date(LocalDate day) {
    return date.format(day);
  }

  /** "mandag–onsdag og fredag". */
  String days(List<DayOfWeek> days) {
    if (days.size() == 7) {
      return word("every-day");
    }
    List<String> names = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < days.size(); i++) {
      boolean runEnds =
          i + 1 == days.size() || days.get(i + 1).getValue() != days.get(i).getValue() + 1;
      if (runEnds && i - first >= 2) {
        names.add(word("range", name(days.get(first)), name(days.get(i))));
      } else if (runEnds) {
        days.subList(first, i + 1).forEach(day -> names.add(name(day)));
      }
      first = runEnds ? i + 1 : first;
    }
    return list(names);
  }

  private String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, locale);
  }

  /** "a, b og c". */
  String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    return word("and", String.join(", ", items.subList(0, items.size() - 1)), items.getLast());
  }

  /** What holds on a day. */
  String hours(List<Piece> pieces) {
    List<String> open = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean opensEnd = i + 1 < pieces.size() && isOpenEnd(piece, pieces.get(i + 1));
      boolean told = i > 0 && isOpenEnd(pieces.get(i - 1), piece);
      if (!told) {
        open.add(opensEnd ? openEnd(piece) : hours(piece));
      }
    }
    return open.isEmpty() ? word("closed") : list(open);
  }

  private String hours(Piece piece) {
    String times = word("range", clock(piece.start()), clock(piece.end()));
    boolean allDay = piece.allDay();
    return switch (piece.outcome().state()) {
      case OPEN -> allDay ? word("around-the-clock") : times;
      case CLOSED -> word("closed");
      case BY_APPOINTMENT -> allDay ? word("by-appointment") : word("by-appointment-at", times);
      case UNKNOWN -> allDay ? word("unknown") : word("unknown-at", times);
    };
  }

  private static boolean isOpenEnd(Piece piece, Piece next) {
    return piece.end() == next.start()
        && next.outcome().state() == State.UNKNOWN
        && HoursTexts.OPEN_END.equals(next.outcome().reason());
  }

  private String openEnd(Piece piece) {
    return piece.end() - piece.start() == 1
        ? word("open-from", clock(piece.start()))
        : word("open-longer", clock(piece.start()), clock(piece.end()));
  }

  /** What decides about a day and has not been said with its hours; null for nothing. */
  @Nullable String note(List<Piece> pieces) {
    Set<String> notes = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      if (piece.outcome().reason() != null
          && !HoursTexts.OPEN_END.equals(piece.outcome().reason())) {
        String note = piece.outcome().reason().in(locale);
        if (!note.equalsIgnoreCase(word("by-appointment"))) {
          notes.add(note);
        }
      }
    }
    return notes.isEmpty() ? null : String.join(", ", notes);
  }

  /** Midnight at the end of a day is 24.00 and not 0.00. */
  private String clock(int minute) {
    return minute == DayPlan.MINUTES
        ? word("midnight")
        : time.format(LocalTime.ofSecondOfDay(minute % DayPlan.MINUTES * 60L));
  }
}
