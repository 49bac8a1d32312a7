package dk.naersund.pages.internal.imports;

import dk.naersund.editing.ImportDesk.Run;
import dk.naersund.intake.Notice;
import dk.naersund.intake.Notice.Severity;
import dk.naersund.pages.internal.frame.Href;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file would do, in words. */
final class RunViews {
  private RunViews() {}

  /**
   * How many of what.
   *
   * @param href where they are listed; null when there are none
   */
  record Count(String label, int number, String hint, @Nullable String href) {}

  /**
   * All notices of one code.
   *
   * @param text the first one's
   * @param bad whether what they are about is left out
   */
  record Group(
      String code,
      String label,
      String text,
      boolean bad,
      String count,
      String all,
      String guide) {}

  static String path(Run run) {
    return ImportPage.IMPORT + "/" + run.id();
  }

  static List<Count> counts(Spoken spoken, Run run, Look look) {
    var difference = look.difference();
    List<Count> counts = new ArrayList<>();
    counts.add(count(spoken, run, Listed.NEW, difference.added().size()));
    counts.add(count(spoken, run, Listed.CHANGED, difference.changed().size()));
    counts.add(count(spoken, run, Listed.GONE, difference.gone().size()));
    counts.add(count(spoken, run, Listed.DUPLICATES, difference.duplicates().size()));
    if (!look.others().isEmpty()) {
      counts.add(count(spoken, run, Listed.OTHERS, look.others().size()));
    }
    if (!look.notYours().isEmpty()) {
      counts.add(count(spoken, run, Listed.NOT_YOURS, look.notYours().size()));
    }
    counts.add(
        new Count(
            spoken.say("imports.count.unchanged"),
            difference.unchanged(),
            spoken.say("imports.count.unchanged.hint"),
            null));
    return counts;
  }

  private static Count count(Spoken spoken, Run run, Listed listed, int number) {
    String key = "imports.count." + listed.id();
    return new Count(
        spoken.say(key),
        number,
        spoken.say(key + ".hint"),
        number == 0 ? null : spoken.href(path(run) + "/" + listed.id()));
  }

  /** Errors first, then warnings, then the rest; within them by the place of the first. */
  static List<Group> groups(Spoken spoken, Run run, Look look) {
    Map<String, List<Notice>> byCode = new LinkedHashMap<>();
    look.notices().stream()
        .sorted(Comparator.comparing(Notice::severity))
        .forEach(one -> byCode.computeIfAbsent(one.code(), code -> new ArrayList<>()).add(one));
    return byCode.values().stream().map(notices -> group(spoken, run, notices)).toList();
  }

  private static Group group(Spoken spoken, Run run, List<Notice> notices) {
    Notice first = notices.getFirst();
    Href all = spoken.link(path(run) + "/" + Listed.NOTICES.id()).with("kode", first.code());
    return new Group(
        first.code(),
        severity(spoken, first.severity()),
        spoken.words().in(first.text()),
        first.severity() == Severity.ERROR,
        spoken.say("imports.notice.count", notices.size(), place(spoken, first)),
        all.toString(),
        spoken.href(GuidePage.GUIDE) + "#" + first.code());
  }

  static String severity(Spoken spoken, Severity severity) {
    return spoken.say("imports.severity." + severity.name().toLowerCase(Locale.ROOT));
  }

  /** "linje 7, kolonne hours". */
  static String place(Spoken spoken, Notice notice) {
    String field = notice.place().field();
    if (notice.place().line() == 0) {
      return field == null ? spoken.say("imports.place.file") : field;
    }
    return field == null
        ? spoken.say("imports.place.line", String.valueOf(notice.place().line()))
        : spoken.say("imports.place.field", String.valueOf(notice.place().line()), field);
  }

  /** Why the file as a whole says nothing; null when something in it could be read. */
  static @Nullable String unreadable(Spoken spoken, Look look) {
    var difference = look.difference();
    boolean nothing =
        difference.unchanged() == 0
            && difference.added().isEmpty()
            && difference.changed().isEmpty();
    return nothing
        ? look.notices().stream()
            .filter(one -> one.severity() == Severity.ERROR && one.place().line() <= 1)
            .map(one -> spoken.words().in(one.text()))
            .findFirst()
            .orElse(null)
        : null;
  }
}
