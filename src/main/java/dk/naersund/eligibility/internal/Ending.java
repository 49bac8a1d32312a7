package dk.naersund.eligibility.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an outcome.
 *
 * @param from its first day; null for none
 * @param to its last day, included; null for none
 * @param birthday the age whose birthday is its first day; null for none
 */
record Ending(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Integer birthday) {
  Ending {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("\"to\" is before \"from\"");
    }
    if (birthday != null && (from != null || to != null)) {
      throw new IllegalArgumentException("\"birthday\" stands alone, without \"from\" and \"to\"");
    }
  }
}
