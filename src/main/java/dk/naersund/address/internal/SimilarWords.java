package dk.naersund.address.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All words of a dictionary that are like a typed one, by a walk over the sorted words that keeps
 * one row of the edit-distance table per letter, so that words with a common beginning share it,
 * and leaves a beginning as soon as it holds too many mistakes. Lucene's Levenshtein automata find
 * the same, but building one for two mistakes costs more than this whole walk.
 */
final class SimilarWords {
  private static final int FAR = 1 << 20;

  /**
   * A word found.
   *
   * @param word as in the dictionary
   * @param mistakes between the two whole words; more than allowed when only the beginning fits
   * @param begun mistakes to the best beginning of the word
   */
  record Match(String word, int mistakes, int begun) {}

  private final String[] words;

  /** How many letters each word shares with the one before. */
  private final short[] shared;

  /** Takes distinct words in their natural order. */
  SimilarWords(List<String> sorted) {
    words = sorted.toArray(String[]::new);
    shared = new short[words.length];
    for (int i = 1; i < words.length; i++) {
      int end = Math.min(words[i - 1].length(), words[i].length());
      short n = 0;
      while (n < end && words[i - 1].charAt(n) == words[i].charAt(n)) {
        n++;
      }
      shared[i] = n;
    }
  }

  /**
   * The words within so many mistakes, in order.
   *
   * @param open whether the word may go on after what was typed
   */
  List<Match> like(String typed, int most, boolean open) {
    Walk walk = new Walk(typed, most);
    List<Match> found = new ArrayList<>();
    int deadAt = Integer.MAX_VALUE;
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      if (shared[i] >= deadAt) {
        if (open && walk.begun[deadAt] <= most) {
          found.add(new Match(word, most + 1, walk.begun[deadAt]));
        }
        continue;
      }
      deadAt = Integer.MAX_VALUE;
      int depth = shared[i];
      while (depth < word.length() && deadAt == Integer.MAX_VALUE) {
        depth++;
        if (walk.row(word, depth) > most) {
          deadAt = depth;
        }
      }
      int whole = deadAt == Integer.MAX_VALUE ? walk.whole(word.length()) : most + 1;
      if (whole <= most || (open && walk.begun[depth] <= most)) {
        found.add(new Match(word, Math.min(whole, most + 1), walk.begun[depth]));
      }
    }
    return found;
  }

  /** The table along the current word: a row per letter, a column per typed letter. */
  private static final class Walk {
    private final String typed;
    private final int most;
    private final int[][] rows = new int[Words.MOST_LETTERS + 2][];
    private final int[] begun = new int[Words.MOST_LETTERS + 2];

    Walk(String typed, int most) {
      this.typed = typed;
      this.most = most;
      rows[0] = new int[typed.length() + 2];
      for (int j = 0; j < rows[0].length; j++) {
        rows[0][j] = j;
      }
      begun[0] = typed.length();
    }

    /** Fills the row of the word's letter number {@code depth}; answers its least mistakes. */
    int row(String word, int depth) {
      int n = typed.length();
      int[] above = rows[depth - 1];
      int[] row = rows[depth];
      if (row == null) {
        row = new int[n + 2];
        rows[depth] = row;
      }
      Arrays.fill(row, FAR);
      row[0] = depth;
      char letter = word.charAt(depth - 1);
      int least = depth;
      // Further from the diagonal than the mistakes allowed, nothing can be within them.
      int from = Math.max(1, depth - most);
      int to = Math.min(n, depth + most);
      for (int j = from; j <= to; j++) {
        char c = typed.charAt(j - 1);
        int d = Math.min(above[j - 1] + (c == letter ? 0 : 1), Math.min(above[j], row[j - 1]) + 1);
        if (j > 1 && depth > 1 && c == word.charAt(depth - 2) && typed.charAt(j - 2) == letter) {
          d = Math.min(d, rows[depth - 2][j - 2] + 1);
        }
        row[j] = d;
        least = Math.min(least, d);
      }
      begun[depth] = Math.min(begun[depth - 1], row[n]);
      // A swap reaches over one row, so one bad row does not end it.
      return Math.min(least, leastOf(above, depth - 1) + 1);
    }

    private int leastOf(int[] row, int depth) {
      int least = row[0];
      for (int j = Math.max(1, depth - most); j <= Math.min(typed.length(), depth + most); j++) {
        least = Math.min(least, row[j]);
      }
      return least;
    }

    int whole(int length) {
      return rows[length][typed.length()];
    }
  }
}
