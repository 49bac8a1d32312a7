package dk.naersund.streets.internal.reach;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * {@link Bucket Buckets} by key (a rank, or a street edge), in pages that are copied when they are
 * written: an edited version shares all other pages with the one before. Immutable.
 */
final class Buckets {
  private static final int PAGE_BITS = 5;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final long[][][] EMPTY_PAGE = new long[PAGE][][];

  static {
    Arrays.fill(EMPTY_PAGE, Bucket.EMPTY);
  }

  private final long[][][][] pages;

  private Buckets(long[][][][] pages) {
    this.pages = pages;
  }

  /**
   * No entries.
   *
   * @param keys one more than the largest key
   */
  static Buckets empty(int keys) {
    long[][][][] pages = new long[(keys + PAGE - 1) >>> PAGE_BITS][][][];
    Arrays.fill(pages, EMPTY_PAGE);
    return new Buckets(pages);
  }

  /** The bucket of a key. */
  long[][] get(int key) {
    return pages[key >>> PAGE_BITS][key & PAGE - 1];
  }

  /** No key is as large as this. */
  int keys() {
    return pages.length << PAGE_BITS;
  }

  /** How many entries there are in all. */
  long size() {
    long size = 0;
    for (long[][][] page : pages) {
      for (long[][] bucket : page) {
        size += Bucket.size(bucket);
      }
    }
    return size;
  }

  /** Bytes held, headers and pages included, with compressed references. */
  long bytes() {
    long bytes = 4L * pages.length;
    for (long[][][] page : pages) {
      bytes += page == EMPTY_PAGE ? 0 : 16 + 4 * PAGE;
      for (long[][] bucket : page) {
        bytes += Bucket.bytes(bucket);
      }
    }
    return bytes;
  }

  /** A writer to a version of its own. */
  Editor edit() {
    return new Editor(pages.clone());
  }

  /** Not safe for use by several threads. */
  static final class Editor {
    private final long[][][][] pages;
    private final boolean[] own;

    private Editor(long[][][][] pages) {
      this.pages = pages;
      this.own = new boolean[pages.length];
    }

    void add(int key, long entry, long metres) {
      long[][][] page = page(key);
      page[key & PAGE - 1] = Bucket.with(page[key & PAGE - 1], entry, metres);
    }

    void remove(int key, long entry) {
      long[][][] page = page(key);
      page[key & PAGE - 1] = Bucket.without(page[key & PAGE - 1], entry);
    }

    private void put(int key, long[][] bucket) {
      page(key)[key & PAGE - 1] = bucket;
    }

    private long[][][] page(int key) {
      int number = key >>> PAGE_BITS;
      if (!own[number]) {
        pages[number] = pages[number].clone();
        own[number] = true;
      }
      return pages[number];
    }

    Buckets build() {
      return new Buckets(pages);
    }
  }

  /** Collects many entries and sorts each bucket once. */
  static final class Bulk {
    private final int keys;
    private int[] key = new int[16];
    private long[] entry = new long[16];
    private int size;

    Bulk(int keys) {
      this.keys = keys;
    }

    void add(int toKey, long newEntry) {
      if (size == key.length) {
        key = Arrays.copyOf(key, 2 * size);
        entry = Arrays.copyOf(entry, 2 * size);
      }
      key[size] = toKey;
      entry[size++] = newEntry;
    }

    boolean isEmpty() {
      return size == 0;
    }

    /**
     * @param metres gives the metres of an entry
     */
    Buckets build(LongUnaryOperator metres) {
      int[] end = new int[keys + 1];
      for (int i = 0; i < size; i++) {
        end[key[i] + 1]++;
      }
      for (int k = 0; k < keys; k++) {
        end[k + 1] += end[k];
      }
      long[] sorted = new long[size];
      int[] next = end.clone();
      for (int i = 0; i < size; i++) {
        sorted[next[key[i]]++] = entry[i];
      }
      Editor editor = empty(keys).edit();
      for (int k = 0; k < keys; k++) {
        if (end[k] < end[k + 1]) {
          long[] bucket = Arrays.copyOfRange(sorted, end[k], end[k + 1]);
          Arrays.sort(bucket);
          editor.put(k, Bucket.of(bucket, metres));
        }
      }
      return editor.build();
    }
  }
}
