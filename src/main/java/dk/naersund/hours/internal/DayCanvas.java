package dk.naersund.hours.internal;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** A day being painted, minute 0 to 1440; what is painted later covers what was there. */
final class DayCanvas {
  private final TreeMap<Integer, Outcome> pieces = new TreeMap<>();

  DayCanvas(Outcome ground) {
    pieces.put(0, ground);
  }

  /**
   * Paints the minutes from {@code start} to before {@code end}; what lies outside the day is cut.
   */
  void paint(int start, int end, Outcome outcome) {
    int from = Math.max(start, 0);
    int to = Math.min(end, DayPlan.MINUTES);
    if (from >= to) {
      return;
    }
    if (to < DayPlan.MINUTES) {
      pieces.putIfAbsent(to, pieces.floorEntry(to).getValue());
    }
    pieces.subMap(from, to).clear();
    pieces.put(from, outcome);
  }

  /** Changes every piece. */
  void replaceAll(UnaryOperator<Outcome> change) {
    pieces.replaceAll((start, outcome) -> change.apply(outcome));
  }

  /** Lays another day over this one and lets {@code choose} take one of the two at each moment. */
  void combine(DayCanvas other, BinaryOperator<Outcome> choose) {
    TreeMap<Integer, Outcome> combined = new TreeMap<>();
    for (Integer start : pieces.keySet()) {
      combined.put(start, Outcome.CLOSED);
    }
    for (Integer start : other.pieces.keySet()) {
      combined.put(start, Outcome.CLOSED);
    }
    combined.replaceAll(
        (start, ignored) ->
            choose.apply(
                pieces.floorEntry(start).getValue(), other.pieces.floorEntry(start).getValue()));
    pieces.clear();
    pieces.putAll(combined);
  }

  DayPlan toPlan() {
    short[] starts = new short[pieces.size()];
    Outcome[] outcomes = new Outcome[pieces.size()];
    int count = 0;
    for (Map.Entry<Integer, Outcome> piece : pieces.entrySet()) {
      if (count == 0 || !outcomes[count - 1].equals(piece.getValue())) {
        starts[count] = piece.getKey().shortValue();
        outcomes[count++] = piece.getValue();
      }
    }
    return new DayPlan(
        java.util.Arrays.copyOf(starts, count), java.util.Arrays.copyOf(outcomes, count));
  }
}
