package dk.naersund.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do. Whatever it is, {@link #outcome()} says it, quotes its source and names a
 * phone.
 */
public sealed interface Verdict {
  /** What to say about it. */
  Outcome outcome();

  /**
   * They may book a time and come.
   *
   * @param invited the first day on which their invitation is sent, which is no bar; null where
   *     they get none
   * @param invitedTo the last such day; null where {@code invited} is
   */
  record MayBook(Outcome outcome, @Nullable LocalDate invited, @Nullable LocalDate invitedTo)
      implements Verdict {}

  /**
   * Somebody comes to their home, when they ask for it.
   *
   * @param lastDay the last day to ask for it, included; null where no end is known
   */
  record HomeVisit(Outcome outcome, @Nullable LocalDate lastDay) implements Verdict {}

  /**
   * Somebody comes to the place where they live without their asking.
   *
   * @param from the first day of the visits; null where none is known
   * @param to the last day, included; null where none is known
   */
  record VisitWhereYouLive(Outcome outcome, @Nullable LocalDate from, @Nullable LocalDate to)
      implements Verdict {}

  /** The words of the source, or the answers, leave it open: somebody has to ring. */
  record Call(Outcome outcome) implements Verdict {}

  /**
   * Not yet.
   *
   * @param from the first day on which it is worth asking again
   */
  record NotNowBut(Outcome outcome, LocalDate from) implements Verdict {}

  /** The source does not name them among those it is for. */
  record NotForYou(Outcome outcome) implements Verdict {}
}
