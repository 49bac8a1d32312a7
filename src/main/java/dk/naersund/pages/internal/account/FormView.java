package dk.naersund.pages.internal.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown: fields in order, and what is wrong with them.
 *
 * @param action where it is sent
 * @param button what stands on its button
 */
record FormView(String action, String button, List<FieldView> fields, List<ErrorView> errors) {
  /**
   * One field.
   *
   * @param id its name in the form and on the page
   * @param type as in HTML
   * @param hint null for none
   * @param error null when nothing is wrong
   */
  record FieldView(
      String id,
      String label,
      String type,
      String autocomplete,
      String value,
      @Nullable String hint,
      @Nullable String error) {
    /** The ids of what explains it, for those who hear it. */
    public @Nullable String describedBy() {
      String ids = (hint == null ? "" : id + "-hint ") + (error == null ? "" : id + "-error");
      return ids.isBlank() ? null : ids.strip();
    }
  }

  /** One line of the summary, and the field it leads to. */
  record ErrorView(String field, String text) {}

  /**
   * What was typed, and what is wrong with it.
   *
   * @param problems text by field; a field that the form does not have is only in the summary
   */
  record Typed(Map<String, String> values, Map<String, String> problems) {
    static final Typed NOTHING = new Typed(Map.of(), Map.of());

    String value(String field) {
      return values.getOrDefault(field, "");
    }

    Typed with(String field, String problem) {
      return new Typed(values, Map.of(field, problem));
    }

    List<ErrorView> errors() {
      return problems.entrySet().stream()
          .map(problem -> new ErrorView(problem.getKey(), problem.getValue()))
          .toList();
    }
  }
}
