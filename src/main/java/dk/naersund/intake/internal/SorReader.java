package dk.naersund.intake.internal;

import dk.naersund.intake.internal.rules.NotAPlaceForCitizens;
import dk.naersund.intake.internal.rules.SorCodeNotValid;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of the register of health organisations. It knows units, not what they offer to whom,
 * so no service comes from it. A unit's number makes its site's id: {@code sor-982131000016001}.
 */
final class SorReader {
  static final String PREFIX = "sor-";

  private static final Map<String, Field> COLUMNS =
      Map.of(
          "sor_code", Field.SOR_CODE,
          "shak_code", Field.SHAK_CODE,
          "unit_type", Field.UNIT_TYPE,
          "unit_name", Field.NAME,
          "postnr", Field.POSTCODE,
          "kommunekode", Field.KOMMUNEKODE,
          "lat", Field.LAT,
          "lon", Field.LON);

  /** Offices and book-keeping. */
  private static final Set<String> NO_PLACES =
      Set.of("administrativ enhed", "supplerende oplysninger", "forskningsenhed");

  private SorReader() {}

  static List<Row> read(String text, Report report) {
    TableReader table =
        new TableReader(SorReader::column, List.of(Field.SOR_CODE, Field.NAME), report);
    List<Row> rows = new ArrayList<>();
    for (Row row : table.read(text)) {
      Cell type = row.cells().get(Field.UNIT_TYPE);
      if (type != null && NO_PLACES.contains(type.value().toLowerCase(Locale.ROOT))) {
        report.tell(new NotAPlaceForCitizens(), type.place(), type.value());
      } else {
        withId(row, report).ifPresent(rows::add);
      }
    }
    return rows;
  }

  private static Optional<Row> withId(Row row, Report report) {
    Cell code = row.cells().get(Field.SOR_CODE);
    Map<Field, Cell> cells = new EnumMap<>(row.cells());
    if (code != null) {
      SorCodeNotValid rule = new SorCodeNotValid();
      if (rule.read(code.value(), given -> report.tell(rule, code.place(), given)) == null) {
        return Optional.empty();
      }
      cells.put(Field.ID, new Cell(PREFIX + code.value(), code.place()));
    }
    return Optional.of(new Row(row.place(), cells, false));
  }

  private static Optional<Field> column(String heading) {
    return Optional.ofNullable(COLUMNS.get(heading.strip().toLowerCase(Locale.ROOT)));
  }
}
