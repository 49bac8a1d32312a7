package dk.naersund.availability.internal;

import dk.naersund.availability.SourceAnswer.Failed;
import dk.naersund.availability.SourceAnswer.Failed.Why;
import java.io.Serial;

/** A source could not be asked; becomes a {@link Failed} before anybody sees it. */
final class FetchProblem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final Why why;

  FetchProblem(Why why, String detail) {
    super(detail, null, false, false);
    this.why = why;
  }

  Failed failed() {
    return new Failed(why, String.valueOf(getMessage()));
  }

  /** Whether asking again soon may help. */
  boolean mayPass() {
    return why == Why.UNREACHABLE || why == Why.TOO_SLOW;
  }
}
