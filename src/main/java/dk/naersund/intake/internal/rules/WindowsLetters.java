package dk.naersund.intake.internal.rules;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.internal.Rule;

/** The file is written in Windows-1252 instead of UTF-8; it is read so. */
public final class WindowsLetters implements Rule {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }
}
