package dk.naersund.intake;

import dk.naersund.intake.internal.CsvExport;
import dk.naersund.intake.internal.FhirExport;
import dk.naersund.intake.internal.GeoJsonExport;
import dk.naersund.intake.internal.HsdsExport;
import dk.naersund.registry.RegistryJson;
import dk.naersund.registry.RegistrySnapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/**
 * The registry as a file for others. What a format cannot carry stands in {@code
 * src/docs/exports.md}. What is not known is left out or coded as unknown; nothing is ever written
 * as "no" that nobody said.
 */
public final class Exports {
  private Exports() {}

  /**
   * Writes the sites that are somewhere on the day and what is offered there then, ordered by id,
   * so that two exports can be compared. They are for everybody: sensitive sites are left out. As
   * {@link Format#REGISTRY} all that the snapshot has, of any day; for everybody {@link
   * RegistrySnapshot#forPublic} is to be given.
   *
   * @param out gets UTF-8 and is left open
   * @throws IllegalArgumentException when the format is not {@link Format#writable()}
   * @throws IOException when {@code out} takes no more
   */
  public static void write(
      Format format, RegistrySnapshot snapshot, LocalDate day, OutputStream out)
      throws IOException {
    RegistrySnapshot shown = snapshot.forPublic();
    switch (format) {
      case CSV -> CsvExport.write(shown, day, out);
      case GEOJSON -> GeoJsonExport.write(shown, day, out);
      case HSDS -> HsdsExport.write(shown, day, out);
      case FHIR -> FhirExport.write(shown, day, out);
      case REGISTRY -> RegistryJson.write(snapshot, out);
      case SOR -> throw new IllegalArgumentException("the register of others is not written: SOR");
    }
  }
}
