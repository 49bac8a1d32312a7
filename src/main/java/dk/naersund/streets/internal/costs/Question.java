package dk.naersund.streets.internal.costs;

import java.util.Locale;

/** What is asked of an edge, from what hinders most to what hinders least. */
public enum Question {
  /** Steps, and whether there is a ramp or a handrail. */
  STEPS(false),
  /** The height of a kerb. */
  KERB(true),
  /** A gate, bollard, stile or the like. */
  BARRIER(true),
  /** A lift that must fit and work. */
  LIFT(true),
  /** What the tag {@code wheelchair} says of the whole way. */
  WHEELCHAIR(false),
  /** Surface and smoothness. */
  SURFACE(false),
  /** The slope. */
  INCLINE(false),
  /** The width. */
  WIDTH(false),
  /** Whether one may go there. */
  ACCESS(false),
  /** Whether one may go in that direction. */
  ONEWAY(false),
  /** A ferry: its times are not in the street map. */
  FERRY(false);

  private final boolean spot;

  Question(boolean spot) {
    this.spot = spot;
  }

  /** Whether it is about a spot rather than about the whole length of an edge. */
  public boolean spot() {
    return spot;
  }

  /** The code that stands in answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
