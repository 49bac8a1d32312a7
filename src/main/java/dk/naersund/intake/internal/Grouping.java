package dk.naersund.intake.internal;

import dk.naersund.intake.internal.rules.IdMissing;
import dk.naersund.intake.internal.rules.RowsDisagree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one entry of all rows about a site, each value read by the rules of its field. */
final class Grouping {
  private final Report report;

  Grouping(Report report) {
    this.report = report;
  }

  /** The rows by the id that they give. */
  Map<String, List<Row>> byId(List<Row> rows) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      Cell id = row.cells().get(Field.ID);
      if (id == null || id.clears()) {
        report.tell(new IdMissing(), row.place());
      } else {
        groups.computeIfAbsent(id.value(), key -> new ArrayList<>()).add(row);
      }
    }
    return groups;
  }

  /** The entry of a site's rows; empty, and told, when a value of it is an error. */
  Optional<Entry> entry(String id, List<Row> rows) {
    int before = report.errors();
    Map<Field, Cell> site = site(id, rows);
    List<Map<Field, Cell>> offers = new ArrayList<>();
    boolean none = false;
    for (Row row : rows) {
      Map<Field, Cell> offer = new EnumMap<>(Field.class);
      row.cells()
          .forEach(
              (field, cell) -> {
                if (field.ofOffer()) {
                  put(field, cell, offer);
                }
              });
      Cell service = offer.get(Field.SERVICE);
      if (service != null && service.clears()) {
        none = true;
      } else if (!offer.isEmpty()) {
        offers.add(offer);
      }
    }
    boolean tells = none || !offers.isEmpty();
    return report.errors() > before
        ? Optional.empty()
        : Optional.of(new Entry(id, rows.getFirst().place(), site, offers, tells));
  }

  private Map<Field, Cell> site(String id, List<Row> rows) {
    Map<Field, Cell> raw = new EnumMap<>(Field.class);
    for (Row row : rows) {
      row.cells()
          .forEach(
              (field, cell) -> {
                Cell first = field.ofOffer() ? null : raw.putIfAbsent(field, cell);
                if (first != null && !first.value().equals(cell.value())) {
                  report.tell(
                      new RowsDisagree(),
                      cell.place(),
                      id,
                      field.column(),
                      first.value(),
                      cell.value());
                }
              });
    }
    Map<Field, Cell> site = new EnumMap<>(Field.class);
    raw.forEach((field, cell) -> put(field, cell, site));
    return site;
  }

  private void put(Field field, Cell cell, Map<Field, Cell> into) {
    String value = cell.clears() ? cell.value() : read(field, cell);
    if (value != null) {
      into.put(field, new Cell(value, cell.place()));
    }
  }

  private @Nullable String read(Field field, Cell cell) {
    String value = cell.value();
    for (CellRule rule : Rules.ofCell(field)) {
      value = rule.read(value, arguments -> report.tell(rule, cell.place(), arguments));
      if (value == null) {
        return null;
      }
    }
    return value;
  }
}
