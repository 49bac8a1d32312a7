package dk.naersund.streets.internal.ways;

import dk.naersund.streets.internal.EdgeCosts;

/** Costs by arc, whole and in part; parts of an edge add up to the whole. */
record ArcCosts(EdgeCosts edges) {
  boolean usable(int arc) {
    return edges.millis(arc >> 1, (arc & 1) == 1) >= 0;
  }

  /** Milliseconds; beyond 2²⁴ (4 h 39 min) as a {@code float}, as the reach index keeps them. */
  int millis(int arc) {
    return (int) (float) edges.millis(arc >> 1, (arc & 1) == 1);
  }

  int unknown(int arc) {
    return edges.unknownDecimetres(arc >> 1, (arc & 1) == 1);
  }

  int decimetres(int arc) {
    return edges.decimetres(arc >> 1);
  }

  /** The share of a whole between two fractions of an edge. */
  static int part(int whole, double from, double to) {
    return Math.abs((int) Math.round(whole * to) - (int) Math.round(whole * from));
  }

  int offStreetMillis(double metres) {
    return (int) Math.round(metres * edges.millisPerMetreOffStreet());
  }

  static int offStreetDecimetres(double metres) {
    return (int) Math.round(metres * 10);
  }
}
