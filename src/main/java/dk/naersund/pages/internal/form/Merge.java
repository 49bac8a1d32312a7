package dk.naersund.pages.internal.form;

import dk.naersund.pages.internal.form.RowView.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Two people have changed one entry. Field by field: what I left alone is what the other wrote,
 * what I wrote stays; of several things to choose, each is taken by itself. Where both have written
 * something else, mine stays, and what the other wrote is told.
 *
 * @param merged the form
 * @param clashes by field, what the other wrote
 */
record Merge(SmallForm merged, Map<String, String> clashes) {
  /**
   * @param base the form as I opened it
   * @param now the form as it would be opened now
   * @param mine what I typed
   */
  static Merge of(EntryForm base, EntryForm now, SmallForm mine) {
    SmallForm merged = mine.copy();
    Map<String, String> clashes = new LinkedHashMap<>();
    for (RowView row : now.rows()) {
      String field = row.field().id();
      List<String> was = base.typed().answer(field);
      List<String> theirs = now.typed().answer(field);
      List<String> own = mine.answer(field);
      if (field.equals(SmallForm.WHY) || own.equals(theirs)) {
        continue;
      }
      if (row.type().equals("boxes")) {
        merged.with(field, each(was, theirs, own));
      } else if (own.equals(was)) {
        merged.with(field, theirs);
      } else if (!theirs.equals(was)) {
        clashes.put(field, told(row, theirs));
      }
    }
    return new Merge(merged, clashes);
  }

  /** What they have, with what I added and without what I took away. */
  private static List<String> each(List<String> was, List<String> theirs, List<String> own) {
    List<String> all = new ArrayList<>(theirs);
    own.stream().filter(one -> !was.contains(one) && !all.contains(one)).forEach(all::add);
    all.removeIf(one -> was.contains(one) && !own.contains(one));
    return all;
  }

  private static String told(RowView row, List<String> theirs) {
    return theirs.stream()
        .map(
            value ->
                row.options().stream()
                    .filter(option -> option.value().equals(value))
                    .map(Option::label)
                    .findFirst()
                    .orElse(value))
        .collect(Collectors.joining(", "));
  }
}
