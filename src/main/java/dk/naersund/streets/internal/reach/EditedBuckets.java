package dk.naersund.streets.internal.reach;

import java.util.Arrays;

/**
 * A few entries by key (a rank, or a street edge), sorted, in pages that are copied when they are
 * written: an edited version shares all other pages with the one before. Immutable.
 */
final class EditedBuckets {
  static final long[] NONE = new long[0];
  private static final int PAGE_BITS = 5;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final long[][] EMPTY_PAGE = new long[PAGE][];

  static {
    Arrays.fill(EMPTY_PAGE, NONE);
  }

  private final long[][][] pages;

  private EditedBuckets(long[][][] pages) {
    this.pages = pages;
  }

  /**
   * No entries.
   *
   * @param keys one more than the largest key
   */
  static EditedBuckets empty(int keys) {
    long[][][] pages = new long[(keys + PAGE - 1) >>> PAGE_BITS][][];
    Arrays.fill(pages, EMPTY_PAGE);
    return new EditedBuckets(pages);
  }

  /** The entries of a key. */
  long[] get(int key) {
    return pages[key >>> PAGE_BITS][key & PAGE - 1];
  }

  /** Bytes held, headers and pages included, with compressed references. */
  long bytes() {
    long bytes = 16 + 4L * pages.length;
    for (long[][] page : pages) {
      bytes += page == EMPTY_PAGE ? 0 : 16 + 4 * PAGE;
      for (long[] entries : page) {
        bytes += entries.length == 0 ? 0 : 16 + 8L * entries.length;
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
      long[] before = page[key & PAGE - 1];
      int at = -1 - Arrays.binarySearch(before, entry);
      long[] after = new long[before.length + 1];
      System.arraycopy(before, 0, after, 0, at);
      after[at] = entry;
      System.arraycopy(before, at, after, at + 1, before.length - at);
      page[key & PAGE - 1] = after;
    }

    void remove(int key, long entry) {
      long[][] page = page(key);
      long[] before = page[key & PAGE - 1];
      int at = Arrays.binarySearch(before, entry);
      if (at < 0) {
        throw new IllegalStateException("no entry " + entry + " in the bucket");
      }
      if (before.length == 1) {
        page[key & PAGE - 1] = NONE;
        return;
      }
      long[] after = Arrays.copyOf(before, before.length - 1);
      System.arraycopy(before, at + 1, after, at, after.length - at);
      page[key & PAGE - 1] = after;
    }

    private long[][] page(int key) {
      int number = key >>> PAGE_BITS;
      if (!own[number]) {
        pages[number] = pages[number].clone();
        own[number] = true;
      }
      return pages[number];
    }

    EditedBuckets build() {
      return new EditedBuckets(pages);
    }
  }
}
