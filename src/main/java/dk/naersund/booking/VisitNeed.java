package dk.naersund.booking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody who comes may ask the clinic to be ready for, beside what the house must have. */
public enum VisitNeed {
  INTERPRETER,
  WHEELCHAIR,
  COMPANION,
  HELP_INSIDE,
  HARD_OF_HEARING,
  SEES_LITTLE;

  /** The name outside the program: {@code help-inside}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The need with this id. */
  public static Optional<VisitNeed> find(String id) {
    return Arrays.stream(values()).filter(need -> need.id().equals(id)).findFirst();
  }
}
