package dk.naersund.streets.internal.reach;

import java.util.Arrays;

/**
 * Sorted {@link Entry entries} by key (a rank, or a street edge), in pages that are copied when
 * they are written: an edited version shares all other pages with the one before. Immutable.
 */
final class Buckets {
  private static final int PAGE_BITS = 5;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final long[] NONE = new long[0];
  private static final long[][] EMPTY = new long[PAGE][];

  static {
    Arrays.fill(EMPTY, NONE);
  }

  private final long[][][] pages;

  private Buckets(long[][][] pages) {
    this.pages = pages;
  }

  /**
   * No entries.
   *
   * @param keys one more than the largest key
   */
  static Buckets empty(int keys) {
    long[][][] pages = new long[(keys + PAGE - 1) >>> PAGE_BITS][][];
    Arrays.fill(pages, EMPTY);
    return new Buckets(pages);
  }

  /** The entries of a key, least first. */
  long[] get(int key) {
    return pages[key >>> PAGE_BITS][key & PAGE - 1];
  }

  /** No key is as large as this. */
  int keys() {
    return pages.length << PAGE_BITS;
  }

  /** How many entries there are in all. */
  long size() {
    long size = 0;
    for (long[][] page : pages) {
      for (long[] bucket : page) {
        size += bucket.length;
      }
    }
    return size;
  }

  /** Bytes held, headers and pages included, with compressed references. */
  long bytes() {
    long bytes = 4L * pages.length;
    for (long[][] page : pages) {
      bytes += page == EMPTY ? 0 : 16 + 4 * PAGE;
      for (long[] bucket : page) {
        bytes += bucket == NONE ? 0 : 16 + 8L * bucket.length;
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
    private final long[][][] pages;
    private final boolean[] own;

    private Editor(long[][][] pages) {
      this.pages = pages;
      this.own = new boolean[pages.length];
    }

    void add(int key, long entry) {
      long[][] page = page(key);
      long[] bucket = page[key & PAGE - 1];
      int at = -1 - Arrays.binarySearch(bucket, entry);
      long[] longer = new long[bucket.length + 1];
      System.arraycopy(bucket, 0, longer, 0, at);
      longer[at] = entry;
      System.arraycopy(bucket, at, longer, at + 1, bucket.length - at);
      page[key & PAGE - 1] = longer;
    }

    void remove(int key, long entry) {
      long[][] page = page(key);
      long[] bucket = page[key & PAGE - 1];
      int at = Arrays.binarySearch(bucket, entry);
      if (at < 0) {
        throw new IllegalStateException("no entry " + entry + " in bucket " + key);
      }
      if (bucket.length == 1) {
        page[key & PAGE - 1] = NONE;
        return;
      }
      long[] shorter = new long[bucket.length - 1];
      System.arraycopy(bucket, 0, shorter, 0, at);
      System.arraycopy(bucket, at + 1, shorter, at, shorter.length - at);
      page[key & PAGE - 1] = shorter;
    }

    private long[][] page(int key) {
      int number = key >>> PAGE_BITS;
      long[][] page = pages[number];
      if (!own[number]) {
        page = page.clone();
        pages[number] = page;
        own[number] = true;
      }
      return page;
    }

    Buckets build() {
      return new Buckets(pages);
    }
  }

  /** Collects many entries and sorts each bucket once. */
  static final class Bulk {
    private final int keys;
    private int[] key = new int[1024];
    private long[] entry = new long[1024];
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

    Buckets build() {
      int[] left = new int[keys];
      for (int i = 0; i < size; i++) {
        left[key[i]]++;
      }
      Editor editor = empty(keys).edit();
      for (int i = 0; i < size; i++) {
        long[][] page = editor.page(key[i]);
        long[] bucket = page[key[i] & PAGE - 1];
        if (bucket == NONE) {
          bucket = new long[left[key[i]]];
          page[key[i] & PAGE - 1] = bucket;
        }
        bucket[--left[key[i]]] = entry[i];
        if (left[key[i]] == 0) {
          Arrays.sort(bucket);
        }
      }
      return editor.build();
    }
  }
}
