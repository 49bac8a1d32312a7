package dk.naersund.streets.internal.reach;

import java.util.Arrays;

/**
 * The entries of one bucket, sorted, in chunks of limited length: the buckets at the top of the
 * hierarchy hold nearly every placement, and an edit shall copy little. A bucket is an array of
 * chunks that are never empty and never written again.
 */
final class Bucket {
  static final long[][] EMPTY = new long[0][];
  private static final int MAX_CHUNK = 64;

  private Bucket() {}

  /** Cuts sorted entries into chunks that leave room to grow. */
  static long[][] of(long[] sorted) {
    int length = MAX_CHUNK * 3 / 4;
    long[][] chunks = new long[(sorted.length + length - 1) / length][];
    for (int i = 0; i < chunks.length; i++) {
      int from = i * length;
      chunks[i] = Arrays.copyOfRange(sorted, from, Math.min(sorted.length, from + length));
    }
    return chunks;
  }

  static long[][] with(long[][] bucket, long entry) {
    if (bucket.length == 0) {
      return new long[][] {{entry}};
    }
    int which = chunk(bucket, entry);
    long[] chunk = bucket[which];
    int at = -1 - Arrays.binarySearch(chunk, entry);
    long[] longer = new long[chunk.length + 1];
    System.arraycopy(chunk, 0, longer, 0, at);
    longer[at] = entry;
    System.arraycopy(chunk, at, longer, at + 1, chunk.length - at);
    if (longer.length <= MAX_CHUNK) {
      return replaced(bucket, which, longer);
    }
    int half = longer.length / 2;
    return replaced(
        bucket,
        which,
        Arrays.copyOf(longer, half),
        Arrays.copyOfRange(longer, half, longer.length));
  }

  static long[][] without(long[][] bucket, long entry) {
    int which = bucket.length == 0 ? 0 : chunk(bucket, entry);
    int at = bucket.length == 0 ? -1 : Arrays.binarySearch(bucket[which], entry);
    if (at < 0) {
      throw new IllegalStateException("no entry " + entry + " in the bucket");
    }
    long[] chunk = bucket[which];
    if (chunk.length == 1) {
      return bucket.length == 1 ? EMPTY : replaced(bucket, which);
    }
    long[] shorter = new long[chunk.length - 1];
    System.arraycopy(chunk, 0, shorter, 0, at);
    System.arraycopy(chunk, at + 1, shorter, at, shorter.length - at);
    return replaced(bucket, which, shorter);
  }

  /** The last chunk that begins no later than the entry, or the first. */
  private static int chunk(long[][] bucket, long entry) {
    int which = bucket.length - 1;
    while (which > 0 && bucket[which][0] > entry) {
      which--;
    }
    return which;
  }

  private static long[][] replaced(long[][] bucket, int which, long[]... by) {
    long[][] next = new long[bucket.length - 1 + by.length][];
    System.arraycopy(bucket, 0, next, 0, which);
    System.arraycopy(by, 0, next, which, by.length);
    System.arraycopy(bucket, which + 1, next, which + by.length, bucket.length - which - 1);
    return next;
  }

  static int size(long[][] bucket) {
    int size = 0;
    for (long[] chunk : bucket) {
      size += chunk.length;
    }
    return size;
  }

  /** Bytes held, headers included, with compressed references. */
  static long bytes(long[][] bucket) {
    return bucket == EMPTY ? 0 : 16 + 20L * bucket.length + 8L * size(bucket);
  }
}
