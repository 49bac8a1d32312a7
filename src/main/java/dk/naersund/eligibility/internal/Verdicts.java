package dk.naersund.eligibility.internal;

import dk.naersund.eligibility.Outcome;
import dk.naersund.eligibility.Verdict;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes an outcome a verdict about one person. */
final class Verdicts {
  private Verdicts() {}

  static Verdict of(Outcome outcome, @Nullable LocalDate born) {
    return switch (outcome.kind()) {
      case MAY_BOOK -> new Verdict.MayBook(outcome, outcome.from(), outcome.to());
      case HOME_VISIT -> new Verdict.HomeVisit(outcome, outcome.to());
      case VISIT_WHERE_YOU_LIVE ->
          new Verdict.VisitWhereYouLive(outcome, outcome.from(), outcome.to());
      case CALL -> new Verdict.Call(outcome);
      case NOT_NOW_BUT -> new Verdict.NotNowBut(outcome, first(outcome, born));
      case NOT_FOR_YOU -> new Verdict.NotForYou(outcome);
    };
  }

  private static LocalDate first(Outcome outcome, @Nullable LocalDate born) {
    return outcome.birthday() == null
        ? Objects.requireNonNull(outcome.from())
        : Ages.birthday(Objects.requireNonNull(born), outcome.birthday());
  }
}
