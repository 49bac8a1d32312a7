package dk.naersund.hours.internal;

import dk.naersund.hours.OpeningHours;
import dk.naersund.hours.OpeningStatus;
import dk.naersund.hours.OpeningStatus.State;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days as people speak of them: a night belongs to the day on which it begins, unless that day is
 * open around the clock.
 */
final class DayPieces {
  /**
   * A piece of a day that is not closed, or all of a closed day.
   *
   * @param start minute of the day
   * @param end minute after the last; beyond 1440 on the next day
   */
  record Piece(int start, int end, Outcome outcome) {
    boolean allDay() {
      return start == 0 && end == DayPlan.MINUTES;
    }

    boolean goesOnIn(Piece next) {
      return end == DayPlan.MINUTES && next.start == 0 && outcome.equals(next.outcome);
    }
  }

  private DayPieces() {}

  /** The pieces of each of some days, none for a day that is closed without a reason. */
  static List<List<Piece>> of(OpeningHours hours, LocalDate first, int days) {
    // A day more on either side: nights that end on the first day, and that begin on the last.
    List<List<Piece>> cut = cutAtMidnight(hours, first.minusDays(1), days + 2);
    List<List<Piece>> joined = new ArrayList<>();
    for (int day = 1; day <= days; day++) {
      List<Piece> pieces = new ArrayList<>(cut.get(day));
      if (!pieces.isEmpty() && isTail(cut.get(day - 1), pieces.getFirst())) {
        pieces.removeFirst();
      }
      if (!pieces.isEmpty()
          && !cut.get(day + 1).isEmpty()
          && isTail(cut.get(day), cut.get(day + 1).getFirst())) {
        Piece last = pieces.removeLast();
        int end = DayPlan.MINUTES + cut.get(day + 1).getFirst().end();
        pieces.add(new Piece(last.start(), end, last.outcome()));
      }
      joined.add(List.copyOf(pieces));
    }
    return joined;
  }

  private static boolean isTail(List<Piece> before, Piece first) {
    return !before.isEmpty()
        && !before.getLast().allDay()
        && !first.allDay()
        && before.getLast().goesOnIn(first)
        && first.outcome().state() != State.CLOSED;
  }

  private static List<List<Piece>> cutAtMidnight(OpeningHours hours, LocalDate first, int days) {
    List<List<Piece>> pieces = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      pieces.add(new ArrayList<>());
    }
    var from = first.atStartOfDay(hours.zone()).toInstant();
    var to = first.plusDays(days).atStartOfDay(hours.zone()).toInstant();
    for (OpeningStatus status : hours.between(from, to)) {
      Outcome outcome = new Outcome(status.state(), status.reason());
      LocalDateTime start = LocalDateTime.ofInstant(status.from(), hours.zone());
      LocalDateTime end =
          LocalDateTime.ofInstant(status.until() == null ? to : status.until(), hours.zone());
      long firstDay = ChronoUnit.DAYS.between(first, start.toLocalDate());
      long lastDay = Math.min(days - 1, ChronoUnit.DAYS.between(first, end.toLocalDate()));
      for (int day = (int) firstDay; day <= lastDay; day++) {
        LocalDateTime midnight = first.plusDays(day).atStartOfDay();
        int begins = minute(midnight, start);
        int ends = minute(midnight, end);
        boolean worthSaying =
            !outcome.isClosed() || outcome.reason() != null && ends - begins == DayPlan.MINUTES;
        if (begins < ends && worthSaying) {
          pieces.get(day).add(new Piece(begins, ends, outcome));
        }
      }
    }
    return pieces;
  }

  private static int minute(LocalDateTime midnight, LocalDateTime time) {
    long minutes = ChronoUnit.MINUTES.between(midnight, time);
    return (int) Math.clamp(minutes, 0, DayPlan.MINUTES);
  }
}
