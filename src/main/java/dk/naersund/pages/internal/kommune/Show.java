package dk.naersund.pages.internal.kommune;

import dk.naersund.editing.CheckList;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which entries of the list are shown. */
enum Show {
  ALL,
  MISSING,
  UNCONFIRMED,
  CHANGING,
  REPORTED;

  /** A choice of the form. */
  record Choice(String id, String label, boolean chosen) {}

  /** By its name on the page; all for anything else. */
  static Show of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst().orElse(ALL);
  }

  static List<Choice> choices(Spoken spoken, Show chosen) {
    return Arrays.stream(values())
        .map(one -> new Choice(one.id(), spoken.get("list.show." + one.id()), one == chosen))
        .toList();
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean keeps(CheckList.Entry entry) {
    return switch (this) {
      case ALL -> true;
      case MISSING -> !entry.missing().isEmpty();
      case UNCONFIRMED -> entry.confirmed() == null;
      case CHANGING -> entry.nextChange() != null;
      case REPORTED -> entry.newReports() > 0;
    };
  }
}
