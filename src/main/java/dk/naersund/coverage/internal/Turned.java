package dk.naersund.coverage.internal;

import dk.naersund.coverage.Effects.PromiseChange;
import dk.naersund.coverage.PromiseState;
import dk.naersund.coverage.PromiseState.Part;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** One promise before and after an edit. */
record Turned(PromiseState before, PromiseState after) {
  /** Whether any verdict turns, now or later, or addresses win or lose. */
  boolean isNoticed() {
    return before.verdict() != after.verdict()
        || !Objects.equals(before.turn(), after.turn())
        || !Objects.equals(before.brokenFrom(), after.brokenFrom())
        || more(Part::notCovered) != 0
        || more(Part::uncertain) != 0
        || parts() != 0;
  }

  PromiseChange change(CoverageWords words) {
    int notCovered = more(Part::notCovered);
    int uncertain = more(Part::uncertain);
    return new PromiseChange(
        before,
        after,
        notCovered,
        uncertain,
        isWorse(),
        words.change(before, after, notCovered, uncertain));
  }

  private boolean isWorse() {
    int change = PromiseJudge.weight(after.verdict()) - PromiseJudge.weight(before.verdict());
    if (change == 0) {
      change = brokenFrom(before).compareTo(brokenFrom(after));
    }
    if (change == 0) {
      change = parts();
    }
    if (change == 0) {
      change = more(Part::notCovered);
    }
    return change == 0 ? more(Part::uncertain) > 0 : change > 0;
  }

  private static LocalDate brokenFrom(PromiseState state) {
    return state.brokenFrom() == null ? LocalDate.MAX : state.brokenFrom();
  }

  /** Above 0 where an area's verdict gets worse, below 0 where one gets better and none worse. */
  private int parts() {
    int better = 0;
    for (int i = 0; i < before.parts().size(); i++) {
      Part was = before.parts().get(i);
      Part is = after.parts().get(i);
      int change = PromiseJudge.weight(is.verdict()) - PromiseJudge.weight(was.verdict());
      if (change > 0) {
        return 1;
      }
      better += change < 0 || !Objects.equals(was.turn(), is.turn()) ? 1 : 0;
    }
    return -better;
  }

  private int more(ToIntFunction<Part> count) {
    return after.parts().stream().mapToInt(count).sum()
        - before.parts().stream().mapToInt(count).sum();
  }
}
