package dk.naersund.eligibility.internal;

import dk.naersund.eligibility.Outcome;
import dk.naersund.eligibility.Verdict;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes an outcome a verdict about one person. */
final class Verdicts {
  private Verdicts() {}

  static Verdict of(RuleReader.Ended ended, @Nullable LocalDate born) {
    Outcome outcome = ended.outcome();
    Ending ending = ended.ending();
    return switch (outcome.kind()) {
      case MAY_BOOK -> new Verdict.MayBook(outcome, ending.from(), ending.to());
      case HOME_VISIT -> new Verdict.HomeVisit(outcome, ending.to());
      case VISIT_WHERE_YOU_LIVE ->
          new Verdict.VisitWhereYouLive(outcome, ending.from(), ending.to());
      case CALL -> new Verdict.Call(outcome);
      case NOT_NOW_BUT -> new Verdict.NotNowBut(outcome, first(ending, born));
      case NOT_FOR_YOU -> new Verdict.NotForYou(outcome);
    };
  }

  private static LocalDate first(Ending ending, @Nullable LocalDate born) {
    return ending.birthday() == null
        ? Objects.requireNonNull(ending.from())
        : Ages.birthday(Objects.requireNonNull(born), ending.birthday());
  }
}
