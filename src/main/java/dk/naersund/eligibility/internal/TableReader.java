package dk.naersund.eligibility.internal;

import static dk.naersund.platform.FileFields.constant;
import static dk.naersund.platform.FileFields.required;

import dk.naersund.eligibility.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a table of a file. */
final class TableReader {
  private final Conditions conditions;
  private final List<Table> before;
  private final Map<String, String> sentences;

  TableReader(List<Question> questions, List<Table> before, Map<String, String> sentences) {
    conditions = new Conditions(questions, before);
    this.before = before;
    this.sentences = sentences;
  }

  /**
   * Reads one.
   *
   * @param outcomes what the last table can say; null for another, which says words of its own
   */
  Table read(RuleEntries.TableEntry entry, @Nullable List<String> outcomes) {
    String which = entry.id() == null ? "number " + (before.size() + 1) : entry.id();
    try {
      String id = RuleReader.id(entry.id());
      if (before.stream().anyMatch(table -> table.id().equals(id))) {
        throw new IllegalArgumentException("another has the same \"id\"");
      }
      List<RuleEntries.RowEntry> entries = required("rows", entry.rows());
      List<String> words =
          outcomes == null
              ? entries.stream()
                  .map(RuleEntries.RowEntry::then)
                  .filter(Objects::nonNull)
                  .distinct()
                  .toList()
              : outcomes;
      List<Row> rows = new ArrayList<>();
      for (RuleEntries.RowEntry row : entries) {
        rows.add(row(row, rows.size() + 1, words));
      }
      return new Table(
          id, constant(Table.Hits.class, "hits", required("hits", entry.hits())), words, rows);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("table " + which + ": " + e.getMessage(), e);
    }
  }

  private Row row(RuleEntries.RowEntry entry, int number, List<String> words) {
    try {
      String then = required("then", entry.then());
      if (!words.contains(then)) {
        throw new IllegalArgumentException(
            "the field \"then\" is \"%s\"; known outcomes are %s"
                .formatted(then, String.join(", ", words)));
      }
      List<String> because = entry.because() == null ? List.of() : entry.because();
      because.forEach(sentence -> RuleReader.known("because", sentence, sentences));
      return new Row(
          entry.when() == null ? List.of() : conditions.read(entry.when()),
          words.indexOf(then),
          because);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("row " + number + ": " + e.getMessage(), e);
    }
  }
}
