package dk.naersund.transit.internal.walks;

import dk.naersund.transit.internal.data.Footpaths;
import dk.naersund.transit.internal.data.Ints;

/** Collects changes stop by stop, in order of number, and lays them out both ways. */
final class FootpathTable {
  private final int stops;
  private final Ints first = new Ints();
  private final Ints to = new Ints();
  private final Ints ready = new Ints();
  private final Ints seconds = new Ints();
  private final Ints metres = new Ints();
  private final Ints unknownMetres = new Ints();

  FootpathTable(int stops) {
    this.stops = stops;
    first.add(0);
  }

  void add(int toStop, int readyAfter, int walk, double length, double unknown) {
    to.add(toStop);
    ready.add(readyAfter);
    seconds.add(walk);
    metres.add(Float.floatToRawIntBits((float) length));
    unknownMetres.add(Float.floatToRawIntBits((float) unknown));
  }

  void endOfStop() {
    first.add(to.size());
  }

  Footpaths build(int[] sameStop) {
    int n = to.size();
    int[] own = new int[n];
    for (int path = 0; path < n; path++) {
      own[path] = path;
    }
    return new Footpaths(
        new Footpaths.Side(first.toArray(), to.toArray(), ready.toArray(), own),
        backward(),
        sameStop,
        seconds.toArray(),
        floats(metres),
        floats(unknownMetres));
  }

  private Footpaths.Side backward() {
    int n = to.size();
    int[] begin = new int[stops + 1];
    for (int path = 0; path < n; path++) {
      begin[to.get(path) + 1]++;
    }
    for (int stop = 0; stop < stops; stop++) {
      begin[stop + 1] += begin[stop];
    }
    int[] next = begin.clone();
    int[] from = new int[n];
    int[] after = new int[n];
    int[] path = new int[n];
    for (int stop = 0; stop < stops; stop++) {
      for (int i = first.get(stop); i < first.get(stop + 1); i++) {
        int at = next[to.get(i)]++;
        from[at] = stop;
        after[at] = ready.get(i);
        path[at] = i;
      }
    }
    return new Footpaths.Side(begin, from, after, path);
  }

  private static float[] floats(Ints bits) {
    float[] values = new float[bits.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.intBitsToFloat(bits.get(i));
    }
    return values;
  }
}
