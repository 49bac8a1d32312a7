package dk.naersund.pages.internal.kommune;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places and the versions of them that stood on a page, as its form sends them: {@code id@7}. */
public final class Seen {
  private Seen() {}

  /** {@code id@7}. */
  public static String of(String site, long version) {
    return site + "@" + version;
  }

  /** What was sent; parts that no page of ours sends are left out. */
  public static Map<String, Long> of(List<String> sent) {
    Map<String, Long> seen = new HashMap<>();
    for (String one : sent) {
      int at = one.lastIndexOf('@');
      if (at > 0 && one.substring(at + 1).matches("\\d{1,18}")) {
        seen.put(one.substring(0, at), Long.valueOf(one.substring(at + 1)));
      }
    }
    return seen;
  }
}
