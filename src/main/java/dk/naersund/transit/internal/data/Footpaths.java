package dk.naersund.transit.internal.data;

/**
 * All changes that one walker can make: from the stop where one gets off to the one where one gets
 * on, the same stop included. Flat arrays; nobody changes them.
 *
 * @param forward from where one gets off to where one gets on
 * @param backward the other way
 * @param sameStop seconds from getting off to being able to get on at the same stop; {@link #NEVER}
 *     where the feed forbids it
 * @param seconds how long the walk of each change takes
 * @param metres its length
 * @param unknownMetres how many of them are in doubt
 */
public record Footpaths(
    Side forward,
    Side backward,
    int[] sameStop,
    int[] seconds,
    float[] metres,
    float[] unknownMetres) {
  /** Later than everything; small enough to add a day to it. */
  public static final int NEVER = Integer.MAX_VALUE / 2;

  /**
   * Changes by the stop they begin at, for a search in one direction.
   *
   * @param first where each stop's changes begin; one more at the end
   * @param to the other stop
   * @param ready seconds from getting off to being able to get on: the walk and the time for the
   *     change
   * @param path number of the change
   */
  public record Side(int[] first, int[] to, int[] ready, int[] path) {
    /** The number of the change between two stops; −1 when there is none. */
    public int find(int from, int other) {
      for (int i = first[from]; i < first[from + 1]; i++) {
        if (to[i] == other) {
          return path[i];
        }
      }
      return -1;
    }
  }
}
