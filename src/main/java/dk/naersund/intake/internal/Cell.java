package dk.naersund.intake.internal;

import dk.naersund.intake.Place;

/**
 * A value of a file.
 *
 * @param value not blank, without spaces at its ends; {@link #NOTHING} takes a value away
 * @param place where it stands
 */
public record Cell(String value, Place place) {
  /** What one writes to take a value away: a blank cell says nothing. */
  public static final String NOTHING = "-";

  /** Whether it takes the value away. */
  public boolean clears() {
    return value.equals(NOTHING);
  }
}
