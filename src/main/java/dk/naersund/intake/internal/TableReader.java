package dk.naersund.intake.internal;

import dk.naersund.intake.Place;
import dk.naersund.intake.internal.rules.ColumnMissing;
import dk.naersund.intake.internal.rules.ColumnTwice;
import dk.naersund.intake.internal.rules.ColumnUnknown;
import dk.naersund.intake.internal.rules.NotThisFormat;
import dk.naersund.intake.internal.rules.RowTooLong;
import dk.naersund.intake.internal.rules.TableNotReadable;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a table with a heading; separated by comma, semicolon or tabulator. */
final class TableReader {
  private final Function<String, Optional<Field>> columns;
  private final List<Field> needed;
  private final Report report;

  /**
   * @param columns which field a heading means
   * @param needed columns without which no row can be read
   */
  TableReader(Function<String, Optional<Field>> columns, List<Field> needed, Report report) {
    this.columns = columns;
    this.needed = needed;
    this.report = report;
  }

  List<Row> read(String text) {
    String first = text.stripLeading();
    if (first.startsWith("{") || first.startsWith("[") || first.startsWith("<")) {
      report.tell(new NotThisFormat(), Place.FILE, "CSV");
      return List.of();
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(text))
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .get();
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      rows(parser, rows);
    } catch (IOException | UncheckedIOException e) {
      report.tell(new TableNotReadable(), Place.FILE, rows.size() + 1);
    }
    return rows;
  }

  private void rows(CSVParser parser, List<Row> rows) {
    Iterator<CSVRecord> records = parser.iterator();
    if (!records.hasNext()) {
      return;
    }
    List<String> headings = records.next().toList();
    Map<Integer, Field> fields = heading(headings);
    if (!fields.values().containsAll(needed)) {
      return;
    }
    boolean tellsServices = fields.containsValue(Field.SERVICE);
    long line = parser.getCurrentLineNumber() + 1;
    while (records.hasNext()) {
      CSVRecord values = records.next();
      Place place = new Place(line, null);
      line = parser.getCurrentLineNumber() + 1;
      if (tooLong(values, headings.size())) {
        report.tell(new RowTooLong(), place, values.size(), headings.size());
        continue;
      }
      Map<Field, Cell> cells = new EnumMap<>(Field.class);
      fields.forEach(
          (column, field) -> {
            String value = column < values.size() ? values.get(column).strip() : "";
            if (!value.isEmpty()) {
              cells.put(field, new Cell(value, place.at(headings.get(column).strip())));
            }
          });
      if (!cells.isEmpty()) {
        rows.add(new Row(place, cells, tellsServices));
      }
    }
  }

  private Map<Integer, Field> heading(List<String> headings) {
    Map<Integer, Field> fields = new java.util.LinkedHashMap<>();
    Place place = new Place(1, null);
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i).strip();
      Optional<Field> field = columns.apply(heading);
      if (field.isEmpty()) {
        if (!heading.isEmpty()) {
          report.tell(new ColumnUnknown(), place.at(shown(heading)), shown(heading));
        }
      } else if (fields.containsValue(field.get())) {
        report.tell(new ColumnTwice(), place.at(heading), heading, field.get().column());
      } else {
        fields.put(i, field.get());
      }
    }
    for (Field field : needed) {
      if (!fields.containsValue(field)) {
        report.tell(new ColumnMissing(), place, field.column());
      }
    }
    return fields;
  }

  private static boolean tooLong(CSVRecord values, int width) {
    for (int i = width; i < values.size(); i++) {
      if (!values.get(i).isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static String shown(String heading) {
    return heading.length() <= 40 ? heading : heading.substring(0, 40) + "…";
  }

  /** Which of the three stands most often in the heading. */
  private static char delimiter(String text) {
    String heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(heading, candidate) > count(heading, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char one) {
    return text.chars().filter(c -> c == one).count();
  }
}
