package dk.naersund.streets.internal.reach;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * The entries of one bucket, sorted, in chunks, so that an edit copies little. A bucket is an array
 * of chunks that are never empty and never written again.
 *
 * <p>The first half of a chunk is {@link Entry entries}. The second half has the metres of each, so
 * that whoever has found a way need not look elsewhere for its length: decimetres in the upper half
 * of a number, those in doubt in the lower.
 */
final class Bucket {
  static final long[][] EMPTY = new long[0][];

  /** Entries per chunk that is edited, and per chunk that is not. */
  private static final int SHORT_CHUNK = 64;

  private static final int LONG_CHUNK = 1 << 15;

  private Bucket() {}

  /**
   * A bucket that is not meant to be edited: its chunks are long.
   *
   * @param metres gives the metres of an entry
   */
  static long[][] of(long[] sorted, LongUnaryOperator metres) {
    long[][] chunks = new long[(sorted.length + LONG_CHUNK - 1) / LONG_CHUNK][];
    for (int i = 0; i < chunks.length; i++) {
      int from = i * LONG_CHUNK;
      int size = Math.min(sorted.length - from, LONG_CHUNK);
      chunks[i] = new long[2 * size];
      for (int j = 0; j < size; j++) {
        chunks[i][j] = sorted[from + j];
        chunks[i][size + j] = metres.applyAsLong(sorted[from + j]);
      }
    }
    return chunks;
  }

  static long[][] with(long[][] bucket, long entry, long metres) {
    if (bucket.length == 0) {
      return new long[][] {{entry, metres}};
    }
    int which = chunk(bucket, entry);
    long[] chunk = bucket[which];
    int size = size(chunk);
    int at = firstNotBefore(chunk, entry);
    long[] longer = new long[2 * (size + 1)];
    System.arraycopy(chunk, 0, longer, 0, at);
    longer[at] = entry;
    System.arraycopy(chunk, at, longer, at + 1, size);
    longer[size + 1 + at] = metres;
    System.arraycopy(chunk, size + at, longer, size + at + 2, size - at);
    return size < SHORT_CHUNK
        ? replaced(bucket, which, longer)
        : replaced(bucket, which, part(longer, 0, size / 2), part(longer, size / 2, size + 1));
  }

  private static long[] part(long[] chunk, int from, int to) {
    long[] part = new long[2 * (to - from)];
    System.arraycopy(chunk, from, part, 0, to - from);
    System.arraycopy(chunk, size(chunk) + from, part, to - from, to - from);
    return part;
  }

  static long[][] without(long[][] bucket, long entry) {
    int which = chunk(bucket, entry);
    long[] chunk = which < 0 ? new long[0] : bucket[which];
    int size = size(chunk);
    int at = firstNotBefore(chunk, entry);
    if (at == size || chunk[at] != entry) {
      throw new IllegalStateException("no entry " + entry + " in the bucket");
    }
    if (size == 1) {
      return bucket.length == 1 ? EMPTY : replaced(bucket, which);
    }
    long[] shorter = new long[2 * (size - 1)];
    System.arraycopy(chunk, 0, shorter, 0, at);
    System.arraycopy(chunk, at + 1, shorter, at, size - 1);
    System.arraycopy(chunk, size + at + 1, shorter, size + at - 1, size - at - 1);
    return replaced(bucket, which, shorter);
  }

  /** The last chunk that begins no later than the entry, or the first; -1 when there is none. */
  private static int chunk(long[][] bucket, long entry) {
    int which = bucket.length - 1;
    while (which > 0 && bucket[which][0] > entry) {
      which--;
    }
    return which;
  }

  private static int firstNotBefore(long[] chunk, long entry) {
    int at = Arrays.binarySearch(chunk, 0, size(chunk), entry);
    return at < 0 ? -1 - at : at;
  }

  private static long[][] replaced(long[][] bucket, int which, long[]... by) {
    long[][] next = new long[bucket.length - 1 + by.length][];
    System.arraycopy(bucket, 0, next, 0, which);
    System.arraycopy(by, 0, next, which, by.length);
    System.arraycopy(bucket, which + 1, next, which + by.length, bucket.length - which - 1);
    return next;
  }

  /** How many entries a chunk has. */
  static int size(long[] chunk) {
    return chunk.length / 2;
  }

  /** The metres of an entry of a chunk. */
  static long metres(long[] chunk, int position) {
    return chunk[size(chunk) + position];
  }

  /** How many entries a bucket has. */
  static int size(long[][] bucket) {
    int size = 0;
    for (long[] chunk : bucket) {
      size += size(chunk);
    }
    return size;
  }

  /** Bytes held, headers included, with compressed references. */
  static long bytes(long[][] bucket) {
    return bucket == EMPTY ? 0 : 16 + 20L * bucket.length + 16L * size(bucket);
  }
}
