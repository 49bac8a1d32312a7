package dk.naersund.intake.internal;

import dk.naersund.registry.RegistrySnapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Our table: a row for each service at a site, one row for a site without any. */
public final class CsvExport {
  private CsvExport() {}

  /** See {@link dk.naersund.intake.Exports#write}. */
  public static void write(RegistrySnapshot snapshot, LocalDate day, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    List<Field> columns = Field.columns();
    CSVPrinter table = new CSVPrinter(writer, CSVFormat.RFC4180);
    table.printRecord(columns.stream().map(Field::column));
    for (SiteView view : SiteView.all(snapshot.sites(), day)) {
      List<Map<Field, String>> offers = view.offers().isEmpty() ? List.of(Map.of()) : view.offers();
      for (Map<Field, String> offer : offers) {
        for (Field column : columns) {
          table.print((column.ofOffer() ? offer : view.site()).getOrDefault(column, ""));
        }
        table.println();
      }
    }
    table.flush();
  }
}
