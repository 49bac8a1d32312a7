package dk.naersund.hours.internal;

import dk.naersund.hours.HoursProblem;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;

/** The room's sentences, for code that no one hands a {@link Texts}. */
public final class HoursTexts {
  private static final Texts TEXTS = Texts.fromClasspath();

  static final LocalText SCHOOL_HOLIDAYS = TEXTS.all("hours.reason.school-holidays");
  static final LocalText OPEN_END = TEXTS.all("hours.reason.open-end");
  static final LocalText NO_TIMES = TEXTS.all("hours.reason.no-times");

  private HoursTexts() {}

  /** A problem in words; {@code key} without its beginning {@code hours.problem.} */
  public static HoursProblem problem(String key, Object... arguments) {
    return new HoursProblem(TEXTS.all("hours.problem." + key, arguments));
  }
}
