package dk.naersund.intake.internal;

import dk.naersund.intake.Notice.Severity;
import java.util.Locale;

/** One thing that can be wrong. Its code is its class name; its words are in the message files. */
public interface Rule {
  /** {@code hours-not-readable} for {@code HoursNotReadable}. */
  default String code() {
    return getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** How bad it is; an error leaves the site out. */
  default Severity severity() {
    return Severity.ERROR;
  }
}
