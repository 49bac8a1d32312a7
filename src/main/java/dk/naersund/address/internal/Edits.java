package dk.naersund.address.internal;

/**
 * Typing mistakes between two words: letters left out, put in, exchanged, or two neighbours swapped
 * (optimal string alignment, Damerau 1964).
 */
final class Edits {
  private Edits() {}

  /** The mistakes between the two, or more than {@code most} when there are more. */
  static int between(String typed, String meant, int most) {
    return Math.abs(typed.length() - meant.length()) > most
        ? most + 1
        : distance(typed, meant, most, false);
  }

  /** The mistakes between what was typed and the best beginning of what may be meant. */
  static int toBeginning(String typed, String meant, int most) {
    int end = Math.min(meant.length(), typed.length() + most);
    return distance(typed, meant.substring(0, end), most, true);
  }

  private static int distance(String a, String b, int most, boolean beginning) {
    int[] twoAgo = new int[b.length() + 1];
    int[] oneAgo = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      oneAgo[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int d = Math.min(oneAgo[j - 1] + (same ? 0 : 1), Math.min(oneAgo[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d = Math.min(d, twoAgo[j - 2] + 1);
        }
        row[j] = d;
        least = Math.min(least, d);
      }
      if (least > most + 1) {
        return most + 1;
      }
      int[] spare = twoAgo;
      twoAgo = oneAgo;
      oneAgo = row;
      row = spare;
    }
    int found = oneAgo[b.length()];
    if (beginning) {
      for (int d : oneAgo) {
        found = Math.min(found, d);
      }
    }
    return Math.min(found, most + 1);
  }
}
