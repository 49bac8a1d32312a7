package dk.naersund.sundoe.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawing that grows: every piece of the world adds to it, and what is last is made into
 * OpenStreetMap objects. {@code onStreet} are spots that become nodes of the nearest street, at
 * most {@link #ON_STREET_METRES} away.
 */
public record Sketch(
    List<Street> streets,
    List<Shape> shapes,
    List<Spot> spots,
    List<Spot> onStreet,
    List<Turn> turns) {
  /** How far a spot on a street may be drawn beside it. */
  public static final double ON_STREET_METRES = 6;

  public Sketch() {
    this(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** Adds all of another drawing to this one. */
  public void add(Sketch other) {
    streets.addAll(other.streets);
    shapes.addAll(other.shapes);
    spots.addAll(other.spots);
    onStreet.addAll(other.onStreet);
    turns.addAll(other.turns);
  }

  /** Adds a street without houses. */
  public void street(Tags tags, Point... line) {
    streets.add(new Street(tags, List.of(line), null));
  }
}
