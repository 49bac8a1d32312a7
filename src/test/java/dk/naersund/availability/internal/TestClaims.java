package dk.naersund.availability.internal;

import dk.naersund.availability.Calendar;
import org.springframework.r2dbc.core.DatabaseClient;

/** Our own calendar on a test's database, for tests of the rooms above. */
public final class TestClaims {
  private TestClaims() {}

  /** Claims as the program makes them. */
  public static Calendar on(DatabaseClient database) {
    return new DatabaseClaims(database, () -> {});
  }
}
