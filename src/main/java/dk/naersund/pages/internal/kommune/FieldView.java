package dk.naersund.pages.internal.kommune;

import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, by the names that the form fragments of the accounts' pages know.
 *
 * @param was what stood there when the form was opened
 * @param hint null for none
 * @param error null when nothing is wrong
 */
public record FieldView(
    String id,
    String label,
    String type,
    String autocomplete,
    String value,
    String was,
    @Nullable String hint,
    @Nullable String error) {
  /** One line of an error summary. */
  public record ErrorView(String field, String text) {}

  /** Makes the fields of one form. */
  interface Maker {
    FieldView of(String id, String label, @Nullable String hint);
  }

  static FieldView of(
      Spoken spoken,
      String id,
      String label,
      SiteFields fields,
      @Nullable String hint,
      Map<String, String> problems) {
    return new FieldView(
        id,
        spoken.get(label),
        id.equals("phone") ? "tel" : "text",
        "off",
        fields.get(id),
        fields.was().getOrDefault(id, ""),
        hint == null ? null : spoken.get(hint),
        problems.get(id));
  }

  /** The ids of what explains it, for those who hear it. */
  public @Nullable String describedBy() {
    String ids = (hint == null ? "" : id + "-hint ") + (error == null ? "" : id + "-error");
    return ids.isBlank() ? null : ids.strip();
  }
}
