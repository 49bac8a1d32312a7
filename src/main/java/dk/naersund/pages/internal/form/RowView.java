package dk.naersund.pages.internal.form;

import dk.naersund.pages.internal.kommune.FieldView;
import java.util.List;

/**
 * One question of a form.
 *
 * @param type {@code text}, {@code area}, {@code choice} or {@code boxes}
 * @param field its label, hint, value and error
 * @param options what can be chosen; empty where one writes
 */
public record RowView(String type, FieldView field, List<Option> options) {
  /** Something that can be chosen. */
  public record Option(String value, String label, boolean chosen) {}
}
