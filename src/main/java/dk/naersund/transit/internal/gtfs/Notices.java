package dk.naersund.transit.internal.gtfs;

import dk.naersund.text.Texts;
import dk.naersund.transit.TimetableNotice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects the notices of one feed: the first hundred of each code, and how many more. */
final class Notices {
  private static final int MOST_OF_A_CODE = 100;
  private final String feed;
  private final Texts texts;
  private final List<TimetableNotice> notices = new ArrayList<>();
  private final Map<NoticeCode, Integer> counts = new EnumMap<>(NoticeCode.class);

  Notices(String feed, Texts texts) {
    this.feed = feed;
    this.texts = texts;
  }

  /**
   * Tells something.
   *
   * @param line line of the file; 0 for no single line
   * @param id id of what it is about; empty for none; it is the first argument of the sentence
   * @param more further arguments
   */
  void tell(NoticeCode code, String file, int line, String id, Object... more) {
    if (counts.merge(code, 1, Integer::sum) > MOST_OF_A_CODE) {
      return;
    }
    notices.add(notice(code, file, line, id, more));
  }

  private TimetableNotice notice(
      NoticeCode code, String file, int line, String id, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = id;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new TimetableNotice(
        code.code(),
        code.severity(),
        feed,
        file,
        line,
        id,
        texts.all("transit.notice." + code.code(), arguments));
  }

  /** All of them. */
  List<TimetableNotice> all() {
    List<TimetableNotice> all = new ArrayList<>(notices);
    counts.forEach(
        (code, count) -> {
          if (count > MOST_OF_A_CODE) {
            all.add(notice(NoticeCode.AND_MORE, "", 0, code.code(), count - MOST_OF_A_CODE, count));
          }
        });
    return all;
  }
}
