package dk.naersund.intake;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.internal.GuideFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each {@link Notice} means, with an example of data that it is told for. */
public final class NoticeGuide {
  private NoticeGuide() {}

  /**
   * One kind of notice.
   *
   * @param code its code
   * @param severity how bad it is
   * @param explanation a few sentences, in English
   * @param example a part of a file that it is told for, line by line as it stands there; null
   *     where none can be written down
   */
  public record Entry(
      String code, Severity severity, String explanation, @Nullable String example) {}

  /** All kinds, by their codes. */
  public static List<Entry> entries() {
    return GuideFile.ENTRIES;
  }
}
