package dk.naersund.transit;

import java.util.Arrays;

/**
 * Walks between one place and stops: to them (access) or from them (egress). A list that grows and
 * can be used again; not safe for use by several threads.
 */
public final class StopLegs {
  private int size;
  private int[] stops;
  private int[] millis;
  private float[] metres;
  private float[] unknownMetres;

  /** No walks yet. */
  public StopLegs() {
    stops = new int[16];
    millis = new int[16];
    metres = new float[16];
    unknownMetres = new float[16];
  }

  /**
   * Adds a walk.
   *
   * @param stop number of the stop
   * @param millis milliseconds it takes
   * @param metres its length
   * @param unknownMetres how many of them are in doubt for the profile
   */
  public StopLegs add(int stop, long millis, double metres, double unknownMetres) {
    if (millis < 0 || millis > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a walk cannot take " + millis + " milliseconds");
    }
    if (size == stops.length) {
      stops = Arrays.copyOf(stops, size * 2);
      this.millis = Arrays.copyOf(this.millis, size * 2);
      this.metres = Arrays.copyOf(this.metres, size * 2);
      this.unknownMetres = Arrays.copyOf(this.unknownMetres, size * 2);
    }
    stops[size] = stop;
    this.millis[size] = (int) millis;
    this.metres[size] = (float) metres;
    this.unknownMetres[size] = (float) unknownMetres;
    size++;
    return this;
  }

  /** Forgets all walks and keeps the room. */
  public StopLegs clear() {
    size = 0;
    return this;
  }

  /** How many walks there are. */
  public int size() {
    return size;
  }

  /** Number of the stop of a walk. */
  public int stop(int walk) {
    return stops[walk];
  }

  /** Milliseconds a walk takes. */
  public int millis(int walk) {
    return millis[walk];
  }

  /** The same in whole seconds, rounded up: what a search reckons with. */
  public int seconds(int walk) {
    return (millis[walk] + 999) / 1000;
  }

  /** Length of a walk in metres. */
  public double metres(int walk) {
    return metres[walk];
  }

  /** How many of its metres are in doubt. */
  public double unknownMetres(int walk) {
    return unknownMetres[walk];
  }
}
