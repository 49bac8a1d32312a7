package dk.naersund.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that registers come and go as. */
public enum Format {
  /** A table, a row for each service at a site; the columns are in {@code src/docs/exports.md}. */
  CSV("text/csv; charset=utf-8", "csv", true, true),
  /** A feature for each site (RFC 7946). */
  GEOJSON("application/geo+json", "geojson", true, true),
  /** Open Referral's Human Services Data Specification 3.0: a page of services. */
  HSDS("application/json", "json", true, true),
  /** HL7 FHIR R4: a bundle of Organization, Location and HealthcareService. */
  FHIR("application/fhir+json", "json", false, true),
  /** The table of the Danish register of health organisations. */
  SOR("text/csv; charset=utf-8", "csv", true, false),
  /** Our own {@code registry.json}, which carries everything; {@code src/docs/region.md}. */
  REGISTRY("application/json", "json", true, true);

  private final String mediaType;
  private final String extension;
  private final boolean readable;
  private final boolean writable;

  Format(String mediaType, String extension, boolean readable, boolean writable) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.readable = readable;
    this.writable = writable;
  }

  /** The name outside the program: {@code geojson}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For the header {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** How the name of such a file ends, without the dot. */
  public String extension() {
    return extension;
  }

  /** Whether {@link Imports} takes it. */
  public boolean readable() {
    return readable;
  }

  /** Whether {@link Exports} makes it. */
  public boolean writable() {
    return writable;
  }

  /** The format with this id. */
  public static Optional<Format> find(String id) {
    return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
  }
}
