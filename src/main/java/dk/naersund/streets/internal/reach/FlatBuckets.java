package dk.naersund.streets.internal.reach;

import java.util.Arrays;

/**
 * Buckets by rank that are made once: all entries in one array, those of a rank side by side and
 * sorted. Which ranks have any, and the how manieth of these a rank is, is told by a bit for each
 * and a count for every 64 of them (Jacobson, <em>Space-efficient Static Trees and Graphs</em>,
 * FOCS 1989). Immutable.
 */
final class FlatBuckets {
  private static final int WORD_BITS = 6;

  /** Two numbers for every 64 ranks: a bit for each, and how many bits there are before. */
  private final long[] index;

  /** Where the entries of each rank that has any begin, and where the last ones end. */
  private final int[] starts;

  final long[] entries;

  private FlatBuckets(long[] index, int[] starts, long[] entries) {
    this.index = index;
    this.starts = starts;
    this.entries = entries;
  }

  /** No entries. */
  static FlatBuckets empty(int ranks) {
    return new Builder(ranks).build();
  }

  /** A number by which a rank's entries are found; -1 when it has none. */
  int find(int rank) {
    int word = rank >>> WORD_BITS << 1;
    long bits = index[word];
    long bit = 1L << rank;
    return (bits & bit) == 0 ? -1 : (int) index[word + 1] + Long.bitCount(bits & bit - 1);
  }

  /** Where the entries begin … */
  int start(int found) {
    return starts[found];
  }

  /** … and end. */
  int end(int found) {
    return starts[found + 1];
  }

  /** How many ranks there are, rounded up. */
  int ranks() {
    return index.length / 2 << WORD_BITS;
  }

  boolean isEmpty() {
    return entries.length == 0;
  }

  /** Bytes held, headers included. */
  long bytes() {
    return 80 + 8L * index.length + 4L * starts.length + 8L * entries.length;
  }

  /** Takes entries in order of rank. */
  static final class Builder {
    private final long[] index;
    private int[] starts = new int[16];
    private long[] entries = new long[16];
    private int keys;
    private int size;
    private int last = -1;

    Builder(int ranks) {
      index = new long[2 * ((ranks + (1 << WORD_BITS) - 1) >>> WORD_BITS)];
    }

    /** Adds an entry to the rank added to last, or to a larger one. */
    void add(int rank, long entry) {
      if (rank != last) {
        if (keys + 1 == starts.length) {
          starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        index[rank >>> WORD_BITS << 1] |= 1L << rank;
        starts[keys++] = size;
        last = rank;
      }
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, 2 * size);
      }
      entries[size++] = entry;
    }

    /** Sorts the entries of the rank added to last. */
    void sortLast() {
      Arrays.sort(entries, starts[keys - 1], size);
    }

    FlatBuckets build() {
      long before = 0;
      for (int word = 0; word < index.length; word += 2) {
        index[word + 1] = before;
        before += Long.bitCount(index[word]);
      }
      int[] all = Arrays.copyOf(starts, keys + 1);
      all[keys] = size;
      return new FlatBuckets(index, all, Arrays.copyOf(entries, size));
    }
  }

  /** Hands over all entries in order of rank. */
  void forEach(Sink sink) {
    int found = 0;
    for (int word = 0; word < index.length; word += 2) {
      for (long bits = index[word]; bits != 0; bits &= bits - 1) {
        int rank = (word >>> 1 << WORD_BITS) + Long.numberOfTrailingZeros(bits);
        for (int i = starts[found]; i < starts[found + 1]; i++) {
          sink.entry(rank, entries[i]);
        }
        found++;
      }
    }
  }

  /** Takes entries. */
  @FunctionalInterface
  interface Sink {
    void entry(int rank, long entry);
  }
}
