package dk.naersund.intake.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of <a href="https://hl7.org/fhir/R4/">FHIR R4</a> that we have something to say in;
 * names are the standard's. Danish identifiers are those of HL7 Denmark's <a
 * href="https://hl7.dk/fhir/core/">DK Core</a>.
 */
final class Fhir {
  static final String SOR = "urn:oid:1.2.208.176.1.1";
  static final String CVR = "http://cvr.dk";
  static final String KOMMUNE = "http://hl7.dk/fhir/core/CodeSystem/dk-core-municipality-codes";
  static final String KOMMUNE_OF_ADDRESS =
      "http://hl7.dk/fhir/core/StructureDefinition/dk-core-municipalityCodes";

  /** Our own ids and kinds. */
  static final String OWN = "urn:naersund:";

  private Fhir() {}

  record Bundle(String resourceType, String type, List<EntryOf> entry) {}

  record EntryOf(String fullUrl, Object resource) {}

  record Organization(
      String resourceType,
      String id,
      List<Identifier> identifier,
      boolean active,
      String name,
      List<ContactPoint> telecom) {}

  record Location(
      String resourceType,
      String id,
      List<Identifier> identifier,
      String status,
      String name,
      List<String> alias,
      @Nullable String description,
      String mode,
      List<ContactPoint> telecom,
      Address address,
      Coordinates position,
      @Nullable Reference partOf) {}

  record HealthcareService(
      String resourceType,
      String id,
      boolean active,
      Reference providedBy,
      List<CodeableConcept> type,
      List<Reference> location,
      String name,
      @Nullable String comment,
      List<ContactPoint> telecom,
      List<Eligibility> eligibility,
      List<CodeableConcept> communication,
      List<NotAvailable> notAvailable) {}

  record Identifier(String system, String value) {}

  record ContactPoint(String system, String value) {}

  record Address(
      List<Extension> extension,
      String use,
      String text,
      List<String> line,
      @Nullable String city,
      @Nullable String postalCode,
      String country) {}

  record Extension(String url, CodeableConcept valueCodeableConcept) {}

  record Coordinates(double longitude, double latitude) {}

  record Reference(String reference) {}

  record CodeableConcept(List<Coding> coding, @Nullable String text) {}

  record Coding(String system, String code) {}

  record Eligibility(String comment) {}

  record NotAvailable(String description, Period during) {}

  record Period(String start, @Nullable String end) {}
}
