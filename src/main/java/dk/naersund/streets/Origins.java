package dk.naersund.streets;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Many positions, brought to the streets of one profile once and kept as arrays, to be asked about
 * together. Made by {@link StreetNetwork#snapAll}; immutable.
 */
public final class Origins {
  private static final int NOWHERE = -1;
  private final String profile;
  private final int[] edges;
  private final double[] fractions;
  private final double[] metres;

  /**
   * Keeps positions on streets.
   *
   * @param snapped each position on the profile's streets; empty where no street is near
   */
  public Origins(String profile, List<Optional<Snapped>> snapped) {
    this.profile = profile;
    edges = new int[snapped.size()];
    fractions = new double[snapped.size()];
    metres = new double[snapped.size()];
    Arrays.fill(edges, NOWHERE);
    for (int i = 0; i < edges.length; i++) {
      Snapped at = snapped.get(i).orElse(null);
      if (at != null) {
        edges[i] = at.edge();
        fractions[i] = at.fraction();
        metres[i] = at.metres();
      }
    }
  }

  private Origins(String profile, int[] edges, double[] fractions, double[] metres) {
    this.profile = profile;
    this.edges = edges;
    this.fractions = fractions;
    this.metres = metres;
  }

  /** Only some of the positions, with the same numbers; the others stand as if on no street. */
  public Origins only(BitSet members) {
    int[] some = new int[edges.length];
    Arrays.fill(some, NOWHERE);
    members.stream().forEach(position -> some[position] = edges[position]);
    return new Origins(profile, some, fractions, metres);
  }

  /** Id of the profile. */
  public String profile() {
    return profile;
  }

  /** How many positions there are. */
  public int size() {
    return edges.length;
  }

  /** Whether the position has a street near it. */
  public boolean isOnStreet(int position) {
    return edges[position] != NOWHERE;
  }

  /** Number of the street edge; −1 without one. */
  public int edge(int position) {
    return edges[position];
  }

  /** Where on the edge, 0 at its base node to 1 at its adjacent node. */
  public double fraction(int position) {
    return fractions[position];
  }

  /** Metres between the position and the street, in a straight line. */
  public double metres(int position) {
    return metres[position];
  }
}
