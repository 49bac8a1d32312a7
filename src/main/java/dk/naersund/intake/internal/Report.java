package dk.naersund.intake.internal;

import dk.naersund.intake.Notice;
import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.Place;
import dk.naersund.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The notices of one file while it is read. */
public final class Report {
  private static final Texts TEXTS = Texts.fromClasspath();

  private final List<Notice> notices = new ArrayList<>();
  private int errors;

  /** Notes what a rule found. */
  public void tell(Rule rule, Place place, Object... arguments) {
    notices.add(
        new Notice(
            rule.code(),
            rule.severity(),
            place,
            TEXTS.all("intake.notice." + rule.code(), arguments)));
    if (rule.severity() == Severity.ERROR) {
      errors++;
    }
  }

  /** How many errors there are so far. */
  int errors() {
    return errors;
  }

  List<Notice> notices() {
    return List.copyOf(notices);
  }
}
